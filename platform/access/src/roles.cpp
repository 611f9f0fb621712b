#include <algorithm>

#include <framsyn/platform/access/accounts.hpp>

#include "actor_store.hpp"

namespace framsyn::access {
namespace {

bool role_exists(db::Tx& tx, std::string_view role) {
  return tx.one<std::int64_t>("select 1 from access_role where code = $1", role).has_value();
}

void write_rights(db::Tx& tx, std::string_view role, std::span<const std::string> rights) {
  tx.run("delete from access_role_right where role = $1", role);
  for (const std::string& right : rights)
    tx.run("insert into access_role_right (role, right_code) values ($1, $2) on conflict do nothing", role,
           right);
}

}  // namespace

Result<> assign(db::Tx& tx, AccountId account, std::span<const Assignment> assignments) {
  for (const Assignment& one : assignments) {
    if (!role_exists(tx, one.role)) return refuse(kNoSuchRole, one.role);
    if (one.from && one.to && *one.to < *one.from) return refuse(kEndsBeforeStart);
  }
  if (!tx.one<std::int64_t>("select 1 from access_account where id = $1", account))
    return refuse(kNoSuchAccount);
  tx.run("delete from access_assignment where account = $1", account);
  for (const Assignment& one : assignments)
    tx.run(
        "insert into access_assignment (account, role, unit, valid_from, valid_to) values ($1, $2, $3, $4, "
        "$5)",
        account, one.role, one.unit, one.from, one.to);
  move_revision(tx);
  return {};
}

std::vector<Assignment> assignments_of(db::Tx& tx, AccountId account) {
  std::vector<Assignment> all;
  auto rows = tx.query(
      "select role, unit, valid_from, valid_to from access_assignment where account = $1 order by id",
      account);
  for (const db::Row row : rows)
    all.push_back({row.get<std::string>(0), row.get<std::optional<std::int64_t>>(1),
                   row.get<std::optional<Date>>(2), row.get<std::optional<Date>>(3)});
  return all;
}

std::vector<Role> roles(db::Tx& tx) {
  std::vector<Role> all;
  auto rows = tx.query(
      "select o.code, o.name_sv, o.name_en, r.right_code from access_role o "
      "left join access_role_right r on r.role = o.code order by o.code");
  for (const db::Row row : rows) {
    auto code = row.get<std::string>(0);
    if (all.empty() || all.back().code != code)
      all.push_back({std::move(code), row.get<std::string>(1), row.get<std::string>(2), {}});
    if (auto right = row.get<std::optional<std::string>>(3)) all.back().rights.push_back(*std::move(right));
  }
  for (Role& role : all) std::ranges::sort(role.rights);
  return all;
}

void seed_roles(db::Tx& tx, std::span<const Role> seeds) {
  const std::vector<Role> standing = roles(tx);
  for (const Role& seed : seeds) {
    const auto role = std::ranges::find(standing, seed.code, &Role::code);
    auto rights = seed.rights;
    std::ranges::sort(rights);
    if (role == standing.end())
      tx.run("insert into access_role (code, name_sv, name_en, edited) values ($1, $2, $3, 0)", seed.code,
             seed.name_sv, seed.name_en);
    else if (role->rights == rights ||
             tx.one<std::int64_t>("select edited from access_role where code = $1", seed.code) != 0)
      continue;
    write_rights(tx, seed.code, rights);
    move_revision(tx);
  }
}

Result<> set_role_rights(db::Tx& tx, std::string_view role, std::span<const std::string> rights) {
  if (tx.run("update access_role set edited = 1 where code = $1", role) == 0)
    return refuse(kNoSuchRole, std::string(role));
  write_rights(tx, role, rights);
  move_revision(tx);
  return {};
}

}  // namespace framsyn::access
