#pragma once

#include "people.hpp"

namespace framsyn::forecast {

/// Someone's time in a group, in one draw: a joiner's first, or that of who moved in.
struct Visit {
  const Path* path;
  std::uint32_t entity, event;  ///< whose random numbers
  std::int32_t fte, group;
  std::int16_t lane;
  std::int16_t since;  ///< first step counted
  std::int16_t risk;   ///< first step that can end it
};

/// A draw's common years in one row: what one visit meets, step by step.
struct alignas(64) YearRow {
  std::array<float, kMostSteps> leave{}, retire{};
  std::array<float, kMostSteps> hired{};  ///< share of all joiners who have come before the step's end; then 2
};

/// When each joiner comes: the step in which `when`, 0..1, falls in its lane.
void find_steps(const std::vector<YearRow>& years, int steps, const std::uint32_t* lane, const std::uint32_t* when,
                std::int32_t* step, std::size_t n);

/// Visits that begin in one group, with their clocks and causes as random words. Comings and goings are added to
/// the group's `changes`; who moves on is written to `moved`, of room for all, with its next `since` and `risk`
/// and the group it comes from. Returns how many.
std::size_t follow(const Visit* visits, const std::uint32_t* clocks, const std::uint32_t* why, std::size_t n,
                   const GroupRates&, const std::vector<YearRow>& years, int steps, std::int32_t* changes,
                   Visit* moved);

}  // namespace framsyn::forecast
