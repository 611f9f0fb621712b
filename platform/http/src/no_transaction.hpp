#pragma once

#include <stdexcept>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::http {

/// What a handler without a transaction holds in its place: using it is a bug and says so.
class NoTransaction final : public db::Tx {
 public:
  db::Dialect dialect() const override { fail(); }
  std::unique_ptr<db::Bulk> bulk(std::string_view, std::initializer_list<std::string_view>) override {
    fail();
  }
  std::unique_ptr<db::Cursor> open(std::string_view, std::span<const db::Value>) override { fail(); }
  std::int64_t execute(std::string_view, std::span<const db::Value>) override { fail(); }
  void lock(std::string_view) override { fail(); }
  void script(std::string_view) override { fail(); }

 private:
  [[noreturn]] static void fail() { throw std::logic_error("this route runs without a transaction"); }
};

}  // namespace framsyn::http
