#include "operations.hpp"

#include <framsyn/platform/telemetry/metrics.hpp>

#include "problem.hpp"

namespace framsyn::http {
namespace {

Response text_answer(int status, std::string content_type, std::string text) {
  Response response;
  response.status = status;
  response.headers.add("Content-Type", std::move(content_type));
  response.headers.add("Cache-Control", "no-store");
  response.body = std::make_shared<const std::string>(std::move(text));
  return response;
}

/// A request that a proxy on this machine passed on is somebody else's.
bool from_this_machine(const Request& request) {
  const bool loopback = request.address.starts_with("127.") || request.address == "::1";
  return loopback && !request.headers.get("X-Forwarded-For") && !request.headers.get("Forwarded");
}

}  // namespace

bool is_operations_path(std::string_view target) {
  return target == "/health/live" || target == "/health/ready" || target == "/metrics";
}

std::optional<Response> operations_answer(const Request& request, Dispatcher& dispatcher,
                                          Audience metrics_for) {
  if (!is_operations_path(request.target)) return std::nullopt;
  if (request.method != "GET" && request.method != "HEAD") return problem(kNoSuchMethod, Language::sv);
  if (request.target == "/health/live") return text_answer(200, "application/json", R"({"live":true})");
  if (request.target == "/health/ready") {
    const bool ready = dispatcher.ready();
    return text_answer(ready ? 200 : 503, "application/json",
                       ready ? R"({"ready":true})" : R"({"ready":false})");
  }
  if (metrics_for == Audience::this_machine && !from_this_machine(request))
    return problem(kNoSuchPath, Language::sv);
  return text_answer(200, "text/plain; version=0.0.4; charset=utf-8", telemetry::prometheus_text());
}

}  // namespace framsyn::http
