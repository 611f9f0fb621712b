#include "longevity.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <vector>

namespace framsyn::demand {
namespace {

constexpr std::size_t kFromAge = 65, kToAge = 99, kMostYearsBack = 15;
constexpr double kMostDecline = 0.03;

/// People by age at the beginning of some years, and how many of them were gone at the end.
struct Losses {
  std::vector<double> people = std::vector<double>(kToAge + 1, 0), gone = people;

  void add(const std::vector<double>& before, const std::vector<double>& after) {
    for (std::size_t x = kFromAge; x <= kToAge && x + 2 < before.size(); ++x) {
      people[x] += before[x];
      gone[x] += before[x] - after[x + 1];
    }
  }
};

void add_years(Losses& losses, std::span<const AreaHistory> areas, std::size_t from, std::size_t to) {
  for (const AreaHistory& area : areas)
    for (std::size_t year = from; year < to; ++year) {
      losses.add(area.population[year].women, area.population[year + 1].women);
      losses.add(area.population[year].men, area.population[year + 1].men);
    }
}

}  // namespace

double yearly_decline_of_loss(std::span<const AreaHistory> areas, int latest_years) {
  std::size_t years = areas.front().population.size();
  for (const AreaHistory& area : areas)
    if (area.population.size() != years) return 0;
  const auto latest = static_cast<std::size_t>(latest_years);
  if (years < 2 * latest + 1) return 0;
  const std::size_t last = years - 1, middle = last - latest;
  const std::size_t first = middle > kMostYearsBack ? middle - kMostYearsBack : 0;
  Losses now, before;
  add_years(now, areas, middle, last);
  add_years(before, areas, first, middle);
  double seen = 0, expected = 0;
  for (std::size_t x = kFromAge; x <= kToAge; ++x) {
    if (now.people[x] <= 0) continue;
    seen += before.gone[x];
    expected += before.people[x] * now.gone[x] / now.people[x];
  }
  if (seen <= 0 || expected <= 0) return 0;
  const double distance = static_cast<double>(last - first) / 2;
  return std::clamp(statistics::logarithm(seen / expected) / distance, 0.0, kMostDecline);
}

void live_longer(SexRates& rates, AgeClasses ages, double longevity, double years) {
  const double loss = statistics::exponential(-longevity * years);
  for (std::size_t x = kFromAge / static_cast<std::size_t>(ages.width); x < rates.survival.size(); ++x)
    if (rates.survival[x] < 1) rates.survival[x] = 1 - (1 - rates.survival[x]) * loss;
}

}  // namespace framsyn::demand
