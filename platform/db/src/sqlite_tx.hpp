#pragma once

#include "sqlite_connection.hpp"
#include "turn.hpp"

namespace framsyn::db::sqlite {

/// One open transaction on one SQLite connection.
class SqliteTx final : public Tx {
 public:
  explicit SqliteTx(Connection& connection) : connection_(connection) {}
  Dialect dialect() const override { return Dialect::sqlite; }
  bool broken() const { return turn_.broken(); }

  std::unique_ptr<Bulk> bulk(std::string_view table,
                             std::initializer_list<std::string_view> columns) override;
  std::unique_ptr<Cursor> open(std::string_view sql, std::span<const Value> parameters) override;
  std::int64_t execute(std::string_view sql, std::span<const Value> parameters) override;
  void lock(std::string_view) override {}
  void script(std::string_view sql) override;

 private:
  Connection& connection_;
  Turn turn_;
};

}  // namespace framsyn::db::sqlite
