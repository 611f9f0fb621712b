#include "estimation/calendar.hpp"
#include "estimation/estimators.hpp"
#include "estimation/retirement_kernel.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/pooling.hpp>

#include <algorithm>

namespace framsyn::forecast {

int pension_age(const Settings& settings) {
  int first = 200;
  for (const RetirementChance& known : settings.retirement) {
    if (known.chance >= 0.02) first = std::min(first, known.age);
  }
  return first == 200 ? 61 : first;
}

namespace {

/// A year's chance as a rate; a certainty is a rate of three a year.
double hazard(double chance) {
  return chance >= 0.95 ? kCertainRetirement : -statistics::logarithm(1 - chance);
}

}  // namespace

Assumptions::ByAge known_retirement(const Settings& settings) {
  Assumptions::ByAge known{};
  for (int a = 0; a < Assumptions::kAges; ++a) {
    int best = -1;
    for (const RetirementChance& c : settings.retirement) {
      if (c.age <= a + Assumptions::kFirstAge && c.age > best)
        best = c.age, known[static_cast<std::size_t>(a)] = hazard(c.chance);
    }
  }
  return known;
}

const Assumptions::ByAge& retiring(const Assumptions& a, int born) {
  const auto after = std::ranges::upper_bound(a.retire_cohorts, born, {}, &Assumptions::Cohort::born_from);
  if (a.retire_cohorts.empty()) return a.retire;
  return after == a.retire_cohorts.begin() ? after->retire : std::prev(after)->retire;
}

namespace {

/// Year of age by year of age, pooled with what is known beforehand.
void by_age_alone(const Sample& sample, const Settings& settings, Assumptions& out) {
  std::array<double, Assumptions::kAges + 1> events{}, years{};
  for (const Cell& cell : sample.cells) {
    events[static_cast<std::size_t>(cell.age)] += sample.ended(cell).retirements;
    years[static_cast<std::size_t>(cell.age)] += cell.years;
  }
  const auto known = known_retirement(settings);
  const double weight = settings.retirement.empty() ? 0 : settings.retirement_weight;
  for (std::size_t a = 0; a < Assumptions::kAges; ++a) {
    const double time = years[a] + weight, before = a > 0 ? out.retire[a - 1] : 0;
    out.retire[a] = time > 0 ? std::min(kCertainRetirement, (events[a] + known[a] * weight) / time) : before;
  }
  out.retire[Assumptions::kAges] = 0;  // of unknown age: every leaving is in leave_age
  std::vector<double> by_profession(static_cast<std::size_t>(sample.professions)), expected = by_profession;
  std::vector<double> by_year(static_cast<std::size_t>(sample.window.years)), year_expected = by_year;
  for (const Cell& cell : sample.cells) {
    const double e = out.retire[static_cast<std::size_t>(cell.age)] * cell.years;
    by_profession[static_cast<std::size_t>(cell.profession)] += sample.ended(cell).retirements;
    expected[static_cast<std::size_t>(cell.profession)] += e;
    by_year[static_cast<std::size_t>(cell.year)] += sample.ended(cell).retirements;
    year_expected[static_cast<std::size_t>(cell.year)] += e;
  }
  const double shape = statistics::fit_unit_gamma_poisson(by_profession, expected).shape;
  for (std::size_t p = 0; p < expected.size(); ++p) {
    out.retire_profession.push_back({shape + by_profession[p], shape + expected[p]});
  }
  const Calendar calendar =
      calendar_of(by_year, year_expected, {settings.calendar_sd, settings.calendar_weight}, true);
  out.retire_calendar = calendar.effect;
  for (double& rate : out.retire) rate = std::min(kCertainRetirement, rate * calendar.raised());
}

}  // namespace

Result<> estimate_retirement(const Sample& sample, const Settings& settings, Assumptions& out) {
  if (!settings.pension_ages.empty() && !settings.retirement.empty())
    return fit_retirement_kernel(sample, settings, out);
  by_age_alone(sample, settings, out);
  return {};
}

}  // namespace framsyn::forecast
