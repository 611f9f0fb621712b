#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <sqlite3.h>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::db::sqlite {

/// Throws what the connection's last error means.
[[noreturn]] void fail(sqlite3* handle);
/// Makes the collation `swedish` and the function fold(text) known to a connection.
void add_swedish(sqlite3* handle);

/// A prepared statement; `$3` may stand anywhere in the text, so its place is looked up once.
struct Statement {
  sqlite3_stmt* handle = nullptr;
  std::vector<int> places;  ///< SQLite's index of $1, $2 …; 0: not in the text
};

/// When the views that are bound go away.
enum class Lifetime { until_the_call_returns, unknown };

/// One SQLite connection with the statements it has prepared, used by one thread at a time.
class Connection {
 public:
  enum class Role { reader, writer };
  Connection(const std::string& path, Role role);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  sqlite3* handle() const { return handle_; }
  Statement& prepared(std::string_view sql);
  void script(const std::string& sql);
  void wait_for_locks(std::chrono::milliseconds most);
  void bind(const Statement&, std::span<const Value> values, Lifetime lifetime);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  void forget_statements();

  sqlite3* handle_ = nullptr;
  std::unordered_map<std::string, Statement, Hash, std::equal_to<>> statements_;
};

}  // namespace framsyn::db::sqlite
