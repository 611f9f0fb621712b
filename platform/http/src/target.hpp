#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace framsyn::http {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// A request target (RFC 3986 path and query), decoded.
struct Target {
  std::vector<std::string> segments;  ///< "/api/units/3" -> api, units, 3
  Pairs query;
};

/// Nothing when the target is not a path, is badly percent-encoded, is not UTF-8, holds NUL, "." or ".."
/// segments or a slash inside a segment.
std::optional<Target> parse_target(std::string_view target);

/// One percent-decoded piece; '+' is a space in a query.
enum class Part { path, query };
std::optional<std::string> percent_decoded(std::string_view text, Part part);

}  // namespace framsyn::http
