#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::module {

/// A column that tells something about a person (GDPR art. 4.1), and why we may keep it: what the register
/// extract (art. 15, 30), the erasure job and the log mask go by.
struct PersonalColumn {
  std::string_view table, column;
  std::string_view purpose;  ///< Swedish, for the register: what it is kept for
  std::string_view ground;   ///< legal ground (GDPR art. 6, 9; Swedish law)
  std::string_view kept;     ///< how long
  std::string_view who;      ///< the right that shows it, or that nobody sees it
};

/// Columns that tell nothing about a person, table by table.
struct NotPersonal {
  std::string_view table;
  std::vector<std::string_view> columns;
};

/// What a room declares about its tables: each column of each table stands in exactly one of the two lists.
struct Privacy {
  std::vector<PersonalColumn> personal;
  std::vector<NotPersonal> not_personal;
};

/// Compares the declaration with the tables <room>_* of a migrated database. Each fault is a sentence that
/// names the column; none means that the declaration is whole. For the tests of every room with tables.
std::vector<std::string> privacy_faults(db::Tx& tx, std::string_view room, const Privacy& declared);

/// The declarations of the platform's own tables (access, audit, db, jobs), by room.
struct RoomPrivacy {
  std::string_view room;
  Privacy privacy;
};
std::vector<RoomPrivacy> platform_privacy();

}  // namespace framsyn::module
