#pragma once

#include <vector>

#include <framsyn/platform/access/right.hpp>

namespace framsyn::http {
struct Route;
}

namespace framsyn::reports {

inline constexpr access::Right kRead{"reports.read", "Ta fram rapporter", "Make reports"};
std::vector<http::Route> routes();

}  // namespace framsyn::reports
