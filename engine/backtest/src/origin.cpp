#include "origin.hpp"

#include <algorithm>

namespace framsyn::backtest {
namespace {

/// Our rates as if they were known and every year were like another.
forecast::Assumptions certain(forecast::Assumptions a) {
  constexpr double kSure = 1e9;
  const auto sure = [](forecast::Rate& r) { r.shape *= kSure, r.rate *= kSure; };
  std::ranges::for_each(a.retire_profession, sure);
  a.leave_shared = a.move_shared = {}, a.unit_hires.clear();
  for (auto& group : a.groups)
    sure(group.hires), sure(group.leave.own), sure(group.move.own), group.growth_sd = 0;
  for (auto* effect : {&a.leave_calendar, &a.retire_calendar, &a.hire_calendar, &a.growth_calendar})
    *effect = {};
  a.hire_trend = a.hire_trend_sd = a.refill_sd = a.growth_sd = a.fte_drift_sd = 0;
  return a;
}

constexpr int kLeastDraws = 100;  ///< that a projection is made of
/// A simple method is drawn a quarter as often as ours: its score is some 0.3 % too high by that with the
/// ordinary 1,000 draws, and the back-test costs three eighths less.
constexpr int kFewerDraws = 4;
constexpr int kTogether = 256;  ///< draws whose groups are looked at together

}  // namespace

Origin::Origin(int year, const workforce::Workforce& known, const Outcomes& outcomes,
               const Settings& settings, Sums& sums)
    : year_(year),
      last_(std::min(year + settings.years_ahead, outcomes.last_year())),
      known_(known),
      before_(known, settings.day),
      least_years_(kLeastYears),
      outcomes_(outcomes),
      levels_(known.records().units),
      settings_(settings),
      sums_(sums) {
  // Either every group is compared with every method, or all with the few that the whole's values allow.
  const auto whole = before_.series({workforce::kAll, workforce::kAll}, forecast::Measure::heads).size();
  if (settings.short_histories && whole < kLeastYears) least_years_ = 1;
}

Result<> Origin::compare() {
  if (before_.series({workforce::kAll, workforce::kAll}, forecast::Measure::heads).size() < least_years_)
    return refuse(forecast::kNoHistory, std::to_string(year_));
  TRY(assumed, forecast::estimate(known_, settings_.estimate));
  TRY_VOID(project(assumed, settings_.draws, Method::model));
  const bool flows = known_.basis() == workforce::Basis::employments;
  const int fewer = std::max(kLeastDraws, settings_.draws / kFewerDraws);
  if (flows) TRY_VOID(project(certain(assumed), fewer, Method::pooled_rates));
  return {};
}

Result<> Origin::project(const forecast::Assumptions& assumed, int draws, Method method) {
  const auto read = [&](forecast::Cut cut, int year, forecast::Measure measure, const auto& drawn) {
    const auto place = place_of(cut, year, measure);
    const auto came = outcomes_.came(cut, year, measure);
    if (!place || !came) return;
    const SimpleForecasts* simple = this->simple(cut, measure);
    if (simple == nullptr) return;
    if (method == Method::model) {
      compare_simple(*place, cut, *simple, *came);
      sums_.scores.add_standing(*place, method, year_, statistics::standing(drawn, *came));
      test_rule(*place, drawn, *simple, *came);
    }
    sums_.scores.add(*place, method, year_, judge(drawn, *came));
  };
  forecast::KeptDraws together{{}, kTogether, {}};
  for (const Level level : {Level::division, Level::profession})
    std::ranges::copy(together_at(level), std::back_inserter(together.cuts));
  TRY(made, forecast::project(known_, assumed, {last_, settings_.day}, {draws}, settings_.seed,
                              settings_.threads, read, &together));
  compare_together(together, made.years.front(), method);
  return {};
}

std::optional<Place> Origin::place_of(forecast::Cut cut, int year, forecast::Measure measure) const {
  if (levels_.twin(cut)) return std::nullopt;
  const auto* figures = before_.find(cut);
  const auto level = levels_.of(cut);
  if (figures == nullptr || !level || figures->now.heads < settings_.least_heads) return std::nullopt;
  return Place{*level, measure, year - year_};
}

const SimpleForecasts* Origin::simple(forecast::Cut cut, forecast::Measure measure) {
  if (cut != at_) at_ = cut, simple_ = {};
  auto& known = simple_[static_cast<std::size_t>(measure)];
  if (!known) {
    auto series = before_.series(cut, measure);
    if (series.size() < least_years_) return nullptr;
    known.emplace(std::move(series), static_cast<std::uint32_t>(settings_.seed.value));
  }
  return &*known;
}

void Origin::compare_simple(const Place& place, forecast::Cut cut, const SimpleForecasts& simple,
                            double came) {
  for (const Method method : kShowable) {
    if (!simple.knows(method)) continue;
    const Sample guess = simple.forecast(method, place.ahead);
    sums_.scores.add(place, method, year_, judge(guess, came));
    sums_.scores.add_standing(place, method, year_, standing(guess, came));
  }
  if (known_.basis() == workforce::Basis::employments)
    sums_.scores.add(place, Method::constant_rates, year_,
                     judge(constant_rates(place, cut, simple.latest()), came));
}

double Origin::constant_rates(const Place& place, forecast::Cut cut, double last) const {
  const StockFlow flow = StockFlow::of(before_.find(cut)->years);
  switch (place.measure) {
    case forecast::Measure::heads:
      return flow.heads_after(place.ahead);
    case forecast::Measure::fte:
    case forecast::Measure::delivered_fte:
      return flow.heads > 0 ? flow.heads_after(place.ahead) * last / flow.heads : 0;
    case forecast::Measure::joiners:
      return flow.joiners;
    case forecast::Measure::leavers:
      break;
  }
  return flow.leavers_in(place.ahead);
}

/// What is shown by the rule, beside our own.
void Origin::test_rule(const Place& place, const statistics::Histogram& drawn, const SimpleForecasts& simple,
                       double came) {
  const Shown* shown = sums_.rule ? sums_.rule->find(place.level, place.measure) : nullptr;
  if (shown == nullptr) return;
  const double factor = shown->widening_after(place.ahead);
  sums_.own.add(place, Method::model, year_, judge(drawn, came));
  sums_.shown.add(place, Method::model, year_,
                  shown->method == Method::model ? judge_widened(drawn, factor, place.measure, came)
                                                 : judge_widened(simple.forecast(shown->method, place.ahead),
                                                                 factor, place.measure, came));
}

}  // namespace framsyn::backtest
