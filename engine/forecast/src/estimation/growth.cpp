#include "estimation/estimators.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace framsyn::forecast {
namespace {

using Counts = std::map<std::pair<int, int>, double>;  // unit, profession -> heads

std::map<Date, Counts> by_day(const workforce::Workforce& w) {
  const auto& s = w.records().stocks;
  std::map<Date, Counts> days;
  for (std::size_t i = 0; i < s.day.size(); ++i)
    days[s.day[i]][{s.unit[i], s.profession[i]}] += static_cast<double>(s.heads[i]);
  return days;
}

/// Growth from one count to the next in the units that were counted both times.
struct Step {
  double years, before = 0, after = 0;
  std::vector<std::pair<double, double>> groups;
  double yearly() const { return statistics::logarithm(after / before) / years; }
};

Step step_between(Date a, const Counts& then, Date b, const Counts& now) {
  std::set<int> early, both;
  for (const auto& [key, n] : then) early.insert(key.first);
  for (const auto& [key, n] : now) {
    if (early.contains(key.first)) both.insert(key.first);
  }
  Step step{(b - a) / 365.25};
  for (const auto& [key, n] : then) {
    if (!both.contains(key.first)) continue;
    const auto later = now.find(key);
    step.before += n;
    step.groups.emplace_back(n, later == now.end() ? 0 : later->second);
  }
  for (const auto& [key, n] : now) {
    if (both.contains(key.first)) step.after += n;
  }
  return step;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  const auto n = values.size();
  return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

/// Yearly variance of the groups' own log growth, beyond what a change of people makes by chance.
double own_variance(const std::vector<Step>& steps, double churn) {
  double sum = 0, years = 0;
  for (const Step& step : steps) {
    const double growth = step.after / step.before;
    for (const auto& [before, after] : step.groups) {
      if (before < 5) continue;
      const double miss = after / before / growth - 1;
      sum += miss * miss - 2 * churn * step.years / before;
      years += step.years;
    }
  }
  return years > 0 ? std::clamp(sum / years, 0.0004, 0.25) : 0.01;
}

}  // namespace

void estimate_growth(const workforce::Workforce& w, const Settings& settings, Assumptions& out) {
  const auto days = by_day(w);
  std::vector<Step> steps;
  for (auto at = days.begin(), next = std::next(at); next != days.end(); ++at, ++next) {
    Step step = step_between(at->first, at->second, next->first, next->second);
    if (step.before > 0 && step.after > 0) steps.push_back(std::move(step));
  }
  double years = 0, squares = 0;
  std::vector<double> growths;
  for (const Step& step : steps) growths.push_back(step.yearly()), years += step.years;
  const double middle = growths.empty() ? 0 : median(growths);
  for (const Step& step : steps)
    squares += (step.yearly() - middle) * (step.yearly() - middle) * step.years * step.years;
  constexpr double kPriorYears = 4;  // a growth seen in few years is believed in part
  const auto n = static_cast<double>(steps.size());
  const double freedom = settings.calendar_weight + std::max(0.0, n - 1);
  const double sd = std::sqrt(
      (settings.calendar_weight * settings.calendar_sd * settings.calendar_sd / 4 + squares) / freedom);
  out.growth = middle * years / (years + kPriorYears);
  out.growth_sd = sd / std::sqrt(std::max(1.0, years));
  out.growth_calendar = {sd, freedom, 0};
  out.churn = settings.churn;
  const double own = std::sqrt(own_variance(steps, settings.churn));
  for (GroupAssumptions& g : out.groups) g.growth_sd = own;
}

}  // namespace framsyn::forecast
