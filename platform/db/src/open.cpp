#include <stdexcept>

#include <framsyn/platform/db/database.hpp>

#include "postgresql.hpp"
#include "sqlite.hpp"

namespace framsyn::db {

std::unique_ptr<Database> Database::open(const std::string& url, int connections) {
  constexpr std::string_view kSqlite = "sqlite:";
  if (url.starts_with(kSqlite) && url.size() > kSqlite.size())
    return open_sqlite(url.substr(kSqlite.size()), connections);
  if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
    return open_postgresql(url, connections);
  throw std::invalid_argument(
      "a database is given as sqlite:PATH, sqlite::memory: or postgresql://USER@HOST:PORT/NAME");
}

}  // namespace framsyn::db
