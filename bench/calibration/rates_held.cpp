#include "held.hpp"

#include <framsyn/engine/forecast/fitted_rates.hpp>

namespace framsyn::calibration {
namespace {

using forecast::FittedRate;
using forecast::RatesBy;

/// Planted leavings, retirement apart, and the time they are of.
struct Planting {
  double leavings = 0, years = 0;
  double rate() const { return years > 0 ? leavings / years : 0; }
};

void count(const FittedRate& fitted, double planted, Held& held) {
  const bool within = planted >= fitted.low && planted <= fitted.high;
  held.outcomes += 1, held.within += within, held.shown += within;
  held.below += planted<fitted.low, held.above += planted> fitted.high;
}

/// The years as they came: their shocks are in the planted rates as they are in what was seen.
struct Plantings {
  std::vector<Planting> profession, unit;
  Planting whole;
};

Plantings plantings(const World& world, const forecast::PlantedHistory& truth,
                    const workforce::Workforce& known) {
  const auto& r = known.records();
  Plantings all{
      std::vector<Planting>(r.professions.size() + 1), std::vector<Planting>(r.units.id.size()), {}};
  const Date from = world.planted.from;
  workforce::each_exposure(
      known, std::array{from, known.known_to()}, [&](std::size_t, const workforce::ExposureRow& row) {
        const double leavings = row.years * truth.leave(row.unit, row.profession, row.tenure) *
                                truth.shock(row.year - from.year());
        for (Planting* sum : {&all.profession[static_cast<std::size_t>(row.profession)],
                              &all.unit[static_cast<std::size_t>(row.unit)], &all.whole})
          sum->leavings += leavings, sum->years += row.years;
      });
  return all;
}

}  // namespace

RatesHeld rates_held(const World& world, const forecast::PlantedHistory& truth,
                     const workforce::Workforce& known) {
  RatesHeld held;
  const auto fitted = forecast::fitted_rates(known, forecast::planted_settings(world.told_later), 1);
  if (!fitted) return held;
  const Plantings planted = plantings(world, truth, known);
  for (const FittedRate& rate : fitted->rates) {
    if (rate.cause != forecast::Cause::resignation) continue;
    const auto level = static_cast<std::size_t>(rate.level);
    if (rate.by == RatesBy::total) count(rate, planted.whole.rate(), held.whole);
    if (rate.by == RatesBy::profession && planted.profession[level].years > 0)
      count(rate, planted.profession[level].rate(), held.profession);
    if (rate.by == RatesBy::unit && planted.unit[level].years > 0)
      count(rate, planted.unit[level].rate(), held.unit);
  }
  return held;
}

}  // namespace framsyn::calibration
