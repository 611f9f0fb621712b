#include <framsyn/base/text.hpp>

#include "no_transaction.hpp"
#include "walk.hpp"

namespace framsyn::http {
namespace {

constexpr std::size_t kLongestKey = 60;

/// A key as the request gave it, made harmless for the log: whoever is refused may have sent anything.
std::string clean_key(std::string_view value) {
  std::string key;
  for (const char c : value.substr(0, kLongestKey)) key += static_cast<unsigned char>(c) <= ' ' ? '_' : c;
  return is_utf8(key) ? key : "?";
}

}  // namespace

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
  if (answer && !route_.audited_as.empty()) write_down(audit::Outcome::done, {}, reply.subject_);
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
    if (outcome) audit::append(tx, entry(audit::Outcome::done, {}, reply.subject_));
    return outcome;
  });
  if (answer)
    committed();
  else
    inside_.refusals.write(
        entry(audit::Outcome::refused, std::string(answer.error().refusal->code), reply.subject_));
  return respond(std::move(answer), reply);
}

Response Walk::by_itself(const Act& act, const access::Grant& grant) {
  Reply reply;
  NoTransaction none;
  Call one = call(none, grant, reply);
  auto answer = act(one);
  if (answer) committed();
  return respond(std::move(answer), reply);
}

void Walk::committed() {
  inside_.sessions.refresh();
  if (inside_.settings.after_write) inside_.settings.after_write();
}

audit::Entry Walk::entry(audit::Outcome outcome, std::string detail, std::string_view subject) const {
  audit::Entry entry;
  entry.at = inside_.clock.now();
  if (session_) entry.account = session_->actor->account.value();
  entry.actor = session_ ? session_->actor->login : "";
  entry.act = route_.audited_as.empty() ? "access.read" : route_.audited_as;
  entry.subject = subject_of_request();
  if (!entry.subject.empty() && !subject.empty()) entry.subject += ' ';
  entry.subject += subject;
  if (entry.subject.empty() && route_.audited_as.empty())
    entry.subject =
        "path:" + clean_key(std::string_view(request_.target).substr(0, request_.target.find('?')));
  entry.outcome = outcome;
  entry.detail = std::move(detail);
  return entry;
}

std::string Walk::subject_of_request() const {
  std::string all;
  for (const auto& [kind, parameter] : route_.subjects) {
    for (const Pairs* given : {&parameters_, &target_.query}) {
      for (const auto& [name, value] : *given) {
        if (name != parameter || value.empty()) continue;
        if (!all.empty()) all += ' ';
        all += kind + ":" + clean_key(value);
      }
    }
  }
  return all;
}

void Walk::write_down(audit::Outcome outcome, std::string detail, std::string_view subject) {
  inside_.database.write([&](db::Tx& tx) { audit::append(tx, entry(outcome, detail, subject)); });
}

}  // namespace framsyn::http
