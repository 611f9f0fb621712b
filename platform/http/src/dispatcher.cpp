#include <framsyn/platform/http/dispatcher.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include <fmt/ranges.h>
#include <framsyn/platform/db/patience.hpp>

#include "inside.hpp"
#include "walk.hpp"

namespace framsyn::http {
namespace {

using std::chrono::steady_clock;

telemetry::Counter& responses(int status) {
  static telemetry::Counter* const kByClass[] = {
      &telemetry::counter("framsyn_http_responses_total", "API answers by status class", "status=\"2xx\""),
      &telemetry::counter("framsyn_http_responses_total", "API answers by status class", "status=\"3xx\""),
      &telemetry::counter("framsyn_http_responses_total", "API answers by status class", "status=\"4xx\""),
      &telemetry::counter("framsyn_http_responses_total", "API answers by status class", "status=\"5xx\"")};
  return *kByClass[static_cast<std::size_t>(status / 100 - 2)];
}

Response without_route(const Router::Found& found, std::string_view method, Language language) {
  if (found.allowed.empty()) return problem(kNoSuchPath, language);
  Response response;
  if (method == "OPTIONS")
    response.status = 204;
  else
    response = problem(kNoSuchMethod, language);
  response.headers.add("Allow", fmt::format("{}", fmt::join(found.allowed, ", ")));
  return response;
}

std::vector<Route> checked(std::vector<Route> routes) {
  for (const Route& route : routes) {
    if (route.version && (!route.shape.answer || route.work != Route::Work::reads))
      throw std::logic_error("only JSON answers of reading routes can be kept: " + route.path);
    if (route.work == Route::Work::writes && route.audited_as.empty())
      throw std::logic_error("a writing route needs a name in the audit log: " + route.path);
  }
  return routes;
}

}  // namespace

Dispatcher::Inside::Inside(db::Database& the_database, access::Sessions& the_sessions, const Clock& the_clock,
                           std::vector<Route> all, DispatcherSettings wishes)
    : database(the_database),
      sessions(the_sessions),
      clock(the_clock),
      routes(checked(std::move(all))),
      settings(std::move(wishes)),
      router(routes),
      cache(settings.cache_bytes),
      refusals(database),
      readiness(database) {
  for (const Route& route : routes)
    seconds.push_back(
        &telemetry::histogram("framsyn_http_seconds", "Time to answer, by route",
                              fmt::format("method=\"{}\",route=\"{}\"", route.method, route.path)));
}

std::chrono::milliseconds Dispatcher::Inside::patience_on(const Route& route) const {
  const bool quick = route.work == Route::Work::reads && !route.takes_long;
  return quick ? settings.reading_waits : settings.writing_waits;
}

Response Dispatcher::Inside::answered(const Request& request, const Route*& walked) {
  auto target = parse_target(request.target);
  if (!target) return problem(kBadRequest, wished_language(request.headers));
  auto found = router.find(request.method, target->segments);
  walked = found.route;
  if (!found.route) return without_route(found, request.method, wished_language(request.headers));
  const auto left = patience_on(*found.route) - request.waited;
  const db::Patience patience(std::max(left, std::chrono::milliseconds(0)));
  return Walk(*this, request, *found.route, *std::move(target), std::move(found.parameters)).response();
}

Dispatcher::Dispatcher(db::Database& database, access::Sessions& sessions, const Clock& clock,
                       std::vector<Route> routes, DispatcherSettings settings)
    : inside_(std::make_unique<Inside>(database, sessions, clock, std::move(routes), std::move(settings))) {}

Dispatcher::~Dispatcher() = default;

Response Dispatcher::handle(const Request& request) {
  const auto began = steady_clock::now();
  const Route* walked = nullptr;
  Response response = inside_->answered(request, walked);
  if (walked)
    inside_->seconds[static_cast<std::size_t>(walked - inside_->routes.data())]->observe(steady_clock::now() -
                                                                                         began);
  responses(response.status).add();
  if (!response.headers.get("Cache-Control")) response.headers.add("Cache-Control", "no-store");
  return response;
}

std::optional<Response> Dispatcher::refusal(const Request& request) {
  auto target = parse_target(request.target);
  if (!target) return std::nullopt;
  auto found = inside_->router.find(request.method, target->segments);
  if (!found.route) return std::nullopt;
  const db::Patience patience(inside_->settings.reading_waits);
  return Walk(*inside_, request, *found.route, *std::move(target), std::move(found.parameters)).refusal();
}

bool Dispatcher::secure() const { return inside_->settings.secure_cookies; }

bool Dispatcher::ready() { return inside_->readiness.now(); }

void Dispatcher::keep_house() {
  const db::Patience patience(inside_->settings.reading_waits);
  inside_->sessions.keep_house();
}

void Dispatcher::catch_up() { inside_->refusals.catch_up(); }

bool Dispatcher::behind() { return inside_->refusals.behind(); }

const Route* Dispatcher::route_of(std::string_view method, std::string_view target) const {
  const auto parsed = parse_target(target);
  return parsed ? inside_->router.find(method, parsed->segments).route : nullptr;
}

std::span<const Route> Dispatcher::routes() const { return inside_->routes; }

}  // namespace framsyn::http
