#include "walk.hpp"

#include <utility>

#include <framsyn/platform/db/patience.hpp>
#include <framsyn/platform/telemetry/log.hpp>

#include "fields.hpp"

namespace framsyn::http {
namespace {

bool is_safe(std::string_view method) { return method == "GET" || method == "HEAD"; }

std::string_view query_value(const Pairs& query, std::string_view name) {
  for (const auto& [key, value] : query)
    if (key == name) return value;
  return {};
}

constexpr Refusal kWholeRegionOnly{"access.whole_region_only", Fault::forbidden,
                                   "Det här kräver behörighet för hela regionen",
                                   "This takes a right for the whole region"};
constexpr Refusal kPasswordFirst{"access.password_first", Fault::forbidden,
                                 "Byt ditt lösenord innan du gör något annat",
                                 "Change your password before you do anything else"};

const Problem& what_broke(const std::exception& bug) {
  const auto* trouble = dynamic_cast<const db::DatabaseError*>(&bug);
  if (!trouble) return kBroken;
  if (dynamic_cast<const db::DiskFull*>(trouble)) return kDiskFull;
  if (trouble->kind == db::DatabaseError::Kind::busy) return kBusy;
  return trouble->kind == db::DatabaseError::Kind::unavailable ? kAway : kBroken;
}

}  // namespace

Walk::Walk(Dispatcher::Inside& inside, const Request& request, const Route& route, Target target,
           Pairs parameters)
    : inside_(inside),
      request_(request),
      route_(route),
      target_(std::move(target)),
      parameters_(std::move(parameters)),
      visitor_{request.address, session_token(request.headers, inside.cookies())},
      upload_(request.upload),
      language_(wished_language(request.headers)) {
  if (upload_) upload_->name = clean_file_name(query_value(target_.query, "name"));
}

Response Walk::response() {
  try {
    meet();
    return refused_or_run();
  } catch (const std::exception& bug) {
    return broken(bug);
  }
}

std::optional<Response> Walk::refusal() {
  try {
    meet();
    if (forged()) return problem(kForged, language_);
    auto grant = passed();
    if (!grant) return std::move(grant).error();
    return std::nullopt;
  } catch (const std::exception& bug) {
    return broken(bug);
  }
}

void Walk::meet() {
  if (visitor_.session_token) session_ = inside_.sessions.find(*visitor_.session_token);
  if (session_) language_ = session_->actor->language;
}

Response Walk::refused_or_run() {
  if (forged()) return problem(kForged, language_);
  const auto grant = passed();
  if (!grant) return grant.error();
  if (const Problem* wrong = wrong_body()) return problem(*wrong, language_);
  const auto act = route_.prepare(input());
  if (!act) {
    const bool malformed = act.error().front().code == wire::kMalformed;
    return problem(malformed ? kMalformedBody : kFaults, language_, act.error());
  }
  switch (route_.work) {
    case Route::Work::reads:
      return route_.version ? read_kept(*act, *grant) : read(*act, *grant);
    case Route::Work::writes:
      return write(*act, *grant);
    case Route::Work::by_itself:
      return by_itself(*act, *grant);
  }
  std::unreachable();
}

bool Walk::forged() const {
  if (is_safe(request_.method)) return false;
  if (from_another_site(request_.headers)) return true;
  return session_ && !same_secret(request_.headers.get("X-CSRF-Token").value_or(""), session_->csrf);
}

std::expected<access::Grant, Response> Walk::passed() {
  const Date today = inside_.clock.today();
  if (route_.guard.kind == Guard::Kind::open && !session_) return access::Gate::of_a_visitor();
  if (!session_) return std::unexpected(problem(kNotLoggedIn, language_));
  if (route_.guard.kind != Guard::Kind::right) return access::Gate::of_oneself(session_->actor, today);
  auto grant = allowed(today);
  if (grant) return *std::move(grant);
  inside_.refusals.write(entry(audit::Outcome::refused, std::string(grant.error().refusal->code), {}));
  return std::unexpected(problem(*grant.error().refusal, language_));
}

Result<access::Grant> Walk::allowed(Date today) const {
  if (session_->actor->must_change_password) return refuse(kPasswordFirst);
  TRY(grant, access::Gate::ask(session_->actor, *route_.guard.right, today));
  if (route_.guard.reach == Guard::Reach::whole_region && !grant.everywhere())
    return refuse(kWholeRegionOnly);
  return grant;
}

const Problem* Walk::wrong_body() const {
  if (request_.body.size() > route_.body_limit) return &kTooLarge;
  if (route_.body == Route::Body::upload) return upload_ ? nullptr : &kEmptyFile;
  if (route_.body != Route::Body::json || request_.body.empty()) return nullptr;
  const auto type = request_.headers.get("Content-Type").value_or("");
  return type.substr(0, type.find(';')) == "application/json" ? nullptr : &kNotJson;
}

Input Walk::input() const {
  return {parameters_, target_.query, request_.body, upload_ ? &*upload_ : nullptr};
}

Response Walk::broken(const std::exception& bug) {
  const Problem& told = what_broke(bug);
  const bool ours = &told == &kBroken;
  const auto number = telemetry::new_log_number();
  telemetry::log(telemetry::Level::error, "http.failed",
                 {{"log", number},
                  {"request", telemetry::Reference(request_.id)},
                  {"method", telemetry::Reference(route_.method)},
                  {"route", telemetry::Reference(route_.path)},
                  {"error", telemetry::Diagnosis(bug.what())}});
  if (route_.work == Route::Work::writes && ours) {
    try {
      write_down(audit::Outcome::failed, number.text());
    } catch (const std::exception& unwritten) {
      telemetry::log(telemetry::Level::error, "http.audit_failed",
                     {{"log", number}, {"error", telemetry::Diagnosis(unwritten.what())}});
    }
  }
  auto response = problem(told, language_, {}, number.text());
  if (told.status == 503) response.headers.add("Retry-After", "2");
  return response;
}

}  // namespace framsyn::http
