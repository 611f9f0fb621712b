#include "estimation/estimators.hpp"

#include "estimation/causes.hpp"
#include "within.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/workforce/history.hpp>

#include <algorithm>
#include <cmath>
#include <future>
#include <map>

namespace framsyn::forecast {

const Refusal kNoHistory{
    "forecast.no_history", Fault::invalid,
    "Historiken räcker inte för en prognos: minst ett år med kända avgångar behövs.",
    "The history is not enough for a forecast: at least a year with known leavings is needed."};
const Refusal kNobodyLeft{
    "forecast.nobody_left", Fault::invalid,
    "Ingen har slutat under hela historiken. Hur ofta människor slutar går då inte att skatta: läs in även "
    "dem "
    "som har slutat, med sista dag.",
    "Nobody has left in the whole history. How often people leave can then not be estimated: load those who "
    "have left too, with their last day."};
const Refusal kBadSetting{"forecast.bad_setting", Fault::invalid, "Ett antagande ligger utanför det möjliga.",
                          "An assumption is outside what is possible."};

namespace {

bool pension_ages_sound(const std::vector<PensionAges>& ages) {
  return std::ranges::is_sorted(ages, {}, &PensionAges::born_from) &&
         std::ranges::all_of(ages, [](const PensionAges& a) {
           return within(a.lowest, 50, 80) && within(a.target, a.lowest, 85) &&
                  within(a.right_to_stay, a.target, 85);
         });
}

}  // namespace

Result<> check(const Settings& s) {
  const bool sound =
      within(s.retirement_weight, 0, 1e6) && within(s.calendar_sd, 0, 2) &&
      pension_ages_sound(s.pension_ages) && within(s.calendar_weight, 1, 100) &&
      within(s.trend_damping, 0, 1) && within(s.churn, 0, 1) &&
      std::ranges::all_of(s.retirement, [](const RetirementChance& c) { return within(c.chance, 0, 1); });
  return sound ? Result<>{} : refuse(kBadSetting, "estimate");
}

Result<> check_history(const workforce::Workforce& w) {
  if (w.basis() == workforce::Basis::stocks) return {};
  const bool any = std::ranges::any_of(w.spells(), [&](const workforce::Spell& s) {
    return s.leaving != workforce::Leaving::still_employed && s.until <= w.known_to();
  });
  const Date first =
      w.spells().empty() ? w.known_to() : std::ranges::min(w.spells(), {}, &workforce::Spell::start).start;
  return any ? Result<>{} : refuse(kNobodyLeft, first.iso() + "–" + w.known_to().iso());
}

int group_place(const std::vector<GroupAssumptions>& groups, int unit, int profession) {
  const auto at = std::ranges::lower_bound(
      groups, std::pair(unit, profession), {},
      [](const GroupAssumptions& g) { return std::pair<int, int>(g.unit, g.profession); });
  const bool found = at != groups.end() && at->unit == unit && at->profession == profession;
  return found ? static_cast<int>(at - groups.begin()) : -1;
}

namespace {

using Heads = std::map<std::pair<int, int>, double>;

Heads heads_now(const workforce::Workforce& w) {
  Heads heads;
  if (w.basis() == workforce::Basis::employments) {
    for (const auto& s : w.spells()) {
      if (s.start <= w.known_to() && w.known_to() < s.until) heads[{s.unit, s.profession}] += 1;
    }
    return heads;
  }
  const auto& s = w.records().stocks;
  if (s.day.empty()) return heads;
  const Date last = std::ranges::max(s.day);
  for (std::size_t i = 0; i < s.day.size(); ++i) {
    if (s.day[i] == last && s.heads[i] > 0)
      heads[{s.unit[i], s.profession[i]}] += static_cast<double>(s.heads[i]);
  }
  return heads;
}

/// How FTE a head has moved from year to year, beside a little that is always possible.
double fte_drift(const workforce::Workforce& w) {
  constexpr double kPriorSd = 0.004, kPriorWeight = 4;
  const auto years = workforce::yearly(w, {});
  double squares = 0, n = 0;
  for (std::size_t i = 1; i < years.size(); ++i) {
    const auto &a = years[i - 1], &b = years[i];
    if (a.heads < 50 || b.heads < 50 || a.fte <= 0 || b.fte <= 0) continue;
    const double step =
        statistics::logarithm(b.fte / static_cast<double>(b.heads) / (a.fte / static_cast<double>(a.heads)));
    squares += step * step, ++n;
  }
  return std::min(0.05, std::sqrt((kPriorWeight * kPriorSd * kPriorSd + squares) / (kPriorWeight + n)));
}

void sum_up(const Sample& sample, Assumptions& out) {
  for (const Cell& cell : sample.cells) out.person_years += cell.years;
  for (const Endings& e : sample.endings)
    out.leavers += e.leavings + e.retirements, out.retirements += e.retirements;
  out.moves = static_cast<double>(sample.moves.size());
  out.joiners = static_cast<double>(sample.joiners.size());
  out.years_of_history = sample.window.years;
  double unknown = 0;
  for (const Cell& cell : sample.cells) unknown += cell.age == Assumptions::kAges ? cell.years : 0;
  out.ages_known = unknown * 2 < out.person_years;
  out.causes_allocated = sample.allocated();
  out.causes_known = sample.known_causes >= sample.unknown_causes;
}

Result<Assumptions> from_stocks(const workforce::Workforce& w, const Settings& settings, Assumptions out) {
  const auto& days = w.records().stocks.day;
  if (days.empty() || out.groups.empty() || std::ranges::min(days) == std::ranges::max(days)) {
    return refuse(kNoHistory, "fewer than two counts");
  }
  out.years_of_history = (std::ranges::max(days) - std::ranges::min(days)) / 365.25;
  out.ages_known = out.causes_known = false;
  estimate_growth(w, settings, out);
  return out;
}

/// Those who leave beside those who move and come: neither reads what the other writes.
Result<> estimate_flows(const Sample& sample, const Settings& settings, const std::vector<double>& heads,
                        int threads, Assumptions& out) {
  auto beside = std::async(threads > 1 ? std::launch::async : std::launch::deferred, [&]() -> Result<> {
    TRY_VOID(estimate_moves(sample, out, heads));
    estimate_hires(sample, settings, out, heads);
    return {};
  });
  TRY_VOID(estimate_leaving(sample, settings, out));
  TRY_VOID(estimate_retirement(sample, settings, out));
  return beside.get();
}

}  // namespace

Result<Assumptions> estimate(const workforce::Workforce& all, const Settings& settings, int threads) {
  TRY_VOID(check(settings));
  TRY(w, all.as_of(all.known_to()));
  TRY_VOID(check_history(w));
  Assumptions out;
  out.basis = w.basis();
  out.as_of = w.known_to();
  out.fte_known = w.knows_fte();
  out.trend_damping = settings.trend_damping;
  out.fte_drift_sd = fte_drift(w);
  std::vector<double> heads;
  for (const auto& [key, n] : heads_now(w)) {
    out.groups.push_back({key.first, key.second, {}, 1, 0});
    heads.push_back(n);
  }
  if (w.basis() == workforce::Basis::stocks) return from_stocks(w, settings, std::move(out));
  Sample sample = sample_of(w);
  if (sample.window.years < 1 || out.groups.empty())
    return refuse(kNoHistory, w.observed_from().iso() + "–" + w.known_to().iso());
  TRY(by, settle_causes(sample, settings, pension_age(settings), threads));
  out.causes_allocated_by = by;
  sum_up(sample, out);
  TRY_VOID(estimate_flows(sample, settings, heads, threads, out));
  TRY_VOID(estimate_absence(w, settings, heads, out));
  return out;
}

}  // namespace framsyn::forecast
