#pragma once

#include <optional>

#include <framsyn/platform/http/dispatcher.hpp>
#include <framsyn/platform/http/message.hpp>

namespace framsyn::http {

enum class Audience { this_machine, anybody };

/// The answers for those who run the system: /health/live (the process answers), /health/ready (so does the
/// database; 503 otherwise and while stopping) and /metrics. Nothing for other paths.
std::optional<Response> operations_answer(const Request& request, Dispatcher& dispatcher,
                                          Audience metrics_for);
bool is_operations_path(std::string_view target);

}  // namespace framsyn::http
