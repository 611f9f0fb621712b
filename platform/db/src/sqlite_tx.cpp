#include "sqlite_tx.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace framsyn::db::sqlite {
namespace {

void rewind(const Statement& statement) {
  sqlite3_reset(statement.handle);
  sqlite3_clear_bindings(statement.handle);
}

class SqliteCursor final : public Cursor {
 public:
  SqliteCursor(Connection& connection, Statement& statement, Hold hold)
      : connection_(connection), statement_(statement), hold_(std::move(hold)) {}
  ~SqliteCursor() override { rewind(statement_); }

  bool next() override {
    const int step = sqlite3_step(statement_.handle);
    if (step == SQLITE_ROW) return true;
    if (step == SQLITE_DONE) return false;
    hold_.fail();
    fail(connection_.handle());
  }
  bool is_null(int column) const override { return type(column) == SQLITE_NULL; }
  std::int64_t integer(int column) const override {
    if (type(column) != SQLITE_INTEGER)
      throw std::logic_error("a column read as a whole number holds something else");
    return sqlite3_column_int64(statement_.handle, column);
  }
  double real(int column) const override {
    const int held = type(column);
    if (held != SQLITE_FLOAT && held != SQLITE_INTEGER)
      throw std::logic_error("a column read as a number holds something else");
    return sqlite3_column_double(statement_.handle, column);
  }
  std::string_view text(int column) const override {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.handle, column));
    return {text ? text : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_.handle, column))};
  }
  std::string_view bytes(int column) const override {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.handle, column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_.handle, column))};
  }

 private:
  int type(int column) const {
    if (column >= sqlite3_data_count(statement_.handle))
      throw std::logic_error("the query has no such column");
    return sqlite3_column_type(statement_.handle, column);
  }
  Connection& connection_;
  Statement& statement_;
  Hold hold_;
};

class SqliteBulk final : public Bulk {
 public:
  SqliteBulk(Connection& connection, Statement& statement, Hold hold)
      : connection_(connection), statement_(statement), hold_(std::move(hold)) {}
  ~SqliteBulk() override {
    if (!finished_) hold_.fail();
    rewind(statement_);
  }
  void add(std::span<const Value> values) override {
    connection_.bind(statement_, values, Lifetime::until_the_call_returns);
    const int step = sqlite3_step(statement_.handle);
    if (step != SQLITE_DONE) fail(connection_.handle());
    sqlite3_reset(statement_.handle);
  }
  void finish() override { finished_ = true; }

 private:
  Connection& connection_;
  Statement& statement_;
  Hold hold_;
  bool finished_ = false;
};

std::string insert_text(std::string_view table, std::initializer_list<std::string_view> columns) {
  std::string places;
  for (std::size_t i = 1; i <= columns.size(); ++i) places += fmt::format("{}${}", i == 1 ? "" : ", ", i);
  return fmt::format("insert into {} ({}) values ({})", table, fmt::join(columns, ", "), places);
}

}  // namespace

std::unique_ptr<Cursor> SqliteTx::open(std::string_view sql, std::span<const Value> parameters) {
  Hold hold(turn_);
  Statement& statement = connection_.prepared(sql);
  connection_.bind(statement, parameters, Lifetime::unknown);
  return std::make_unique<SqliteCursor>(connection_, statement, std::move(hold));
}

std::int64_t SqliteTx::execute(std::string_view sql, std::span<const Value> parameters) {
  Hold hold(turn_);
  Statement& statement = connection_.prepared(sql);
  connection_.bind(statement, parameters, Lifetime::until_the_call_returns);
  int step = SQLITE_ROW;
  while (step == SQLITE_ROW) step = sqlite3_step(statement.handle);
  if (step != SQLITE_DONE) {
    hold.fail();
    sqlite3_reset(statement.handle);
    fail(connection_.handle());
  }
  const std::int64_t changed =
      sqlite3_stmt_readonly(statement.handle) ? 0 : sqlite3_changes64(connection_.handle());
  rewind(statement);
  return changed;
}

std::unique_ptr<Bulk> SqliteTx::bulk(std::string_view table,
                                     std::initializer_list<std::string_view> columns) {
  Hold hold(turn_);
  Statement& statement = connection_.prepared(insert_text(table, columns));
  return std::make_unique<SqliteBulk>(connection_, statement, std::move(hold));
}

void SqliteTx::script(std::string_view sql) {
  Hold hold(turn_);
  try {
    connection_.script(std::string(sql));
  } catch (const DatabaseError&) {
    hold.fail();
    throw;
  }
}

}  // namespace framsyn::db::sqlite
