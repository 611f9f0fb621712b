#pragma once

#include "rates.hpp"

namespace framsyn::forecast {

/// Where a group's numbers of one block are written: [step][measure][lane].
inline constexpr int kStepSize = kMeasures * kLanes;

/// One group's rates in one block, made ready for its people.
struct GroupRates {
  Lanes leave, retire, move;
};

/// Summed hazard of a path up to and with each step: [step][lane].
void sum_hazard(const Path& path, const GroupRates& group, const Rates& rates, int steps, float* summed);

/// How one person fared: the steps lived through in each draw, and the random words that say what ended them.
struct Fate {
  std::array<std::int32_t, kLanes> steps;
  std::array<std::uint32_t, kLanes> why, where;
};

/// Lives a person through all draws of a block at once and counts heads and FTE. One exponential clock a
/// draw: the person stays as long as the summed hazard is below it.
void live(const Person& person, statistics::Key key, int first_draw, const float* summed, int steps,
          std::int32_t* slab, Fate& fate);

/// -log(u) of a random word: an exponential clock, in single precision and from our own polynomial.
float clock(std::uint32_t word);

}  // namespace framsyn::forecast
