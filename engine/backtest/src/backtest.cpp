#include <framsyn/engine/backtest/backtest.hpp>

#include <algorithm>

#include "outcomes.hpp"
#include "score_sums.hpp"

namespace framsyn::backtest {

const Refusal kNothingToCompare{
    "backtest.nothing_to_compare", Fault::invalid,
    "Det finns inget år att pröva prognosen från: minst fyra år före och ett år efter behövs.",
    "There is no year to test the forecast from: at least four years before it and one after are needed."};

namespace {

/// Our rates as if they were known and every year were like another.
forecast::Assumptions certain(forecast::Assumptions a) {
  constexpr double kSure = 1e9;
  const auto sure = [](forecast::Rate& r) { r.shape *= kSure, r.rate *= kSure; };
  for (auto* rates : {&a.leave, &a.retire_profession, &a.move, &a.leave_unit, &a.move_unit})
    std::ranges::for_each(*rates, sure);
  for (auto& group : a.groups) sure(group.hires), group.growth_sd = 0;
  for (auto* effect : {&a.leave_calendar, &a.retire_calendar, &a.hire_calendar, &a.growth_calendar})
    *effect = {};
  a.hire_trend = a.hire_trend_sd = a.growth_sd = a.fte_drift_sd = 0;
  return a;
}

/// One year that is forecast from, with what was known then.
class Origin {
 public:
  Origin(int year, const workforce::Workforce& known, const Outcomes& outcomes, const Settings& settings,
         ScoreSums& sums)
      : year_(year),
        known_(known),
        before_(known, settings.day),
        outcomes_(outcomes),
        levels_(known.records().units),
        settings_(settings),
        sums_(sums) {}

  Result<> compare() {
    if (before_.series({workforce::kAll, workforce::kAll}, forecast::Measure::heads).size() < kLeastYears)
      return refuse(forecast::kNoHistory, std::to_string(year_));
    TRY(assumed, forecast::estimate(known_, settings_.estimate));
    TRY_VOID(project(assumed, Method::model));
    const bool flows = known_.basis() == workforce::Basis::employments;
    if (flows) TRY_VOID(project(certain(assumed), Method::pooled_rates));
    return {};
  }

 private:
  Result<> project(const forecast::Assumptions& assumed, Method method) {
    const int last = std::min(year_ + settings_.years_ahead, outcomes_.last_year());
    const auto read = [&](forecast::Cut cut, int year, forecast::Measure measure, const auto& draws) {
      const auto place = place_of(cut, year, measure);
      const auto came = outcomes_.came(cut, year, measure);
      if (!place || !came) return;
      const SimpleForecasts* simple = this->simple(cut, measure);
      if (simple == nullptr) return;
      if (method == Method::model) {
        compare_simple(*place, cut, *simple, *came);
        sums_.add_standing(*place, year_, statistics::standing(draws, *came));
      }
      sums_.add(*place, method, year_, judge(draws, *came));
    };
    TRY(done, forecast::project(known_, assumed, {last, settings_.day}, {settings_.draws}, settings_.seed,
                                settings_.threads, read));
    return {};
  }

  std::optional<Place> place_of(forecast::Cut cut, int year, forecast::Measure measure) const {
    const auto* figures = before_.find(cut);
    const auto level = levels_.of(cut);
    if (figures == nullptr || !level || figures->now.heads < settings_.least_heads) return std::nullopt;
    return Place{*level, measure, year - year_};
  }

  /// Nothing where the group has too few years of its own to be compared.
  const SimpleForecasts* simple(forecast::Cut cut, forecast::Measure measure) {
    if (cut != at_) at_ = cut, simple_ = {};
    auto& known = simple_[static_cast<std::size_t>(measure)];
    if (!known) {
      auto series = before_.series(cut, measure);
      if (series.size() < kLeastYears) return nullptr;
      known.emplace(std::move(series), static_cast<std::uint32_t>(settings_.seed.value));
    }
    return &*known;
  }

  void compare_simple(const Place& place, forecast::Cut cut, const SimpleForecasts& simple, double came) {
    const auto add = [&](Method method, const auto& guess) {
      sums_.add(place, method, year_, judge(guess, came));
    };
    add(Method::last_value, simple.last_value(place.ahead));
    add(Method::drift, simple.drift(place.ahead));
    add(Method::trend, simple.trend(place.ahead));
    add(Method::smoothing, simple.smoothing(place.ahead));
    if (known_.basis() == workforce::Basis::employments)
      add(Method::constant_rates, constant_rates(place, cut, simple.latest()));
  }

  double constant_rates(const Place& place, forecast::Cut cut, double last) const {
    const StockFlow flow = StockFlow::of(before_.find(cut)->years);
    switch (place.measure) {
      case forecast::Measure::heads:
        return flow.heads_after(place.ahead);
      case forecast::Measure::fte:
        return flow.heads > 0 ? flow.heads_after(place.ahead) * last / flow.heads : 0;
      case forecast::Measure::joiners:
        return flow.joiners;
      case forecast::Measure::leavers:
        break;
    }
    return flow.leavers_in(place.ahead);
  }

  int year_;
  const workforce::Workforce& known_;
  Outcomes before_;
  const Outcomes& outcomes_;
  Levels levels_;
  const Settings& settings_;
  ScoreSums& sums_;
  forecast::Cut at_{workforce::kUnknown, workforce::kUnknown};  ///< whose simple forecasts are at hand
  std::array<std::optional<SimpleForecasts>, forecast::kMeasures> simple_;
};

bool too_short(const Error& why) {
  return why.refusal == &forecast::kNoHistory || why.refusal == &workforce::kNoHistory;
}

}  // namespace

std::vector<int> possible_origins(const workforce::Workforce& w, workforce::MeasuringDay day,
                                  std::size_t most) {
  std::vector<int> years;
  for (const auto& row : workforce::yearly(w, {}, day)) {
    if (w.basis() == workforce::Basis::stocks || row.flows_known) years.push_back(row.year);
  }
  if (years.size() <= kLeastYears) return {};
  years.erase(years.begin(), years.begin() + kLeastYears - 1), years.pop_back();
  if (years.size() > most) years.erase(years.begin(), years.end() - static_cast<std::ptrdiff_t>(most));
  return years;
}

Result<Backtest> backtest(const workforce::Workforce& came, const Recorded& recorded,
                          const Settings& settings, const Progress& progress) {
  const Outcomes outcomes(came, settings.day);
  ScoreSums sums;
  Backtest out;
  int done = 0;
  for (const int year : settings.origins) {
    if (progress) progress(done++, static_cast<int>(settings.origins.size()));
    const Date day = settings.day.in(year);
    const auto leave_out = [&](const Error& why) { out.left_out.push_back({day, why}); };
    if (year >= outcomes.last_year()) {
      leave_out({&kNothingToCompare, std::to_string(year)});
      continue;
    }
    const auto known = recorded(day);
    const auto compared =
        known ? Origin(year, *known, outcomes, settings, sums).compare() : std::unexpected(known.error());
    if (compared)
      out.origins.push_back(day);
    else if (too_short(compared.error()))
      leave_out(compared.error());
    else
      return std::unexpected(compared.error());
  }
  if (out.origins.empty()) return refuse(kNothingToCompare, std::to_string(settings.origins.size()));
  sums.finish(out);
  return out;
}

}  // namespace framsyn::backtest
