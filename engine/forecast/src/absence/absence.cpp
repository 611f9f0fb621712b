#include "absence/short_absence.hpp"

#include "absence/leaves.hpp"
#include "estimation/estimators.hpp"
#include "estimation/grid.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/workforce/absence.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

constexpr double kReturnsSmoothing = 20;  // returns' worth of the whole that a profession is drawn towards

double total(const std::vector<double>& values) {
  double all = 0;
  for (const double v : values) all += v;
  return all;
}

double years_of(const Sample& sample) {
  double years = 0;
  for (const Cell& c : sample.cells) years += c.years;
  return years;
}

/// Share of contracted FTE on long leave, mean over the quarters of the known years.
double share_on_leave(const workforce::Workforce& w, const Window& window) {
  std::vector<Date> days;
  for (Date day = window.to; day > window.from; day = day.plus_days(-91)) days.push_back(day);
  double away = 0, contracted = 0;
  workforce::each_loss(w, days,
                       [&](std::size_t, auto, auto, const auto& loss) { away += loss.on_long_leave; });
  for (const Date day : days) contracted += workforce::stock(w, {}, day).fte;
  return contracted > 0 ? away / contracted : 0;
}

/// By profession, drawn towards the whole.
std::vector<double> returns_of(const LeaveSample& back) {
  const auto n = static_cast<std::size_t>(back.sample.professions);
  std::vector<double> events(n), years(n);
  for (std::size_t c = 0; c < back.sample.cells.size(); ++c) {
    const auto p = static_cast<std::size_t>(back.sample.cells[c].profession);
    events[p] += back.events[c], years[p] += back.sample.cells[c].years;
  }
  const double whole = (total(events) + .5) / std::max(total(years), .5);
  for (std::size_t p = 0; p < n; ++p)
    events[p] = (events[p] + kReturnsSmoothing) / (years[p] + kReturnsSmoothing / whole);
  return events;
}

/// Each group's rate of beginning at its people's ages, with its own part drawn towards those of its kind.
void set_begins(const LeaveSample& begun, const Grid& grid, const rates::Fit& fit, const Assumptions& a,
                AbsenceAssumptions& out) {
  const double shape = own_shape(fit), by = levelled(fit, shape);
  std::vector<double> years(grid.design.groups.size());
  for (std::size_t g = 0; g < years.size(); ++g)
    for (std::size_t r = grid.design.first_row[g]; r < grid.design.first_row[g + 1]; ++r)
      years[g] += grid.design.years[r];
  const double whole = fit.events > 0 ? fit.events / fit.years : 0;
  for (std::size_t g = 0; g < a.groups.size(); ++g) {
    const auto [unit, profession] = std::pair(a.groups[g].unit, a.groups[g].profession);
    const int kind = profession == workforce::kUnknown ? begun.sample.professions - 1 : profession;
    const int at = grid.place(unit, kind);
    const auto place = static_cast<std::size_t>(std::max(at, 0));
    const bool seen = at >= 0 && years[place] > 0.5;
    const double expected = seen ? by * fit.group_expected[place] : 0;
    const double events = seen ? fit.group_events[place] : 0;
    const double usual = seen ? expected / years[place] : whole;
    out.groups[g].begins = usual * (shape + events) / (shape + expected);
    out.groups[g].begins_variance = 1 / (shape + events) + fit.shared.variance(kind, unit);
  }
}

/// What each group has on the data date.
void set_now(const workforce::Workforce& w, const std::vector<double>& heads, const Assumptions& a,
             AbsenceAssumptions& out) {
  std::vector<double> fte(a.groups.size()), away(a.groups.size());
  const auto& e = w.records().employments;
  for (std::size_t i = 0; i < e.person.size(); ++i) {
    const int g = group_place(a.groups, e.unit[i], e.profession[i]);
    if (g >= 0 && e.fte[i] && e.start[i] <= w.known_to() && w.known_to() < e.until[i])
      fte[static_cast<std::size_t>(g)] += e.fte[i]->value();
  }
  const Date day = w.known_to();
  workforce::each_loss(w, {&day, 1}, [&](std::size_t, auto unit, auto profession, const auto& loss) {
    const int g = group_place(a.groups, unit, profession);
    if (g >= 0) away[static_cast<std::size_t>(g)] += loss.on_long_leave;
  });
  for (std::size_t g = 0; g < out.groups.size(); ++g) {
    out.groups[g].fte_per_head = heads[g] > 0 ? fte[g] / heads[g] : 1;
    out.groups[g].on_leave_now = fte[g] > 0 ? std::min(1.0, away[g] / fte[g]) : 0;
  }
}

}  // namespace

Result<> estimate_absence(const workforce::Workforce& w, const Settings& settings,
                          const std::vector<double>& heads, Assumptions& out) {
  const LeaveSample begun = leaves_of(w, workforce::LeaveRisk::begins),
                    back = leaves_of(w, workforce::LeaveRisk::returns);
  if (!out.fte_known || begun.sample.window.years < 1 || begun.sample.cells.empty()) return {};
  AbsenceAssumptions absence;
  absence.years = begun.sample.window.years;
  absence.groups.resize(out.groups.size());
  const double on_leave = years_of(back.sample) / (years_of(begun.sample) + years_of(back.sample));
  const double share = share_on_leave(w, begun.sample.window);
  absence.away_a_head = on_leave > 0 ? std::clamp(share / on_leave, .1, 1.5) : 1;
  absence.turnover = out.person_years > 0 ? out.leavers / out.person_years : 0;
  const Grid grid = grid_of(begun.sample, &settings);
  TRY(fit, rates::fit(grid.design, grid.by_row(begun.events)));
  absence.begins_sd = fit.term_sd.back();
  set_begins(begun, grid, fit, out, absence);
  const auto returns = returns_of(back);
  for (std::size_t g = 0; g < out.groups.size(); ++g) {
    const int p = out.groups[g].profession;
    absence.groups[g].returns =
        p == workforce::kUnknown ? returns.back() : returns[static_cast<std::size_t>(p)];
  }
  set_now(w, heads, out, absence);
  estimate_short_absence(w, begun.sample.window, settings, out, absence);
  out.absence = std::move(absence);
  return {};
}

}  // namespace framsyn::forecast
