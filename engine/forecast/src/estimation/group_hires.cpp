#include "estimation/group_hires.hpp"

#include "estimation/estimators.hpp"

#include <framsyn/engine/statistics/pooling.hpp>

#include <algorithm>

namespace framsyn::forecast {
namespace {

/// A group that is new has a little of what its people of today would have.
constexpr double kLeastOfToday = 0.05;

/// Hires seen and expected, and how much more or less than expected they are, pooled.
struct Hires {
  std::vector<double> seen, expected;
  double shape = 0;
  explicit Hires(std::size_t n) : seen(n), expected(n) {}
  void pool() { shape = statistics::fit_unit_gamma_poisson(seen, expected).shape; }
  double multiple(std::size_t i) const { return (shape + seen[i]) / (shape + expected[i]); }
};

/// Years that each unit has been there: one in which it had fewer than half of the newest year's people
/// counts in part, so that a unit that opened of late is not taken for one that seldom hires.
std::vector<double> years_there(const Sample& sample) {
  std::vector<std::vector<double>> people(static_cast<std::size_t>(sample.units),
                                          std::vector<double>(static_cast<std::size_t>(sample.window.years)));
  for (const Cell& c : sample.cells)
    people[static_cast<std::size_t>(c.unit)][static_cast<std::size_t>(c.year)] += c.years;
  std::vector<double> years;
  for (const auto& unit : people) {
    double there = 0;
    for (const double then : unit) there += unit.back() > 0 ? std::min(1.0, 2 * then / unit.back()) : 0;
    years.push_back(std::max(0.5, there));
  }
  return years;
}

Hires hires_of_units(const Sample& sample, const std::vector<double>& rates) {
  Hires unit(static_cast<std::size_t>(sample.units));
  for (const Joiner& j : sample.joiners) unit.seen[static_cast<std::size_t>(j.unit)] += 1;
  for (const Cell& c : sample.cells)
    unit.expected[static_cast<std::size_t>(c.unit)] +=
        c.years * rates[static_cast<std::size_t>(c.profession)];
  unit.pool();
  return unit;
}

/// Of the groups, given what their units hire.
Hires hires_of_groups(const Sample& sample, const std::vector<double>& rates, const Hires& unit,
                      const std::vector<double>& heads, const std::vector<GroupAssumptions>& groups) {
  Hires group(groups.size());
  const auto place = [&](int u, int p) {
    return group_place(groups, u, p == sample.professions - 1 ? workforce::kUnknown : p);
  };
  for (const Joiner& j : sample.joiners) {
    if (const int g = place(j.unit, j.profession); g >= 0) group.seen[static_cast<std::size_t>(g)] += 1;
  }
  for (const Cell *c = sample.cells.data(), *end = c + sample.cells.size(), *next; c != end; c = next) {
    next = std::find_if(c, end, [&](const Cell& other) { return other.group() != c->group(); });
    const int g = place(c->unit, c->profession);
    for (const Cell* one = c; g >= 0 && one != next; ++one)
      group.expected[static_cast<std::size_t>(g)] +=
          one->years * rates[static_cast<std::size_t>(one->profession)];
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const int p = groups[g].profession == workforce::kUnknown ? sample.professions - 1 : groups[g].profession;
    const double today = rates[static_cast<std::size_t>(p)] * heads[g];
    group.expected[g] = std::max(group.expected[g], kLeastOfToday * today) *
                        unit.multiple(static_cast<std::size_t>(groups[g].unit));
  }
  group.pool();
  return group;
}

}  // namespace

std::vector<double> hire_rates(const Sample& sample, int first) {
  const auto professions = static_cast<std::size_t>(sample.professions);
  std::vector<double> hires(professions), years(professions);
  for (const Joiner& j : sample.joiners)
    if (j.year >= first) hires[static_cast<std::size_t>(j.profession)] += 1;
  for (const Cell& c : sample.cells)
    if (c.year >= first) years[static_cast<std::size_t>(c.profession)] += c.years;
  const auto prior = statistics::fit_gamma_poisson(hires, years);
  std::vector<double> rates;
  for (std::size_t p = 0; p < professions; ++p)
    rates.push_back((prior.shape + hires[p]) / (prior.rate + years[p]));
  return rates;
}

void divide_hires(const Sample& sample, const std::vector<double>& rates, double a_year,
                  const std::vector<double>& heads, Assumptions& out) {
  const Hires unit = hires_of_units(sample, rates),
              group = hires_of_groups(sample, rates, unit, heads, out.groups);
  const auto years = years_there(sample);
  double all = 0;
  for (std::size_t u = 0; u < unit.seen.size(); ++u) all += unit.expected[u] * unit.multiple(u);
  const double of_all = all > 0 ? a_year * sample.window.years / all : 0;
  std::vector<double> in_unit(unit.seen.size());
  const auto unit_of = [&](std::size_t g) { return static_cast<std::size_t>(out.groups[g].unit); };
  for (std::size_t g = 0; g < heads.size(); ++g) in_unit[unit_of(g)] += group.expected[g] * group.multiple(g);
  for (std::size_t g = 0; g < heads.size(); ++g) {
    const std::size_t u = unit_of(g);
    const double whole = unit.expected[u] * unit.multiple(u) / years[u] * of_all;
    const double mean = in_unit[u] > 0 ? group.expected[g] * group.multiple(g) / in_unit[u] * whole : 0;
    const double shape = group.shape + group.seen[g];
    out.groups[g].hires = {shape, shape / std::max(mean, 1e-9)};
  }
  for (const double seen : unit.seen) out.unit_hires.push_back({unit.shape + seen, unit.shape + seen});
}

}  // namespace framsyn::forecast
