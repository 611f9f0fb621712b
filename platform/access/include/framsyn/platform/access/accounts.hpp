#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/access/actor.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn {
std::span<const db::Migration> access_migrations();
}

namespace framsyn::access {

inline constexpr Refusal kLoginTaken{"access.login_taken", Fault::conflict, "Användarnamnet är upptaget",
                                     "The user name is taken"};
inline constexpr Refusal kWeakPassword{
    "access.weak_password", Fault::invalid,
    "Lösenordet måste vara 12–200 tecken och får inte innehålla användarnamnet",
    "The password must be 12–200 characters and may not contain the user name"};
inline constexpr Refusal kNoSuchRole{"access.no_such_role", Fault::invalid, "Rollen finns inte",
                                     "There is no such role"};
inline constexpr Refusal kNoSuchAccount{"access.no_such_account", Fault::not_found, "Kontot finns inte",
                                        "There is no such account"};
inline constexpr Refusal kEndsBeforeStart{"access.ends_before_start", Fault::invalid,
                                          "Behörigheten slutar innan den börjar",
                                          "The assignment ends before it begins"};

/// A first password (sv: förstalösenord) is known to whoever handed it out, so that its holder must change it
/// before anything else.
enum class PasswordUse { lasting, first };

struct NewAccount {
  std::string login;  ///< compared without regard to case
  std::string name;
  std::string password;
  Language language = Language::sv;
  PasswordUse password_use = PasswordUse::lasting;
};

/// A named set of rights (sv: roll). Seeded from the packs, edited by the region.
struct Role {
  std::string code;
  std::string name_sv, name_en;
  std::vector<std::string> rights;  ///< sorted
};

/// 16 random characters that are easy to read aloud, for a first password.
std::string one_time_password();
/// The login as it is kept and compared: trimmed, lower case.
std::string folded_login(std::string_view login);

Result<AccountId> create_account(db::Tx& tx, const NewAccount& wish, Instant now);
Result<> set_password(db::Tx& tx, AccountId account, std::string_view password,
                      PasswordUse use = PasswordUse::lasting);
/// For a change by the holder: the old password must be right. Slow by design (argon2id).
bool password_is(db::Tx& tx, AccountId account, std::string_view password);
Result<> set_name(db::Tx& tx, AccountId account, std::string_view name);
Result<> set_language(db::Tx& tx, AccountId account, Language language);
enum class Standing { inactive, active };
/// A deactivated account cannot log in and its sessions end.
Result<> set_standing(db::Tx& tx, AccountId account, Standing standing);
/// Ends every session of the account, save the one that asks (by its cookie), if any.
void end_sessions(db::Tx& tx, AccountId account, std::string_view save_token = {});
bool any_account(db::Tx& tx);

Result<> assign(db::Tx& tx, AccountId account, std::span<const Assignment> assignments);  ///< replaces all
std::vector<Assignment> assignments_of(db::Tx& tx, AccountId account);

std::vector<Role> roles(db::Tx& tx);
/// Lays in the roles that are missing, and brings those nobody has edited up to date.
void seed_roles(db::Tx& tx, std::span<const Role> seeds);
Result<> set_role_rights(db::Tx& tx, std::string_view role, std::span<const std::string> rights);

}  // namespace framsyn::access
