#pragma once

#include <optional>
#include <string>
#include <vector>

#include <framsyn/platform/access/actor.hpp>

namespace framsyn::administration {

/// A unit as it is named in assignments.
struct NamedUnit {
  std::int64_t id;
  std::string name;
};

/// An assignment with its unit's name.
struct NamedAssignment {
  access::Assignment assignment;
  std::optional<NamedUnit> unit;
};

/// An account as the administrator's list shows it.
struct AccountRow {
  access::AccountId id;
  std::string login, name;
  bool active;
  std::optional<Instant> last_login;
  std::vector<NamedAssignment> assignments;
};

struct AccountPage {
  std::int64_t total = 0;
  std::vector<AccountRow> rows;
};

}  // namespace framsyn::administration
