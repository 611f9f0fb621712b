#include "held.hpp"

#include <framsyn/engine/workforce/by_cut.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace framsyn::calibration {
namespace {

using forecast::Cut;
using forecast::Measure;
using workforce::kAll;

constexpr double kLow = .1, kHigh = .9;

std::optional<Level> level_of(const Cut& cut, int inner_units) {
  const bool everyone = cut.profession == kAll;
  if (cut.unit == kAll) return everyone ? Level::region : Level::profession;
  if (cut.unit < inner_units) return std::nullopt;  // units that only hold other units
  return everyone ? Level::unit : Level::pair;
}

std::optional<Flow> flow_of(Measure measure) {
  switch (measure) {
    case Measure::heads:
      return Flow::heads;
    case Measure::joiners:
      return Flow::joiners;
    case Measure::leavers:
      return Flow::leavers;
    default:
      return std::nullopt;
  }
}

double came(const workforce::YearRow& row, Flow flow) {
  return static_cast<double>(flow == Flow::heads     ? row.heads
                             : flow == Flow::joiners ? row.joiners
                                                     : row.leavers);
}

/// The share of [below, up to] that lies between 10 % and 90 %.
double within(const statistics::Standing& s) {
  if (s.up_to <= s.below) return s.below >= kLow && s.below <= kHigh ? 1 : 0;
  return std::max(0.0, std::min(s.up_to, kHigh) - std::max(s.below, kLow)) / (s.up_to - s.below);
}

void count(const statistics::Histogram& draws, double outcome, Held& held) {
  const auto place = statistics::standing(draws, outcome);
  held.outcomes += 1, held.within += within(place);
  held.shown += outcome >= statistics::quantile(draws, kLow) && outcome <= statistics::quantile(draws, kHigh);
  held.below += place.middle()<kLow, held.above += place.middle()> kHigh;
}

/// What came, by cut and year.
using Outcomes = std::map<std::pair<Cut, int>, workforce::YearRow>;

Outcomes outcomes(const workforce::Workforce& all) {
  Outcomes out;
  for (const auto& figures : workforce::by_cut(all)) {
    for (const auto& row : figures.years)
      out.try_emplace({{figures.cut.unit, figures.cut.profession}, row.year}, row);
  }
  return out;
}

[[noreturn]] void stop(const World& world, std::uint32_t seed, const Error& why) {
  std::fprintf(stderr, "%s, history %u: %s\n", world.name, seed, why.refusal->text_en.data());
  std::exit(1);
}

}  // namespace

HistoryHeld held(const World& world, std::uint32_t seed, int draws) {
  forecast::Planted planted = world.planted;
  planted.seed = seed;
  const forecast::PlantedHistory truth(planted);
  const auto all = *workforce::Workforce::from(forecast::PlantedHistory(planted).run(kAhead.back()));
  const auto known = *all.as_of(planted.from.plus_years(planted.years).plus_days(-1));
  const auto estimated = forecast::estimate(known, forecast::planted_settings(world.told_later));
  if (!estimated) stop(world, seed, estimated.error());

  HistoryHeld result;
  result.rates = rates_held(world, truth, known);
  const Outcomes happened = outcomes(all);
  const int now = known.known_to().year(), inner = std::max(1, planted.units / 8);
  const auto projected = forecast::project(
      known, *estimated, {now + kAhead.back()}, {draws}, {seed}, {1},
      [&](Cut cut, int year, Measure measure, const statistics::Histogram& histogram) {
        const auto level = level_of(cut, inner);
        const auto flow = flow_of(measure);
        const auto ahead = std::ranges::find(kAhead, year - now);
        const auto row = happened.find({cut, year});
        if (!level || !flow || ahead == kAhead.end() || row == happened.end()) return;
        count(histogram, came(row->second, *flow),
              result.forecast[static_cast<std::size_t>(*level)][static_cast<std::size_t>(*flow)]
                             [static_cast<std::size_t>(ahead - kAhead.begin())]);
      });
  if (!projected) stop(world, seed, projected.error());
  return result;
}

}  // namespace framsyn::calibration
