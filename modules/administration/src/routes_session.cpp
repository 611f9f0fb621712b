#include <algorithm>

#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/access/sessions.hpp>

#include "routes.hpp"
#include "store.hpp"
#include "wire.hpp"

namespace framsyn::administration {
namespace {

std::optional<Unit> as_wire(std::optional<NamedUnit> found) {
  return found ? std::optional(Unit{found->id, std::move(found->name)}) : std::nullopt;
}

HeldRole held_role(db::Tx& tx, const std::vector<access::Role>& roles, const access::Assignment& held) {
  HeldRole role{held.role, {}, {}, {}};
  const auto found = std::ranges::find(roles, held.role, &access::Role::code);
  if (found != roles.end()) role = {found->code, found->name_sv, found->name_en, {}};
  if (held.unit) role.unit = as_wire(unit(tx, *held.unit)).value_or(Unit{*held.unit, "?"});
  return role;
}

Session describe(db::Tx& tx, const access::Session& session, Date today) {
  const access::Actor& actor = *session.actor;
  Standing standing = standing_of(actor, today);
  const auto roles = access::roles(tx);
  Session answer{{actor.account, actor.login, actor.name},
                 actor.language,
                 {},
                 std::move(standing.rights),
                 standing.everywhere,
                 {},
                 session.csrf,
                 actor.must_change_password};
  for (const auto& held : standing.held) answer.roles.push_back(held_role(tx, roles, held));
  for (const auto id : standing.units)
    if (auto named = as_wire(unit(tx, id))) answer.units.push_back(*std::move(named));
  return answer;
}

Result<Session> show(http::Call& call) { return describe(call.tx, *call.session, call.clock.today()); }

Result<> log_out(http::Call& call) {
  call.sessions.log_out(*call.visitor.session_token);
  call.reply.end_session();
  return {};
}

Result<> choose_language(http::Call& call, const LanguageChoice& choice) {
  call.reply.subject("account", call.grant.account().value());
  return access::set_language(call.tx, call.grant.account(), choice.language);
}

Result<> change_password(http::Call& call, const PasswordChange& change) {
  return call.sessions.change_password(*call.visitor.session_token, change.old.value, change.new_.value);
}

}  // namespace

std::vector<http::Route> session_routes(db::Database& database) {
  const auto log_in = [&database](http::Call& call, const LogIn& wish) -> Result<Session> {
    TRY(opened, call.sessions.log_in(wish.login.value, wish.password.value, call.visitor.address));
    // One browser, one session: the one whose cookie is overwritten here would live on with nobody to end it.
    if (call.visitor.session_token) call.sessions.log_out(*call.visitor.session_token);
    call.reply.start_session(opened.token);
    return database.read([&](db::Tx& tx) { return describe(tx, opened.session, call.clock.today()); });
  };
  constexpr auto kOwn = "Gäller bara det egna kontot";
  std::vector<http::Route> routes;
  routes.push_back(http::get("/api/session", http::any_account(kOwn), &show, "Visa vem som är inloggad"));
  routes.push_back(
      http::post("/api/session", http::open_to_all("Den som loggar in är ännu ingen"), log_in, "Logga in")
          .without_transaction());
  routes.push_back(
      http::del("/api/session", http::any_account(kOwn), &log_out, "Logga ut").without_transaction());
  routes.push_back(
      http::put("/api/session/language", http::any_account(kOwn), &choose_language, "Välja språk")
          .audited("access.language_chosen"));
  routes.push_back(
      http::put("/api/session/password", http::any_account(kOwn), &change_password, "Byta lösenord")
          .without_transaction());
  return routes;
}

}  // namespace framsyn::administration
