#pragma once

#include <vector>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/access/right.hpp>

namespace framsyn::http {
struct Route;
}

namespace framsyn::planning {

inline constexpr access::Right kRead{"planning.read", "Se personalläge och prognos",
                                     "See workforce and forecast"};
inline constexpr Refusal kWithheld{"planning.withheld", Fault::conflict,
                                   "Gruppen är för liten för att prognosen ska få visas",
                                   "The group is too small for its forecast to be shown"};

std::vector<http::Route> forecast_routes();
std::vector<http::Route> backtest_routes();

}  // namespace framsyn::planning
