#include "estimators.hpp"
#include "grid.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <cmath>

namespace framsyn::forecast {

Result<> estimate_leaving(const Sample& sample, const Settings& settings, Assumptions& out) {
  const Grid grid = grid_of(sample, &settings);
  std::vector<double> leavings;
  for (const Cell& c : sample.cells) leavings.push_back(c.leavings);
  const auto events = grid.by_row(leavings);
  TRY(fit, rates::fit(grid.design, events));
  for (std::size_t a = 0; a < out.leave_age.size(); ++a)
    out.leave_age[a] = statistics::exponential(fit.term[0][a]);
  for (std::size_t d = 0; d < out.leave_tenure.size(); ++d)
    out.leave_tenure[d] = statistics::exponential(fit.term[1][d]);
  const auto years = static_cast<double>(sample.window.years);
  const double sd = fit.term_sd[2];
  out.leave_calendar = {sd, settings.calendar_weight + years - 1, sd / std::sqrt(years)};
  set_group_rates(grid, fit, sample, &GroupAssumptions::leave, mean_year(sample, fit.term[2]), out);
  out.leave_shared = std::move(fit.shared);
  return {};
}

}  // namespace framsyn::forecast
