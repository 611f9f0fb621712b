#pragma once

#include <span>
#include <string_view>

namespace framsyn::db {

/// One step of a room's schema, in order of its name ("0001_account"). One text serves both databases: the
/// words
/// {{key}} {{ref}} {{int}} {{real}} {{text}} {{bytes}} {{date}} {{instant}} {{strict}} are replaced by the
/// dialect's (README.md has the table). Where that is not enough (triggers), 0001_account.pg.sql beside
/// 0001_account.sql is what PostgreSQL gets. Applied once, each in its own transaction, and remembered with a
/// checksum.
struct Migration {
  std::string_view room;
  std::string_view name;
  std::string_view sql;
  std::string_view postgresql = {};  ///< empty: `sql` serves both
};

}  // namespace framsyn::db
