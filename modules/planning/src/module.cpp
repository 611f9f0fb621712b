#include <algorithm>
#include <iterator>

#include <framsyn/planning.hpp>
#include <framsyn/platform/http/route.hpp>

#include "privacy.hpp"
#include "routes.hpp"
#include "run/reactions.hpp"
#include "scenario/baseline.hpp"
#include "scenario/one_at_a_time.hpp"

namespace framsyn::planning {

namespace {

std::vector<http::Route> routes() {
  std::vector<http::Route> all = forecast_routes();
  std::ranges::move(computation_routes(), std::back_inserter(all));
  std::ranges::move(backtest_routes(), std::back_inserter(all));
  std::ranges::move(need_routes(), std::back_inserter(all));
  std::ranges::move(assumption_routes(), std::back_inserter(all));
  std::ranges::move(gap_routes(), std::back_inserter(all));
  std::ranges::move(saved_run_routes(), std::back_inserter(all));
  std::ranges::move(saved_scenario_routes(), std::back_inserter(all));
  std::ranges::move(scenario_routes(std::make_shared<OneAtATime>(), std::make_shared<Baselines>()),
                    std::back_inserter(all));
  return all;
}

}  // namespace

module::Module module() {
  return {.name = "planning",
          .migrations = planning_migrations(),
          .rights = {&kRead, &kAssume},
          .routes = routes(),
          .privacy = privacy(),
          .jobs = {{std::string(kComputeJob), &run_compute_job},
                   {std::string(kDriversJob), &run_drivers_job},
                   {std::string(kBacktestJob), &run_backtest_job}},
          .reactions = reactions(),
          .at_start = &order_anew};
}

}  // namespace framsyn::planning
