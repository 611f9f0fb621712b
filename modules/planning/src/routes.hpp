#pragma once

#include <memory>
#include <vector>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/access/right.hpp>

namespace framsyn::http {
struct Call;
struct Route;
}  // namespace framsyn::http

namespace framsyn::planning {

class Baselines;
class OneAtATime;

inline constexpr access::Right kRead{"planning.read", "Se personalläge och prognos",
                                     "See workforce and forecast"};
inline constexpr access::Right kAssume{"planning.assume", "Ändra prognosens antaganden",
                                       "Change the assumptions of the forecast"};
inline constexpr Refusal kWithheld{"planning.withheld", Fault::conflict,
                                   "Gruppen är för liten för att prognosen ska få visas",
                                   "The group is too small for its forecast to be shown"};

std::vector<http::Route> forecast_routes();
std::vector<http::Route> computation_routes();
std::vector<http::Route> backtest_routes();
std::vector<http::Route> need_routes();
std::vector<http::Route> assumption_routes();
std::vector<http::Route> gap_routes();
std::vector<http::Route> saved_run_routes();
std::vector<http::Route> saved_scenario_routes();
/// Who compares holds the door: a server computes one comparison at a time. Previews are quick, and need
/// none.
std::vector<http::Route> scenario_routes(const std::shared_ptr<OneAtATime>& door,
                                         const std::shared_ptr<Baselines>& baselines);

/// Changes whenever another run is shown: answers that rest on a run are kept until then.
std::string run_version(http::Call&);

}  // namespace framsyn::planning
