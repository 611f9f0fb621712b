#include "estimators.hpp"
#include "multiplicative.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/pooling.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace framsyn::forecast {
namespace {

constexpr std::array kAgeBands{0,  25, 30, 35, 40,
                               45, 50, 55, 60, 65};  // the last band's neighbour: age unknown

int age_band(int place) {
  if (place == Assumptions::kAges) return static_cast<int>(kAgeBands.size());
  int band = 0;
  while (band + 1u < kAgeBands.size() &&
         place + Assumptions::kFirstAge >= kAgeBands[static_cast<std::size_t>(band) + 1])
    ++band;
  return band;
}

template <class Level>
Factor factor(const std::vector<Cell>& cells, int levels, const Level& level) {
  Factor f;
  f.effect.resize(static_cast<std::size_t>(levels));
  f.level.reserve(cells.size());
  for (const Cell& cell : cells) f.level.push_back(level(cell));
  return f;
}

template <class Events>
RateTable table(const std::vector<Cell>& cells, const Events& events) {
  RateTable t;
  for (const Cell& cell : cells) {
    t.events.push_back(events(cell));
    t.years.push_back(cell.years);
  }
  return t;
}

constexpr int kTenures = static_cast<int>(workforce::kTenureBands.size());

}  // namespace

void estimate_leaving(const Sample& sample, const Settings& settings, Assumptions& out) {
  const auto& cells = sample.cells;
  RateTable t = table(cells, [](const Cell& c) { return c.leavings; });
  t.factors = {
      factor(cells, sample.professions, [](const Cell& c) { return c.profession; }),
      factor(cells, static_cast<int>(kAgeBands.size()) + 1, [](const Cell& c) { return age_band(c.age); }),
      factor(cells, kTenures, [](const Cell& c) { return c.tenure; }),
      factor(cells, sample.window.years, [](const Cell& c) { return c.year; }),
      factor(cells, sample.units, [](const Cell& c) { return c.unit; })};
  t.fit();
  for (const Rate& r : t.factors[0].effect) out.leave.push_back({r.shape, r.rate / std::max(t.whole, 1e-9)});
  for (int a = 0; a <= Assumptions::kAges; ++a) {
    out.leave_age[static_cast<std::size_t>(a)] =
        t.factors[1].effect[static_cast<std::size_t>(age_band(a))].mean();
  }
  for (int d = 0; d < kTenures; ++d)
    out.leave_tenure[static_cast<std::size_t>(d)] = t.factors[2].effect[static_cast<std::size_t>(d)].mean();
  out.leave_calendar = calendar_effect(t.factors[3].events, t.factors[3].expected, settings.calendar_sd,
                                       settings.calendar_weight);
  out.leave_unit = t.factors[4].effect;
}

int pension_age(const Settings& settings) {
  int first = 200;
  for (const RetirementChance& known : settings.retirement) {
    if (known.chance >= 0.02) first = std::min(first, known.age);
  }
  return first == 200 ? 61 : first;
}

namespace {

/// A year's chance as a rate; a certainty is a rate of three a year.
double hazard(double chance) { return chance >= 0.95 ? 3 : -statistics::logarithm(1 - chance); }

/// What is known beforehand, by place of age; after the last age known it stays as it is.
std::array<double, Assumptions::kAges> known_retirement(const Settings& settings) {
  std::array<double, Assumptions::kAges> known{};
  for (int a = 0; a < Assumptions::kAges; ++a) {
    int best = -1;
    for (const RetirementChance& c : settings.retirement) {
      if (c.age <= a + Assumptions::kFirstAge && c.age > best)
        best = c.age, known[static_cast<std::size_t>(a)] = hazard(c.chance);
    }
  }
  return known;
}

}  // namespace

void estimate_retirement(const Sample& sample, const Settings& settings, Assumptions& out) {
  std::array<double, Assumptions::kAges + 1> events{}, years{};
  for (const Cell& cell : sample.cells) {
    events[static_cast<std::size_t>(cell.age)] += cell.retirements;
    years[static_cast<std::size_t>(cell.age)] += cell.years;
  }
  const auto known = known_retirement(settings);
  const double weight = settings.retirement.empty() ? 0 : settings.retirement_weight;
  for (std::size_t a = 0; a < known.size(); ++a) {
    const double time = years[a] + weight, before = a > 0 ? out.retire[a - 1] : 0;
    out.retire[a] = time > 0 ? std::min(3.0, (events[a] + known[a] * weight) / time) : before;
  }
  out.retire[Assumptions::kAges] = 0;  // of unknown age: every leaving is in leave_age
  std::vector<double> by_profession(static_cast<std::size_t>(sample.professions)), expected = by_profession;
  std::vector<double> by_year(static_cast<std::size_t>(sample.window.years)), year_expected = by_year;
  for (const Cell& cell : sample.cells) {
    const double e = out.retire[static_cast<std::size_t>(cell.age)] * cell.years;
    by_profession[static_cast<std::size_t>(cell.profession)] += cell.retirements;
    expected[static_cast<std::size_t>(cell.profession)] += e;
    by_year[static_cast<std::size_t>(cell.year)] += cell.retirements;
    year_expected[static_cast<std::size_t>(cell.year)] += e;
  }
  const double shape = statistics::fit_unit_gamma_poisson(by_profession, expected).shape;
  for (std::size_t p = 0; p < expected.size(); ++p) {
    out.retire_profession.push_back({shape + by_profession[p], shape + expected[p]});
  }
  out.retire_calendar =
      calendar_effect(by_year, year_expected, settings.calendar_sd, settings.calendar_weight);
}

namespace {

/// Time and moves by all that a rate of moving knows of: a tenth of the cells.
std::vector<Cell> cells_of_moves(const Sample& sample) {
  std::vector<Cell> cells;
  std::unordered_map<std::uint64_t, std::size_t> places;
  const auto at = [&](int profession, int unit, int tenure) -> Cell& {
    const auto key = (static_cast<std::uint64_t>(unit) * static_cast<std::uint64_t>(sample.professions) +
                      static_cast<std::uint64_t>(profession)) *
                         kTenures +
                     static_cast<std::uint64_t>(tenure);
    const auto [found, is_new] = places.try_emplace(key, cells.size());
    if (is_new) cells.push_back({profession, unit, 0, tenure, 0, 0});
    return cells[found->second];
  };
  for (const Cell& c : sample.cells) at(c.profession, c.unit, c.tenure).years += c.years;
  for (const auto& m : sample.moves) at(m.profession, m.unit, m.tenure).moves += 1;
  return cells;
}

/// Where people of each profession move: what was seen, and a little of where the profession is.
void find_destinations(const Sample&, Assumptions&, const std::vector<double>& heads);

}  // namespace

void estimate_moves(const Sample& sample, Assumptions& out, const std::vector<double>& heads) {
  const auto cells = cells_of_moves(sample);
  RateTable t = table(cells, [](const Cell& c) { return c.moves; });
  t.factors = {factor(cells, sample.professions, [](const Cell& c) { return c.profession; }),
               factor(cells, kTenures, [](const Cell& c) { return c.tenure; }),
               factor(cells, sample.units, [](const Cell& c) { return c.unit; })};
  t.fit();
  for (const Rate& r : t.factors[0].effect) out.move.push_back({r.shape, r.rate / std::max(t.whole, 1e-9)});
  for (int d = 0; d < kTenures; ++d)
    out.move_tenure[static_cast<std::size_t>(d)] = t.factors[1].effect[static_cast<std::size_t>(d)].mean();
  out.move_unit = t.factors[2].effect;
  find_destinations(sample, out, heads);
}

namespace {

void find_destinations(const Sample& sample, Assumptions& out, const std::vector<double>& heads) {
  constexpr double kSmoothing = 5;  // moves' worth of "where the profession is"
  out.destinations.assign(static_cast<std::size_t>(sample.professions),
                          std::vector<double>(out.groups.size()));
  std::vector<double> size(static_cast<std::size_t>(sample.professions));
  const auto place = [&](int profession) {
    return profession == workforce::kUnknown ? sample.professions - 1 : profession;
  };
  for (std::size_t g = 0; g < out.groups.size(); ++g)
    size[static_cast<std::size_t>(place(out.groups[g].profession))] += heads[g];
  for (std::size_t g = 0; g < out.groups.size(); ++g) {
    const auto p = static_cast<std::size_t>(place(out.groups[g].profession));
    out.destinations[p][g] = kSmoothing * heads[g] / size[p];
  }
  for (const auto& m : sample.moves) {
    const int g =
        group_place(out.groups, m.to_unit,
                    m.to_profession == sample.professions - 1 ? workforce::kUnknown : m.to_profession);
    if (g >= 0) out.destinations[static_cast<std::size_t>(m.profession)][static_cast<std::size_t>(g)] += 1;
  }
  for (auto& shares : out.destinations) {
    double sum = 0;
    for (double share : shares) sum += share;
    if (sum <= 0) shares.clear();
    for (double& share : shares) share /= sum;
  }
}

}  // namespace

}  // namespace framsyn::forecast
