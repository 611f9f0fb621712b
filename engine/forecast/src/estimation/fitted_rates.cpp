#include <framsyn/engine/forecast/fitted_rates.hpp>

#include "absence/leaves.hpp"
#include "estimation/causes.hpp"
#include "estimation/estimators.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace framsyn::forecast {
namespace {

using workforce::Leaving;
constexpr double k80 = 1.2815515655446004;  // of a standard normal number, between its tenth and ninetieth

constexpr Leaving reason_of(Cause cause) {
  constexpr std::array kReasons{Leaving::resignation,         Leaving::retirement,
                                Leaving::end_of_fixed_term,   Leaving::dismissal,
                                Leaving::death_or_disability, Leaving::other_employer};
  return kReasons[static_cast<std::size_t>(cause)];
}

/// All who left, of whatever reason.
std::vector<double> left_by_cell(const Sample& sample) {
  std::vector<double> out;
  for (const Cell& c : sample.cells) {
    const Endings& e = sample.ended(c);
    out.push_back(e.leavings + e.retirements);
  }
  return out;
}

std::vector<Cause> causes_told(Allocated by) {
  if (by == Allocated::none_told)
    return {Cause::reason_not_told, Cause::move_to_unit, Cause::change_of_profession};
  std::vector<Cause> causes;
  for (int c = 0; c < kEndings; ++c) causes.push_back(static_cast<Cause>(c));
  return causes;
}

std::vector<double> events_of(const Sample& sample, Cause cause) {
  if (cause == Cause::reason_not_told) return left_by_cell(sample);
  if (cause == Cause::move_to_unit) return moves_by_cell(sample, Moves::same_profession);
  if (cause == Cause::change_of_profession) return moves_by_cell(sample, Moves::other_profession);
  return left_by_cell(sample, reason_of(cause));
}

int fitted_age_band(int place) {
  if (place == Assumptions::kAges) return static_cast<int>(kAgeBands.size());
  int band = 0;
  while (band + 1u < kAgeBands.size() &&
         place + Assumptions::kFirstAge >= kAgeBands[static_cast<std::size_t>(band) + 1])
    ++band;
  return band;
}

/// Rows taken together: one level each.
struct Cut {
  RatesBy by;
  std::vector<int> level_of;
  int levels;
};

template <class Level>
Cut taken_together(const Sample& sample, const Grid& grid, RatesBy by, int levels, const Level& level) {
  Cut cut{by, {}, levels};
  for (std::size_t r = 0; r < grid.design.years.size(); ++r)
    cut.level_of.push_back(level(sample.cells[grid.first_cell[r]]));
  return cut;
}

/// A unit has what is below it with it: one cut a depth, since each row is in one unit of a depth.
void add_units(const Sample& sample, const Grid& grid, std::vector<Cut>& cuts) {
  const auto depth_of = [&](int unit) {
    int depth = 0;
    for (int u = sample.parents[static_cast<std::size_t>(unit)]; u >= 0;
         u = sample.parents[static_cast<std::size_t>(u)])
      ++depth;
    return depth;
  };
  int deepest = 0;
  for (int u = 0; u < sample.units; ++u) deepest = std::max(deepest, depth_of(u));
  for (int depth = 0; depth <= deepest; ++depth) {
    cuts.push_back(taken_together(sample, grid, RatesBy::unit, sample.units, [&](const Cell& c) {
      int unit = c.unit;
      for (int above = depth_of(unit) - depth; above > 0; --above)
        unit = sample.parents[static_cast<std::size_t>(unit)];
      return depth_of(unit) == depth ? unit : -1;
    }));
  }
}

std::vector<Cut> cuts_of(const Sample& sample, const Grid& grid) {
  std::vector<Cut> cuts = {
      taken_together(sample, grid, RatesBy::total, 1, [](const Cell&) { return 0; }),
      taken_together(sample, grid, RatesBy::profession, sample.professions,
                     [](const Cell& c) { return c.profession; }),
      taken_together(sample, grid, RatesBy::age, static_cast<int>(kAgeBands.size()) + 1,
                     [](const Cell& c) { return fitted_age_band(c.age); }),
      taken_together(sample, grid, RatesBy::tenure, static_cast<int>(workforce::kTenureBands.size()),
                     [](const Cell& c) { return c.tenure; }),
      taken_together(sample, grid, RatesBy::year, sample.window.years, [](const Cell& c) { return c.year; })};
  add_units(sample, grid, cuts);
  return cuts;
}

void add_rates(const Grid& grid, const rates::Fit& fit, const std::vector<double>& events, Cause cause,
               const std::vector<Cut>& cuts, FittedRates& out) {
  for (const Cut& cut : cuts) {
    const auto lines = rates::margins(grid.design, fit, events, cut.level_of, cut.levels);
    for (std::size_t l = 0; l < lines.size(); ++l) {
      const rates::Margin& m = lines[l];
      if (m.years <= 0) continue;
      const double spread = statistics::exponential(k80 * m.log_sd);
      out.rates.push_back(
          {cause, cut.by, static_cast<int>(l), m.years, m.events, m.rate, m.rate / spread, m.rate * spread});
    }
  }
  FittedSpread spread{cause, 0, 0, 0, 0};  // nothing is told by no events
  if (fit.events > 0) {
    const double unit = fit.unit_sd.empty() ? 0 : std::ranges::max(fit.unit_sd);
    spread = {cause, fit.profession_sd, unit, fit.group_sd, fit.term_sd.back()};
  }
  out.spreads.push_back(spread);
}

/// Its years are the last of the table's.
Result<> add_leaves(const workforce::Workforce& w, const Settings& settings, FittedRates& out) {
  for (const auto& [cause, risk] : {std::pair(Cause::long_leave, workforce::LeaveRisk::begins),
                                    std::pair(Cause::return_from_leave, workforce::LeaveRisk::returns)}) {
    const LeaveSample leaves = leaves_of(w, risk);
    if (leaves.sample.window.years < 1 || leaves.sample.cells.empty()) continue;
    const Grid grid = grid_of(leaves.sample, &settings);
    const auto events = grid.by_row(leaves.events);
    TRY(fit, rates::fit(grid.design, events));
    const std::size_t first = out.rates.size();
    add_rates(grid, fit, events, cause, cuts_of(leaves.sample, grid), out);
    for (std::size_t i = first; i < out.rates.size(); ++i)
      if (out.rates[i].by == RatesBy::year) out.rates[i].level += out.years - leaves.sample.window.years;
  }
  return {};
}

}  // namespace

Result<FittedRates> fitted_rates(const workforce::Workforce& all, const Settings& settings, int threads) {
  TRY_VOID(check(settings));
  if (all.basis() == workforce::Basis::stocks) return refuse(kNoHistory, "counts without persons");
  TRY(w, all.as_of(all.known_to()));
  TRY_VOID(check_history(w));
  const int pension_from = pension_age(settings);
  Sample sample = sample_of(w);
  if (sample.window.years < 1 || sample.cells.empty())
    return refuse(kNoHistory, w.observed_from().iso() + "–" + w.known_to().iso());
  TRY(by, settle_causes(sample, settings, pension_from, threads));
  const Grid grid = grid_of(sample, &settings);
  const auto causes = causes_told(by);
  std::vector<std::vector<double>> events;
  for (const Cause cause : causes) events.push_back(grid.by_row(events_of(sample, cause)));
  TRY(fits, rates::fit_all(grid.design, events, threads));
  FittedRates out{sample.window.from, sample.window.to, sample.window.years, sample.allocated(), by, {}, {}};
  const auto cuts = cuts_of(sample, grid);
  for (std::size_t c = 0; c < fits.size(); ++c) add_rates(grid, fits[c], events[c], causes[c], cuts, out);
  TRY_VOID(add_leaves(w, settings, out));
  return out;
}

}  // namespace framsyn::forecast
