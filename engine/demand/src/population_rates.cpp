#include <framsyn/engine/demand/population.hpp>

#include <framsyn/engine/statistics/pooling.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "longevity.hpp"

namespace framsyn::demand {
namespace {

using Row = std::vector<double>;
using SexOf = Row Inhabitants::*;

/// The years that rates are read from: steps between the latest populations.
struct Years {
  std::size_t first, steps;
};

Years latest(const AreaHistory& area, int wanted) {
  const std::size_t steps = std::min(area.population.size() - 1, static_cast<std::size_t>(wanted));
  return {area.population.size() - 1 - steps, steps};
}

bool of_counts(const Row& row, std::size_t classes) {
  return row.size() == classes &&
         std::ranges::all_of(row, [](double n) { return std::isfinite(n) && n >= 0; });
}

Result<> can_be(const AreaHistory& area, std::size_t classes) {
  const std::size_t years = area.population.size();
  if (years < 2) return refuse(kBadPopulation, "fewer than two years");
  for (const Inhabitants& year : area.population)
    if (!of_counts(year.women, classes) || !of_counts(year.men, classes))
      return refuse(kBadPopulation, "inhabitants");
  if (area.births.empty() != area.deaths.empty()) return refuse(kBadPopulation, "births without deaths");
  if (area.births.empty()) return {};
  if (area.births.size() != years || area.deaths.size() != years) return refuse(kBadPopulation, "years");
  for (std::size_t year = 0; year < years; ++year)
    if (!of_counts(area.births[year], classes) || !of_counts(area.deaths[year].women, classes) ||
        !of_counts(area.deaths[year].men, classes))
      return refuse(kBadPopulation, "births or deaths");
  return {};
}

Row summed(std::size_t classes, Years years, const auto& of_year) {
  Row sum(classes, 0);
  for (std::size_t step = 1; step <= years.steps; ++step)
    for (std::size_t x = 0; x < classes; ++x) sum[x] += of_year(years.first + step, x);
  return sum;
}

/// Person-years lived in the years read from: the mean of a year's two ends.
Row lived(const AreaHistory& area, Years years, SexOf sex) {
  const auto& population = area.population;
  return summed((population.front().*sex).size(), years, [&](std::size_t year, std::size_t x) {
    return ((population[year - 1].*sex)[x] + (population[year].*sex)[x]) / 2;
  });
}

double sum(const Row& row) { return std::accumulate(row.begin(), row.end(), 0.0); }

/// Events by age class of each area, and the person-years they came from.
struct Counted {
  std::vector<Row> events, exposure;

  /// Rates of each area: what all share by age, times a multiple of its own that is pooled towards 1.
  std::vector<Row> rates() const {
    Row shared(events.front().size(), 0), all_events = shared, all_exposure = shared;
    for (std::size_t area = 0; area < events.size(); ++area)
      for (std::size_t x = 0; x < shared.size(); ++x)
        all_events[x] += events[area][x], all_exposure[x] += exposure[area][x];
    for (std::size_t x = 0; x < shared.size(); ++x)
      shared[x] = all_exposure[x] > 0 ? all_events[x] / all_exposure[x] : 0;
    Row seen, expected;
    for (std::size_t area = 0; area < events.size(); ++area) {
      seen.push_back(sum(events[area]));
      expected.push_back(std::inner_product(shared.begin(), shared.end(), exposure[area].begin(), 0.0));
    }
    const double shape = statistics::fit_unit_gamma_poisson(seen, expected).shape;
    std::vector<Row> rates(events.size(), shared);
    for (std::size_t area = 0; area < events.size(); ++area)
      for (double& rate : rates[area]) rate *= (shape + seen[area]) / (shape + expected[area]);
    return rates;
  }
};

/// What the counts leave when births and deaths are told: the mean net migration of a year.
void read_migration(const AreaHistory& area, Years years, PopulationRates& rates) {
  const std::size_t classes = rates.ages.count;
  rates.women.migration.assign(classes, 0), rates.men.migration.assign(classes, 0);
  for (std::size_t step = 1; step <= years.steps; ++step) {
    const std::size_t year = years.first + step;
    PopulationRates still = rates;
    still.women.migration.clear(), still.men.migration.clear();
    const Inhabitants expected = stepped(area.population[year - 1], still).value();
    const Inhabitants& came = area.population[year];
    for (std::size_t x = 0; x < classes; ++x) {
      rates.women.migration[x] += (came.women[x] - expected.women[x]) / static_cast<double>(years.steps);
      rates.men.migration[x] += (came.men[x] - expected.men[x]) / static_cast<double>(years.steps);
    }
  }
}

std::vector<PopulationRates> by_components(std::span<const AreaHistory> areas, int latest_years) {
  const std::size_t classes = areas.front().population.front().women.size();
  Counted births, women, men;
  for (const AreaHistory& area : areas) {
    const Years years = latest(area, latest_years);
    births.events.push_back(summed(classes, years, [&](auto y, auto x) { return area.births[y][x]; }));
    women.events.push_back(summed(classes, years, [&](auto y, auto x) { return area.deaths[y].women[x]; }));
    men.events.push_back(summed(classes, years, [&](auto y, auto x) { return area.deaths[y].men[x]; }));
    women.exposure.push_back(lived(area, years, &Inhabitants::women));
    men.exposure.push_back(lived(area, years, &Inhabitants::men));
  }
  births.exposure = women.exposure;
  const auto fertility = births.rates(), womens = women.rates(), mens = men.rates();
  std::vector<PopulationRates> all;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    PopulationRates rates{.ages = {1, classes}, .fertility = fertility[i], .women = {}, .men = {}};
    rates.women = survival_by(years_lived(womens[i], rates.ages), rates.ages);
    rates.men = survival_by(years_lived(mens[i], rates.ages), rates.ages);
    read_migration(areas[i], latest(areas[i], latest_years), rates);
    all.push_back(std::move(rates));
  }
  return all;
}

/// Ratio of a cohort a year later to itself; those who come and go are in it.
SexRates cohort_ratios(const AreaHistory& area, Years years, SexOf sex) {
  const std::size_t classes = (area.population.front().*sex).size(), last = classes - 1;
  SexRates rates;
  rates.survival.assign(classes, 0);
  const auto at = [&](std::size_t year, std::size_t x) { return (area.population[year].*sex)[x]; };
  for (std::size_t x = 0; x < last; ++x) {
    double before = 0, after = 0;
    for (std::size_t step = 1; step <= years.steps; ++step) {
      const std::size_t year = years.first + step;
      before += at(year - 1, x) + (x + 1 == last ? at(year - 1, last) : 0);
      after += at(year, x + 1);
    }
    rates.survival[x] = before > 0 ? std::min(after / before, 3.0) : 0;
  }
  rates.survival[last] = rates.survival[last - 1];
  return rates;
}

PopulationRates by_cohorts(const AreaHistory& area, int latest_years) {
  constexpr std::size_t kFirstMother = 20, kLastMother = 44;
  const Years years = latest(area, latest_years);
  const std::size_t classes = area.population.front().women.size();
  PopulationRates rates{.ages = {1, classes}, .fertility = Row(classes, 0), .women = {}, .men = {}};
  rates.women = cohort_ratios(area, years, &Inhabitants::women);
  rates.men = cohort_ratios(area, years, &Inhabitants::men);
  const Row women = lived(area, years, &Inhabitants::women);
  double mothers = 0, girls = 0, boys = 0;
  for (std::size_t x = kFirstMother; x <= kLastMother && x < classes; ++x) mothers += women[x];
  for (std::size_t step = 1; step <= years.steps; ++step) {
    girls += area.population[years.first + step].women[0];
    boys += area.population[years.first + step].men[0];
  }
  if (girls + boys > 0) rates.girls = girls / (girls + boys);
  for (std::size_t x = kFirstMother; x <= kLastMother && x < classes; ++x)
    rates.fertility[x] = mothers > 0 ? (girls + boys) / mothers : 0;
  return rates;
}

}  // namespace

Result<std::vector<PopulationRates>> population_rates(std::span<const AreaHistory> areas, int latest_years) {
  if (areas.empty() || areas.front().population.empty()) return refuse(kBadPopulation, "nobody");
  if (latest_years < 1) return refuse(kBadPopulation, "years");
  const std::size_t classes = areas.front().population.front().women.size();
  if (classes < 3 || classes > 131) return refuse(kBadPopulation, "classes");
  bool components = true;
  for (const AreaHistory& area : areas) {
    TRY_VOID(can_be(area, classes));
    components = components && !area.births.empty();
  }
  std::vector<PopulationRates> all;
  if (components) all = by_components(areas, latest_years);
  for (const AreaHistory& area : areas.subspan(all.size())) all.push_back(by_cohorts(area, latest_years));
  const double longevity = yearly_decline_of_loss(areas, latest_years);
  for (PopulationRates& rates : all) {
    // The rates are those of the middle of the latest years; the first step comes half a year after the last.
    const double since = (latest_years + 1) / 2.0;
    rates.longevity = longevity;
    live_longer(rates.women, rates.ages, longevity, since);
    live_longer(rates.men, rates.ages, longevity, since);
  }
  return all;
}

}  // namespace framsyn::demand
