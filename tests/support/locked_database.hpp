#pragma once

#include <future>
#include <memory>
#include <string>
#include <thread>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::test {

/// Another program in the middle of a long write to the same database, for as long as this lives.
class LockedDatabase {
 public:
  explicit LockedDatabase(const std::string& url) : other_(db::Database::open(url)) {
    std::promise<void> begun;
    thread_ = std::jthread([this, &begun] {
      other_->write([&](db::Tx&) {
        begun.set_value();
        done_.get_future().wait();
      });
    });
    begun.get_future().wait();
  }
  ~LockedDatabase() { done_.set_value(); }
  LockedDatabase(const LockedDatabase&) = delete;
  LockedDatabase& operator=(const LockedDatabase&) = delete;

 private:
  std::unique_ptr<db::Database> other_;
  std::promise<void> done_;
  std::jthread thread_;
};

}  // namespace framsyn::test
