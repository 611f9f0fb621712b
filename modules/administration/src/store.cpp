#include "store.hpp"

#include <fmt/format.h>
#include <framsyn/platform/access/reach.hpp>
#include <framsyn/platform/db/like.hpp>

namespace framsyn::administration {
namespace {

constexpr std::string_view kClosure = "organisation_v_reach";
constexpr std::string_view kMatches =
    "(fold(a.name) like fold($1) escape '!' or fold(a.login) like fold($1) escape '!')";

access::Assignment assignment_of(const db::Row& row, int first) {
  return {row.get<std::string>(first), row.get<std::optional<std::int64_t>>(first + 1),
          row.get<std::optional<Date>>(first + 2), row.get<std::optional<Date>>(first + 3)};
}

std::vector<NamedAssignment> named_assignments_of(db::Tx& tx, access::AccountId account) {
  std::vector<NamedAssignment> all;
  auto rows = tx.query(
      "select s.role, s.unit, s.valid_from, s.valid_to, u.name from access_v_assignment s "
      "left join organisation_v_unit u on u.id = s.unit where s.account = $1 order by s.id",
      account);
  for (const db::Row row : rows) {
    NamedAssignment one{assignment_of(row, 0), {}};
    if (one.assignment.unit)
      one.unit = NamedUnit{*one.assignment.unit, row.get<std::optional<std::string>>(4).value_or("?")};
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

std::optional<NamedUnit> unit(db::Tx& tx, std::int64_t id) {
  auto name = tx.one<std::string>("select name from organisation_v_unit where id = $1", id);
  return name ? std::optional(NamedUnit{id, *std::move(name)}) : std::nullopt;
}

std::optional<std::string> account_name(db::Tx& tx, access::AccountId id) {
  return tx.one<std::string>("select name from access_v_account where id = $1", id);
}

bool reaches(db::Tx& tx, const access::Grant& grant, std::int64_t unit) {
  return access::reaches(tx, grant, unit, kClosure);
}

std::string AccountList::scope() const {
  if (grant_.everywhere()) return "1 = 1";
  return fmt::format(
      "exists (select 1 from access_v_assignment s where s.account = a.id) and not exists "
      "(select 1 from access_v_assignment s where s.account = a.id and (s.unit is null or not {}))",
      access::within(grant_, "s.unit", kClosure));
}

AccountPage AccountList::page(std::string_view query, int page, int size) {
  const std::string where = fmt::format("from access_v_account a where {} and {}", kMatches, scope());
  const std::string pattern = db::like_pattern(query);
  AccountPage found;
  found.total = tx_.one<std::int64_t>("select count(*) " + where, pattern).value_or(0);
  {
    auto rows = tx_.query("select a.id, a.login, a.name, a.active, a.last_login " + where +
                              " order by a.name collate swedish, a.id limit $2 offset $3",
                          pattern, size, (std::int64_t{page} - 1) * size);
    for (const db::Row row : rows)
      found.rows.push_back({row.get<access::AccountId>(0),
                            row.get<std::string>(1),
                            row.get<std::string>(2),
                            row.get<bool>(3),
                            row.get<std::optional<Instant>>(4),
                            {}});
  }
  for (AccountRow& row : found.rows) row.assignments = named_assignments_of(tx_, row.id);
  return found;
}

bool AccountList::shows(access::AccountId account) {
  return tx_.one<std::int64_t>("select 1 from access_v_account a where a.id = $1 and " + scope(), account)
      .has_value();
}

std::vector<access::Assignment> assignments_with(db::Tx& tx, std::string_view right) {
  std::vector<access::Assignment> all;
  auto rows = tx.query(
      "select s.role, s.unit, s.valid_from, s.valid_to from access_v_assignment s "
      "join access_v_account a on a.id = s.account and a.active = 1 "
      "join access_v_role_right r on r.role = s.role and r.right_code = $1",
      right);
  for (const db::Row row : rows) all.push_back(assignment_of(row, 0));
  return all;
}

}  // namespace framsyn::administration
