#include "estimation/estimators.hpp"
#include "estimation/group_hires.hpp"
#include "estimation/posts.hpp"
#include "estimation/refill.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace framsyn::forecast {
namespace {

constexpr int kYears = 5;  // hires are read from the newest five years
constexpr double kTrendPriorSd = 0.05;
constexpr double kHireToLeaveSd =
    1.5;  // a year's common effect on hires is that much wider: forecast simulations 0.15 to 0.18

/// Slope of the years' log ratios by least squares with a prior around none.
void fit_trend(const std::vector<double>& hires, const std::vector<double>& expected, Assumptions& out) {
  const auto n = static_cast<double>(hires.size());
  const double middle = (n - 1) / 2;
  double xx = 0, xy = 0, noise = 0;
  for (std::size_t i = 0; i < hires.size(); ++i) {
    const double x = static_cast<double>(i) - middle;
    xx += x * x;
    xy += x * statistics::logarithm((hires[i] + 0.5) / (expected[i] + 0.5));
    noise += 1 / (hires[i] + 0.5) / n;
  }
  const double variance = out.hire_calendar.sd * out.hire_calendar.sd + noise;
  const double precision = xx + variance / (kTrendPriorSd * kTrendPriorSd);
  out.hire_trend = xy / precision;
  out.hire_trend_sd = std::sqrt(variance / precision);
}

void find_entry_ages(const Sample& sample, Assumptions& out) {
  using Shares = std::array<double, 9>;
  const auto stratum = [](std::optional<int> age) {
    if (!age) return std::size_t{8};
    std::size_t best = 0;
    for (std::size_t i = 1; i < 8; ++i) {
      if (std::abs(*age - Assumptions::kEntryAges[i]) < std::abs(*age - Assumptions::kEntryAges[best]))
        best = i;
    }
    return best;
  };
  Shares all{};
  std::vector<Shares> counts(static_cast<std::size_t>(sample.professions));
  for (const Joiner& j : sample.joiners) {
    all[stratum(j.age)] += 1;
    counts[static_cast<std::size_t>(j.profession)][stratum(j.age)] += 1;
  }
  double total = 0;
  for (double n : all) total += n;
  if (total == 0) all[out.ages_known ? 2 : 8] = total = 1;
  constexpr double kSmoothing = 10;  // joiners' worth of the whole organisation's ages
  for (Shares& shares : counts) {
    double sum = kSmoothing;
    for (double n : shares) sum += n;
    for (std::size_t i = 0; i < shares.size(); ++i)
      shares[i] = (shares[i] + kSmoothing * all[i] / total) / sum;
  }
  out.entry_ages = std::move(counts);
}

void find_degrees(const Sample& sample, Assumptions& out) {
  std::map<int, std::pair<double, double>> sums;  // by profession; -1 is all
  for (const Joiner& j : sample.joiners) {
    if (!j.fte) continue;
    for (int key : {j.profession, -1}) sums[key].first += j.fte->value(), sums[key].second += 1;
  }
  const auto [sum, n] = sums[-1];
  const double whole = n > 0 ? sum / n : 1;
  for (GroupAssumptions& g : out.groups) {
    const auto [own, count] =
        sums[g.profession == workforce::kUnknown ? sample.professions - 1 : g.profession];
    g.fte_per_hire = (own + 5 * whole) / (count + 5);
  }
}

}  // namespace

void estimate_hires(const Sample& sample, const Settings& settings, Assumptions& out,
                    const std::vector<double>& heads) {
  const int first = std::max(0, sample.window.years - kYears), years = sample.window.years - first;
  const YearFlows all = year_flows(sample, 0), recent = year_flows(sample, first);
  const auto rate = hire_rates(sample, first);
  std::vector<double> expected(all.hires.size());
  for (const Cell& c : sample.cells)
    expected[static_cast<std::size_t>(c.year)] += c.years * rate[static_cast<std::size_t>(c.profession)];
  const Posts posts = posts_of(sample);
  out.exchange = posts.filled, out.time_to_fill = posts.time_to_fill, out.refill_sd = posts.filled_sd;
  out.refill = refill_share(out.exchange, recent);
  const auto filled = refills(sample, 0, out.refill, out.time_to_fill);
  const Growth growth = growth_hires(recent, {filled.begin() + first, filled.end()});
  out.growing = growth.growing, out.hires_per_leaver = growth.per_leaver;
  out.hire_calendar =
      hire_calendar(growth, all, {expected, filled, static_cast<std::size_t>(years)},
                    {settings.calendar_sd * kHireToLeaveSd * (1 - out.refill), settings.calendar_weight});
  fit_trend(recent.hires, {expected.begin() + first, expected.end()}, out);
  // A trend of all hires is one of refills too: those follow the leavers.
  out.hire_trend *= 1 - out.refill, out.hire_trend_sd *= 1 - out.refill;
  const double today = growth.a_year * statistics::exponential(out.hire_trend * years / 2.0);
  divide_hires(sample, rate, today, heads, out);
  const auto vacancies = vacant_posts(sample, out.groups, posts);
  for (std::size_t g = 0; g < vacancies.size(); ++g) out.groups[g].vacancies = vacancies[g];
  find_entry_ages(sample, out);
  find_degrees(sample, out);
}

}  // namespace framsyn::forecast
