#include <algorithm>

#include <framsyn/platform/access/accounts.hpp>

#include "rights.hpp"
#include "routes.hpp"
#include "still_administered.hpp"
#include "store.hpp"
#include "wire.hpp"

namespace framsyn::administration {
namespace {

std::vector<access::Assignment> as_given(const std::vector<AssignmentWish>& wishes) {
  std::vector<access::Assignment> all;
  for (const auto& wish : wishes) all.push_back({wish.role.value, wish.unit, wish.from, wish.to});
  return all;
}

Account as_wire(const AccountRow& row) {
  Account account{row.id, row.login, row.name, row.active, row.last_login, {}};
  for (const auto& [assignment, unit] : row.assignments)
    account.assignments.push_back({assignment.role,
                                   unit ? std::optional(Unit{unit->id, unit->name}) : std::nullopt,
                                   assignment.from, assignment.to});
  return account;
}

Rights rights_of_giver(http::Call& call) {
  auto roles = std::make_shared<const std::vector<access::Role>>(access::roles(call.tx));
  return {[roles](std::string_view code) {
            const auto found = std::ranges::find(*roles, code, &access::Role::code);
            return found == roles->end() ? nullptr : &found->rights;
          },
          [&call](std::string_view right, std::int64_t unit) {
            const auto own = call.grant.also({right, {}, {}});
            return own && reaches(call.tx, *own, unit);
          }};
}

Result<> hand_out(http::Call& call, access::AccountId account, const std::vector<AssignmentWish>& wishes) {
  const auto assignments = as_given(wishes);
  const Reach reach{call.grant.everywhere(),
                    [&](std::int64_t id) { return reaches(call.tx, call.grant, id); }};
  TRY_VOID(may_hand_out(assignments, reach, [&](std::int64_t id) { return unit(call.tx, id).has_value(); }));
  if (!call.grant.everywhere())
    TRY_VOID(gives_only_own(assignments, access::assignments_of(call.tx, account), rights_of_giver(call)));
  return access::assign(call.tx, account, assignments);
}

Result<Accounts> list(http::Call& call, const AccountsQuery& query) {
  const int page = query.page ? query.page->value : 1;
  const int size = query.size ? query.size->value : 50;
  const auto found = AccountList(call.tx, call.grant).page(query.query ? query.query->value : "", page, size);
  Accounts answer{found.total, page, size, {}};
  for (const auto& row : found.rows) answer.rows.push_back(as_wire(row));
  return answer;
}

Result<Created> create(http::Call& call, const NewAccount& wish) {
  // Limited to a part, one must place the account in it: it would otherwise be out of one's own sight.
  if (!call.grant.everywhere() && wish.assignments.empty()) return refuse(kBeyondReach);
  TRY(id, access::create_account(call.tx,
                                 {wish.login.value, wish.name.value, wish.password.value, Language::sv,
                                  access::PasswordUse::first},
                                 call.clock.now()));
  TRY_VOID(hand_out(call, id, wish.assignments));
  call.reply.subject("account", id.value());
  return Created{id};
}

Result<> change(http::Call& call, const AccountChange& wish) {
  call.tx.lock("administration.accounts");  // two administrators must not remove each other
  if (!AccountList(call.tx, call.grant).shows(wish.id)) return refuse(access::kNoSuchAccount);
  TRY_VOID(access::set_name(call.tx, wish.id, wish.name.value));
  TRY_VOID(access::set_standing(call.tx, wish.id,
                                wish.active ? access::Standing::active : access::Standing::inactive));
  TRY_VOID(hand_out(call, wish.id, wish.assignments));
  if (wish.password) {
    TRY_VOID(access::set_password(call.tx, wish.id, wish.password->value, access::PasswordUse::first));
    access::end_sessions(call.tx, wish.id);
  }
  return still_administered(call.tx, call.clock.today());
}

}  // namespace

std::vector<http::Route> account_routes() {
  std::vector<http::Route> routes;
  routes.push_back(http::get("/api/accounts", http::needs(kAccounts), &list, "Visa konton"));
  routes.push_back(http::post("/api/accounts", http::needs(kAccounts), &create, "Skapa ett konto")
                       .audited("administration.account_created"));
  routes.push_back(http::put("/api/accounts/{id}", http::needs(kAccounts), &change, "Ändra ett konto")
                       .audited("administration.account_changed")
                       .about("account", "id"));
  return routes;
}

}  // namespace framsyn::administration
