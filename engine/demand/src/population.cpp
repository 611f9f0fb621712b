#include <framsyn/engine/demand/population.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "longevity.hpp"

namespace framsyn::demand {

const Refusal kBadPopulation{"demand.bad_population", Fault::invalid,
                             "Befolkningen går inte att skriva fram: ett antal eller en ålder stämmer inte.",
                             "The population cannot be projected: a count or an age is wrong."};

double Inhabitants::total() const {
  return std::accumulate(women.begin(), women.end(), 0.0) + std::accumulate(men.begin(), men.end(), 0.0);
}

std::vector<double> years_lived(std::span<const double> death_rate, AgeClasses ages) {
  std::vector<double> lived(death_rate.size());
  double alive = 1;
  for (std::size_t x = 0; x + 1 < lived.size(); ++x) {
    const double lived_by_dead = x == 0 && ages.width == 1 ? 0.1 : 0.5 * ages.width;
    const double dying =
        std::min(1.0, ages.width * death_rate[x] / (1 + (ages.width - lived_by_dead) * death_rate[x]));
    const double dead = alive * dying;
    alive -= dead;
    lived[x] = ages.width * alive + lived_by_dead * dead;
  }
  // Nobody seen to die in the open class says little: at most as long as a rate of one in a hundred gives.
  if (!lived.empty()) lived.back() = alive / std::max(death_rate.back(), 0.01);
  return lived;
}

SexRates survival_by(std::span<const double> lived, AgeClasses ages) {
  SexRates rates;
  const std::size_t last = lived.size() - 1;
  const auto share = [](double of, double in) { return in > 0 ? of / in : 0; };
  for (std::size_t x = 0; x + 1 < last; ++x) rates.survival.push_back(share(lived[x + 1], lived[x]));
  const double into_open = share(lived[last], lived[last - 1] + lived[last]);
  rates.survival.insert(rates.survival.end(), 2, into_open);
  rates.birth_survival = lived[0] / ages.width;
  return rates;
}

namespace {

constexpr std::size_t kFewestClasses = 3, kMostClasses = 131;

bool sizes(const std::vector<double>& values, std::size_t count) {
  return values.size() == count &&
         std::ranges::all_of(values, [](double v) { return std::isfinite(v) && v >= 0; });
}

bool can_be(const SexRates& rates, std::size_t count) {
  return sizes(rates.survival, count) && std::isfinite(rates.birth_survival) && rates.birth_survival >= 0 &&
         rates.birth_survival <= 1 && (rates.migration.empty() || rates.migration.size() == count) &&
         std::ranges::all_of(rates.migration, [](double v) { return std::isfinite(v); });
}

Result<> can_be(const PopulationRates& rates) {
  const std::size_t count = rates.ages.count;
  if (count < kFewestClasses || count > kMostClasses) return refuse(kBadPopulation, "classes");
  if (rates.ages.width < 1 || rates.ages.width > 10) return refuse(kBadPopulation, "width");
  if (!sizes(rates.fertility, count)) return refuse(kBadPopulation, "fertility");
  if (!(rates.girls >= 0 && rates.girls <= 1)) return refuse(kBadPopulation, "girls");
  if (!can_be(rates.women, count) || !can_be(rates.men, count)) return refuse(kBadPopulation, "survival");
  if (!(rates.longevity >= 0 && rates.longevity <= 0.1)) return refuse(kBadPopulation, "longevity");
  return {};
}

double half_moved(const SexRates& rates, std::size_t x) {
  return rates.migration.empty() ? 0 : rates.migration[x] / 2;
}

/// One sex a step later, without the newborn.
std::vector<double> aged(const std::vector<double>& now, const SexRates& rates) {
  const std::size_t last = now.size() - 1;
  std::vector<double> later(now.size(), 0);
  // Migrants are told by their class at the end; half of them were there, a class younger, at the beginning.
  const auto exposed = [&](std::size_t x) {
    return std::max(0.0, now[x] + (x < last ? half_moved(rates, x + 1) : 0));
  };
  for (std::size_t x = 0; x < last; ++x) later[x + 1] = exposed(x) * rates.survival[x];
  later[last] += exposed(last) * rates.survival[last];
  for (std::size_t x = 0; x <= last; ++x) later[x] = std::max(0.0, later[x] + half_moved(rates, x));
  return later;
}

double births(const std::vector<double>& now, const std::vector<double>& later,
              const PopulationRates& rates) {
  double born = 0;
  for (std::size_t x = 0; x < now.size(); ++x) born += rates.fertility[x] * (now[x] + later[x]) / 2;
  return born * rates.ages.width;
}

}  // namespace

Result<Inhabitants> stepped(const Inhabitants& now, const PopulationRates& rates) {
  TRY_VOID(can_be(rates));
  if (!sizes(now.women, rates.ages.count) || !sizes(now.men, rates.ages.count))
    return refuse(kBadPopulation, "inhabitants");
  Inhabitants later{aged(now.women, rates.women), aged(now.men, rates.men)};
  const double born = births(now.women, later.women, rates);
  later.women[0] += born * rates.girls * rates.women.birth_survival;
  later.men[0] += born * (1 - rates.girls) * rates.men.birth_survival;
  return later;
}

Result<std::vector<Inhabitants>> stepped(const Inhabitants& now, const PopulationRates& rates, int steps) {
  if (steps < 0 || steps > 200) return refuse(kBadPopulation, "steps");
  std::vector<Inhabitants> path;
  for (int step = 0; step < steps; ++step) {
    PopulationRates then = rates;
    live_longer(then.women, rates.ages, rates.longevity, step * rates.ages.width);
    live_longer(then.men, rates.ages, rates.longevity, step * rates.ages.width);
    TRY(next, stepped(path.empty() ? now : path.back(), then));
    path.push_back(std::move(next));
  }
  return path;
}

Result<double> intrinsic_growth(const PopulationRates& given) {
  PopulationRates rates = given;
  rates.women.migration.clear(), rates.men.migration.clear();
  Inhabitants people{std::vector<double>(rates.ages.count, 1.0), std::vector<double>(rates.ages.count, 0.0)};
  const auto women = [&] { return std::accumulate(people.women.begin(), people.women.end(), 0.0); };
  double factor = 0, before = -1;
  for (int step = 0; step < 20'000 && std::abs(factor - before) > 1e-15; ++step) {
    const double size = women();
    if (!(size > 0)) return refuse(kBadPopulation, "nobody left");
    for (double& of_class : people.women) of_class /= size;
    people.men.assign(rates.ages.count, 0.0);
    TRY(next, stepped(people, rates));
    people = std::move(next);
    before = factor, factor = women();
  }
  if (!(factor > 0)) return refuse(kBadPopulation, "nobody left");
  return statistics::logarithm(factor) / rates.ages.width;
}

}  // namespace framsyn::demand
