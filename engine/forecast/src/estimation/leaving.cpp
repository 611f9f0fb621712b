#include "estimation/calendar.hpp"
#include "estimation/estimators.hpp"
#include "estimation/grid.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

namespace framsyn::forecast {

Result<> estimate_leaving(const Sample& sample, const Settings& settings, Assumptions& out) {
  const Grid grid = grid_of(sample, &settings);
  std::vector<double> leavings;
  leavings.reserve(sample.cells.size());
  for (const Cell& c : sample.cells) leavings.push_back(sample.ended(c).leavings);
  const auto events = grid.by_row(leavings);
  TRY(fit, rates::fit(grid.design, events));
  for (std::size_t a = 0; a < out.leave_age.size(); ++a)
    out.leave_age[a] = statistics::exponential(fit.term[0][a]);
  for (std::size_t d = 0; d < out.leave_tenure.size(); ++d)
    out.leave_tenure[d] = statistics::exponential(fit.term[1][d]);
  std::vector<double> events_by_year(static_cast<std::size_t>(sample.window.years));
  for (std::size_t i = 0; i < leavings.size(); ++i) events_by_year[sample.cells[i].year] += leavings[i];
  const Calendar calendar = calendar_of(events_by_year, without_years(grid, fit, sample.window.years),
                                        {settings.calendar_sd, settings.calendar_weight}, true);
  out.leave_calendar = calendar.effect;
  set_group_rates(grid, fit, sample, &GroupAssumptions::leave, calendar.raised(), out);
  out.leave_shared = std::move(fit.shared);
  return {};
}

}  // namespace framsyn::forecast
