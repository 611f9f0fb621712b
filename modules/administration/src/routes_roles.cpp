#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/access/gate.hpp>

#include "rights.hpp"
#include "routes.hpp"
#include "rules.hpp"
#include "still_administered.hpp"
#include "wire.hpp"

namespace framsyn::administration {
namespace {

using AllRights = std::vector<const access::Right*>;

Roles list(db::Tx& tx, const AllRights& rights) {
  Roles answer;
  for (auto& role : access::roles(tx))
    answer.roles.push_back({{role.code}, {role.name_sv}, {role.name_en}, std::move(role.rights)});
  for (const access::Right* right : rights)
    answer.rights.push_back(
        {std::string(right->code), std::string(right->text_sv), std::string(right->text_en)});
  return answer;
}

Result<> change(http::Call& call, const RoleChange& wish, const AllRights& rights) {
  call.tx.lock("administration.accounts");
  std::vector<std::string_view> known;
  for (const access::Right* right : rights) known.push_back(right->code);
  TRY_VOID(all_known(wish.rights, known));
  TRY_VOID(access::set_role_rights(call.tx, wish.code.value, wish.rights));
  return still_administered(call.tx, call.clock.today());
}

}  // namespace

std::vector<http::Route> role_routes(AllRights rights) {
  const auto list_roles = [rights](http::Call& call) -> Result<Roles> { return list(call.tx, rights); };
  const auto change_role = [rights](http::Call& call, const RoleChange& wish) {
    return change(call, wish, rights);
  };
  std::vector<http::Route> routes;
  routes.push_back(
      http::get("/api/roles", http::needs(kAccounts), list_roles, "Visa roller och rättigheter"));
  // A role means the same to everybody who holds it, wherever that is.
  routes.push_back(http::put("/api/roles/{code}", http::needs(kRoles).everywhere(), change_role,
                             "Ändra vad en roll får göra")
                       .audited("administration.role_changed")
                       .about("role", "code"));
  return routes;
}

}  // namespace framsyn::administration
