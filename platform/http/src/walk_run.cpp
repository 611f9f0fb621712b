#include "no_transaction.hpp"
#include "walk.hpp"

namespace framsyn::http {

Call Walk::call(db::Tx& tx, const access::Grant& grant, Reply& reply) const {
  return {tx,       grant, inside_.clock, language_, session_ ? &*session_ : nullptr, inside_.sessions,
          visitor_, reply};
}

Response Walk::read(const Act& act, const access::Grant& grant) {
  Reply reply;
  auto answer = inside_.database.read([&](db::Tx& tx) {
    Call one = call(tx, grant, reply);
    return act(one);
  });
  if (answer && !route_.audited_as.empty()) write_down(audit::Outcome::done, {});
  return respond(std::move(answer), reply);
}

Response Walk::read_kept(const Act& act, const access::Grant& grant) {
  Reply reply;
  auto answer = inside_.database.read([&](db::Tx& tx) -> Result<std::shared_ptr<KeptAnswer>> {
    Call one = call(tx, grant, reply);
    auto key = key_of(route_, request_.target, route_.version(one), inside_.clock.today(), language_,
                      session_ ? session_->actor.get() : nullptr);
    if (auto kept = inside_.cache.find(key)) return kept;
    TRY(fresh, act(one));
    return inside_.cache.keep(std::move(key), std::get<std::string>(std::move(fresh)));
  });
  if (!answer) return problem(*answer.error().refusal, language_);
  if (!route_.audited_as.empty()) write_down(audit::Outcome::done, {});
  return respond_kept(**answer);
}

Response Walk::write(const Act& act, const access::Grant& grant) {
  Reply reply;
  auto answer = inside_.database.write([&](db::Tx& tx) {
    reply = Reply();  // the database may ask to run this again
    Call one = call(tx, grant, reply);
    auto outcome = act(one);
    if (outcome) audit::append(tx, entry(audit::Outcome::done, reply.subject_, {}));
    return outcome;
  });
  if (answer)
    committed(reply);
  else
    write_down(audit::Outcome::refused, std::string(answer.error().refusal->code));
  return respond(std::move(answer), reply);
}

Response Walk::by_itself(const Act& act, const access::Grant& grant) {
  Reply reply;
  NoTransaction none;
  Call one = call(none, grant, reply);
  auto answer = act(one);
  if (answer) committed(reply);
  return respond(std::move(answer), reply);
}

void Walk::committed(const Reply& reply) {
  inside_.sessions.refresh();
  for (const auto& work : reply.after_commit_) work();
  if (inside_.settings.after_write) inside_.settings.after_write();
}

audit::Entry Walk::entry(audit::Outcome outcome, std::string subject, std::string detail) const {
  audit::Entry entry;
  entry.at = inside_.clock.now();
  if (session_) entry.account = session_->actor->account.value();
  entry.actor = session_ ? session_->actor->login : "";
  entry.act = route_.audited_as.empty() ? route_.method + " " + route_.path : route_.audited_as;
  entry.subject =
      !subject.empty() ? std::move(subject) : request_.target.substr(0, request_.target.find('?'));
  entry.outcome = outcome;
  entry.detail = std::move(detail);
  return entry;
}

void Walk::write_down(audit::Outcome outcome, std::string detail) {
  inside_.database.write([&](db::Tx& tx) { audit::append(tx, entry(outcome, {}, detail)); });
}

}  // namespace framsyn::http
