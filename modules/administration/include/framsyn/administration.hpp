#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/db/database.hpp>
#include <framsyn/platform/module/module.hpp>
#include <framsyn/platform/wire/fault.hpp>

/// The administrator's part: logging in, accounts, roles, the log (sv: administration).
namespace framsyn::administration {

/// `rights_of_others`: what the other modules ask for, so that roles can be made of them. The database is the
/// one that is served: logging in opens its own transactions.
module::Module module(db::Database& database, std::vector<const access::Right*> rights_of_others);

/// The roles of packs/base/roles.yaml.
wire::Decoded<std::vector<access::Role>> roles_of_pack(std::string_view yaml);

struct FirstLogIn {
  std::string login, password;  ///< shown once, kept nowhere
  std::string subject;          ///< the account, for the log
};
/// The first administrator of an empty installation, with the role "administrator" everywhere and a password
/// made by chance that must be changed at once. Nothing when there is any account already.
Result<std::optional<FirstLogIn>> create_first_administrator(db::Tx& tx, Instant now);

}  // namespace framsyn::administration
