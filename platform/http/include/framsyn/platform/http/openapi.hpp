#pragma once

#include <span>
#include <string>

#include <framsyn/platform/http/route.hpp>

namespace framsyn::http {

/// The API's document: OpenAPI 3.1 as JSON text, with summary, right (x-right), parameters, schemas and
/// problem answers of every route, in the order of path and method, so that two runs give the same bytes.
std::string openapi(std::span<const Route> routes, std::string_view version);

}  // namespace framsyn::http
