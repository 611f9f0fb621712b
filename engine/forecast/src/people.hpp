#pragma once

#include "rates.hpp"

namespace framsyn::forecast {

/// A step of one cut in one block: [measure][lane].
inline constexpr int kStepSize = kMeasures * kLanes;

/// One group's rates in one block.
struct GroupRates {
  const Lanes &leave, &retire, &move;
};

/// What a person meets: their path, and the years and levers of their group.
struct Course {
  const Path& path;
  const LaterRow* later;  ///< nothing: nobody retires at another age than before
  const LeverYears& levers;
  const std::vector<Lanes>& retire_year;
};

/// Lives a person through all draws of a block at once, one exponential clock a draw: the person stays as
/// long as the summed hazard is below it. Who goes is taken out of `changes` ([step][measure][lane]); `moved`
/// tells in which step someone went elsewhere inside, -1 for never.
void live(const Person&, const Course&, const GroupRates&, const LaneWords&, int steps, std::int32_t* changes,
          std::array<std::int32_t, kLanes>& moved);

}  // namespace framsyn::forecast
