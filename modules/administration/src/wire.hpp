#pragma once

#include <optional>
#include <string>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/platform/access/actor.hpp>
#include <framsyn/platform/wire/types.hpp>

/// How the administrator's values travel.
namespace framsyn::administration {

struct Unit {
  std::int64_t id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (id, name))

// Sessions
struct LogIn {
  Text<1, 200> login;
  Text<1, 200> password;
};
BOOST_DESCRIBE_STRUCT(LogIn, (), (login, password))

struct Self {
  access::AccountId id;
  std::string login, name;
};
BOOST_DESCRIBE_STRUCT(Self, (), (id, login, name))

struct HeldRole {
  std::string code, name_sv, name_en;
  std::optional<Unit> unit;
};
BOOST_DESCRIBE_STRUCT(HeldRole, (), (code, name_sv, name_en, unit))

struct Session {
  Self account;
  Language language = Language::sv;
  std::vector<HeldRole> roles;
  std::vector<std::string> rights;
  bool everywhere = false;
  std::vector<Unit> units;
  std::string csrf;
  bool must_change_password = false;  ///< before anything else: no right is given until then
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (account, language, roles, rights, everywhere, units, csrf, must_change_password))

struct LanguageChoice {
  Language language = Language::sv;
};
BOOST_DESCRIBE_STRUCT(LanguageChoice, (), (language))

struct PasswordChange {
  Text<1, 200> old;
  Text<1, 200> new_;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (old, new_))

// Accounts
struct AccountsQuery {
  std::optional<Text<0, 100>> query;
  std::optional<wire::Ranged<int, 1, 1'000'000>> page;
  std::optional<wire::Ranged<int, 1, 200>> size;
};
BOOST_DESCRIBE_STRUCT(AccountsQuery, (), (query, page, size))

struct Assignment {
  std::string role;
  std::optional<Unit> unit;
  std::optional<Date> from, to;
};
BOOST_DESCRIBE_STRUCT(Assignment, (), (role, unit, from, to))

struct Account {
  access::AccountId id;
  std::string login, name;
  bool active = true;
  std::optional<Instant> last_login;
  std::vector<Assignment> assignments;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, login, name, active, last_login, assignments))

struct Accounts {
  std::int64_t total = 0;
  int page = 1, size = 0;
  std::vector<Account> rows;
};
BOOST_DESCRIBE_STRUCT(Accounts, (), (total, page, size, rows))

struct AssignmentWish {
  Text<1, 60> role;
  std::optional<std::int64_t> unit;
  std::optional<Date> from, to;
};
BOOST_DESCRIBE_STRUCT(AssignmentWish, (), (role, unit, from, to))

struct NewAccount {
  Text<1, 80> login;
  Text<1, 120> name;
  Text<1, 200> password;
  std::vector<AssignmentWish> assignments;
};
BOOST_DESCRIBE_STRUCT(NewAccount, (), (login, name, password, assignments))

struct AccountChange {
  access::AccountId id;
  Text<1, 120> name;
  bool active = true;
  std::optional<Text<1, 200>> password;
  std::vector<AssignmentWish> assignments;
};
BOOST_DESCRIBE_STRUCT(AccountChange, (), (id, name, active, password, assignments))

struct Created {
  access::AccountId id;
};
BOOST_DESCRIBE_STRUCT(Created, (), (id))

// Roles
struct Role {
  Text<1, 60> code;
  Text<1, 80> name_sv, name_en;
  std::vector<std::string> rights;
};
BOOST_DESCRIBE_STRUCT(Role, (), (code, name_sv, name_en, rights))

struct Right {
  std::string code, text_sv, text_en;
};
BOOST_DESCRIBE_STRUCT(Right, (), (code, text_sv, text_en))

struct Roles {
  std::vector<Role> roles;
  std::vector<Right> rights;
};
BOOST_DESCRIBE_STRUCT(Roles, (), (roles, rights))

struct RolePack {
  std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(RolePack, (), (roles))

struct RoleChange {
  Text<1, 60> code;
  std::vector<std::string> rights;
};
BOOST_DESCRIBE_STRUCT(RoleChange, (), (code, rights))

// Log and jobs
struct LogQuery {
  std::optional<Date> from, to;  ///< days in Sweden
  std::optional<Text<0, 100>> actor, act, subject;
  std::optional<wire::Ranged<int, 1, 1'000'000>> page;
  std::optional<wire::Ranged<int, 1, 200>> size;
};
BOOST_DESCRIBE_STRUCT(LogQuery, (), (from, to, actor, act, subject, page, size))

enum class Outcome { done, refused, failed };
BOOST_DESCRIBE_ENUM(Outcome, done, refused, failed)

/// One thing an act was about, with its name where the reader of the log may know it.
struct LogSubject {
  std::string kind, key;
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(LogSubject, (), (kind, key, name))

struct LogEntry {
  std::int64_t number = 0;
  Instant at;
  std::string actor;
  std::optional<std::string> actor_name;  ///< while the account exists
  std::string act, subject;
  std::vector<LogSubject> about;  ///< the subject, read
  Outcome outcome = Outcome::done;
};
BOOST_DESCRIBE_STRUCT(LogEntry, (), (number, at, actor, actor_name, act, subject, about, outcome))

struct Chain {
  bool intact = true;
  std::int64_t checked = 0;
  std::optional<std::int64_t> first_bad;
};
BOOST_DESCRIBE_STRUCT(Chain, (), (intact, checked, first_bad))

struct Log {
  std::int64_t total = 0;
  int page = 1, size = 0;
  std::vector<LogEntry> rows;
  Chain chain;
};
BOOST_DESCRIBE_STRUCT(Log, (), (total, page, size, rows, chain))

struct JobKey {
  std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(JobKey, (), (id))

struct JobError {
  std::string code, text;
};
BOOST_DESCRIBE_STRUCT(JobError, (), (code, text))

struct Job {
  std::int64_t id = 0;
  std::string kind, state;
  double progress = 0;
  std::string step_sv, step_en;
  std::optional<JobError> error;
};
BOOST_DESCRIBE_STRUCT(Job, (), (id, kind, state, progress, step_sv, step_en, error))

}  // namespace framsyn::administration
