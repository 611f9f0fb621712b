#pragma once

#include <string_view>

#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/db/database.hpp>

#include "model.hpp"
#include "rules.hpp"

namespace framsyn::administration {

std::optional<NamedUnit> unit(db::Tx& tx, std::int64_t id);
std::optional<std::string> account_name(db::Tx& tx, access::AccountId id);
/// Is the unit at or below one of the grant's tops?
bool reaches(db::Tx& tx, const access::Grant& grant, std::int64_t unit);

/// Accounts as far as the grant goes: everywhere sees all; limited to a part, those whose every assignment
/// lies there.
class AccountList {
 public:
  AccountList(db::Tx& tx, const access::Grant& grant) : tx_(tx), grant_(grant) {}
  /// `query` is found in name or login, large or small letters. Pages are counted from 1. By name, in Swedish
  /// order.
  AccountPage page(std::string_view query, int page, int size);
  bool shows(access::AccountId account);

 private:
  std::string scope() const;
  db::Tx& tx_;
  const access::Grant& grant_;
};

/// Assignments, of active accounts, of roles that hold the right.
std::vector<access::Assignment> assignments_with(db::Tx& tx, std::string_view right);

}  // namespace framsyn::administration
