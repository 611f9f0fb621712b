#include "assumptions/rules_assumptions.hpp"

#include <algorithm>
#include <cmath>

#include <framsyn/engine/forecast/doubts.hpp>
#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/workforce/absence.hpp>

namespace framsyn::planning {
namespace {

using Told = std::vector<std::pair<std::string_view, double>>;

Told of_employments(const forecast::Assumptions& a) {
  Told told = {{"years_of_history", a.years_of_history}, {"person_years", a.person_years}};
  if (a.person_years > 0) {
    told.emplace_back("leaving_rate", (a.leavers - a.retirements) / a.person_years);
    told.emplace_back("retirement_rate", a.retirements / a.person_years);
    told.emplace_back("moving_rate", a.moves / a.person_years);
  }
  told.emplace_back("causes_allocated", a.causes_allocated);
  if (a.years_of_history > 0) told.emplace_back("joiners_a_year", a.joiners / a.years_of_history);
  told.emplace_back("refill", a.refill);
  told.emplace_back("time_to_fill", a.time_to_fill * 12);
  told.emplace_back("growing", a.growing);
  told.emplace_back("hire_trend", a.hire_trend);
  told.emplace_back("trend_damping", a.trend_damping);
  told.emplace_back("leave_calendar_sd", a.leave_calendar.sd);
  told.emplace_back("hire_calendar_sd", a.hire_calendar.sd);
  return told;
}

Told of_stocks(const forecast::Assumptions& a) {
  return {{"years_of_history", a.years_of_history},
          {"growth", a.growth},
          {"growth_sd", a.growth_sd},
          {"growth_calendar_sd", a.growth_calendar.sd},
          {"trend_damping", a.trend_damping}};
}

constexpr double kTenPerCent = 1.2815515655446004;  // standard deviations from the mean to the 10 % point

using Between = std::pair<double, double>;

Between around(double mean, double sd) { return {mean - kTenPerCent * sd, mean + kTenPerCent * sd}; }

/// Events of a Poisson count, whose level moves besides from year to year: around the rate on a log scale.
std::optional<Between> of_rate(double events, double person_years, const forecast::CalendarEffect& effect) {
  if (!(events > 0 && person_years > 0)) return std::nullopt;
  const double wide =
      statistics::exponential(kTenPerCent * std::hypot(1 / std::sqrt(events), effect.level_sd));
  return Between{events / person_years / wide, events / person_years * wide};
}

/// Of the whole organisation, where it is known.
void add_absence(const workforce::Workforce& w, Told& told) {
  const Date day = w.known_to();
  const double fte = workforce::stock(w, {}, day).fte;
  if (!workforce::absence_known_on(w, day) || fte <= 0) return;
  workforce::Loss all;
  workforce::each_loss(w, {&day, 1}, [&](std::size_t, auto, auto, const workforce::Loss& loss) {
    all.on_long_leave += loss.on_long_leave, all.short_absence += loss.short_absence;
  });
  told.emplace_back("on_long_leave", all.on_long_leave / fte);
  told.emplace_back("short_absence", all.short_absence / fte);
}

/// What there is of it; a history without a doubt says nothing.
void add_doubts(const workforce::Workforce& w, Told& told) {
  const forecast::Doubts doubts = forecast::doubts_of(w);
  if (doubts.births_unknown > 0)
    told.emplace_back("births_unknown",
                      static_cast<double>(doubts.births_unknown) / static_cast<double>(doubts.people));
  if (doubts.beyond_ages > 0) told.emplace_back("beyond_ages", static_cast<double>(doubts.beyond_ages));
  if (doubts.closed_units > 0) told.emplace_back("closed_units", static_cast<double>(doubts.closed_units));
  if (!doubts.renamed.empty())
    told.emplace_back("renamed_professions", static_cast<double>(doubts.renamed.size()));
}

}  // namespace

std::vector<std::pair<std::string_view, double>> telling_assumptions(const Outlook& outlook) {
  const bool of_persons = outlook.workforce.basis() != workforce::Basis::stocks;
  Told told = of_persons ? of_employments(outlook.assumptions) : of_stocks(outlook.assumptions);
  const auto& shift = outlook.chosen.pension_shift;
  if (of_persons) told.emplace_back("pension_shift", shift ? shift->value : 0);
  if (of_persons && outlook.assumptions.absence) add_absence(outlook.workforce, told);
  add_doubts(outlook.workforce, told);
  return told;
}

std::optional<Between> interval_80(std::string_view code, const Outlook& outlook) {
  if (found_before(code, outlook)) return std::nullopt;
  const forecast::Assumptions& a = outlook.assumptions;
  if (code == "leaving_rate") return of_rate(a.leavers - a.retirements, a.person_years, a.leave_calendar);
  if (code == "retirement_rate") return of_rate(a.retirements, a.person_years, a.retire_calendar);
  if (code == "hire_trend") return around(a.hire_trend, a.hire_trend_sd);
  if (code == "growth") return around(a.growth, a.growth_sd);
  if (code != "refill") return std::nullopt;
  const auto [low, high] = around(a.refill, a.refill_sd);
  return Between{std::max(0.0, low), std::min(1.0, high)};
}

std::optional<double> found_before(std::string_view code, const Outlook& outlook) {
  const auto at = std::ranges::find(outlook.replaced, code, &ReplacedAssumption::code);
  return at == outlook.replaced.end() ? std::nullopt : std::optional(at->found);
}

}  // namespace framsyn::planning
