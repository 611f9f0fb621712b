#pragma once

#include <span>
#include <string_view>

namespace framsyn::db {

/// One step of a room's schema, in order of its name ("0001_account"). One text serves both databases: the words
/// {{key}} {{ref}} {{int}} {{real}} {{text}} {{bytes}} {{date}} {{instant}} {{strict}} are replaced by the dialect's
/// (README.md has the table). Applied once, each in its own transaction, and remembered with a checksum.
struct Migration {
  std::string_view room;
  std::string_view name;
  std::string_view sql;
};

}  // namespace framsyn::db
