#include "actor_store.hpp"

#include <algorithm>

namespace framsyn::access {
namespace {

std::vector<Holding> holdings_of(db::Tx& tx, AccountId account) {
  std::vector<Holding> holdings;
  std::int64_t last = 0;
  auto rows = tx.query(
      "select a.id, a.role, a.unit, a.valid_from, a.valid_to, r.right_code from access_assignment a "
      "left join access_role_right r on r.role = a.role where a.account = $1 order by a.id, r.right_code",
      account);
  for (const db::Row row : rows) {
    if (const auto id = row.get<std::int64_t>(0); id != last) {
      last = id;
      holdings.push_back({{row.get<std::string>(1), row.get<std::optional<std::int64_t>>(2),
                           row.get<std::optional<Date>>(3), row.get<std::optional<Date>>(4)},
                          {}});
    }
    if (auto right = row.get<std::optional<std::string>>(5))
      holdings.back().rights.push_back(*std::move(right));
  }
  // The database may sort by another rule than the look-up does.
  for (Holding& holding : holdings) std::ranges::sort(holding.rights);
  return holdings;
}

}  // namespace

std::shared_ptr<const Actor> load_actor(db::Tx& tx, AccountId account) {
  auto actor = std::make_shared<Actor>();
  {
    auto rows = tx.query(
        "select login, name, language, first_password from access_account where id = $1 and active = 1",
        account);
    for (const db::Row row : rows)
      *actor = {account,
                row.get<std::string>(0),
                row.get<std::string>(1),
                row.get<std::string_view>(2) == "en" ? Language::en : Language::sv,
                {},
                row.get<bool>(3)};
  }
  if (!actor->account) return nullptr;
  actor->holdings = holdings_of(tx, account);
  return actor;
}

std::int64_t revision(db::Tx& tx) {
  return tx.one<std::int64_t>("select number from access_revision where id = 1").value();
}

void move_revision(db::Tx& tx) { tx.run("update access_revision set number = number + 1 where id = 1"); }

}  // namespace framsyn::access
