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
  std::array<float, kMostSteps>
      hired{};  ///< share of all joiners who have come before the step's end; then 2
};

/// When each joiner comes: the step in which a random word falls in its lane.
void find_steps(const std::vector<YearRow>& years, int steps, const std::vector<std::uint32_t>& lane,
                const std::vector<std::uint32_t>& when, std::vector<std::int32_t>& step);

/// The kind that a random word falls in, by the kinds' summed shares.
void find_kinds(const std::array<float, kEntryKinds>& summed, const std::vector<std::uint32_t>& who,
                std::vector<std::int32_t>& kind);

/// A visit's clock, and the share of the hazard that a leaving must cover.
struct Chance {
  std::vector<float> clock, why;
  void read(const std::vector<std::uint32_t>& clocks, const std::vector<std::uint32_t>& whys);
};

/// Visits that begin in one group. Comings and goings are added to
/// the group's `changes`; who moves on is written to `moved`, of room for all, with its next `since` and
/// `risk` and the group it comes from. Returns how many.
std::size_t follow(const Visit* visits, const float* clock, const float* why, std::size_t n,
                   const GroupRates&, const std::vector<YearRow>& years, int steps, std::int32_t* changes,
                   Visit* moved);

}  // namespace framsyn::forecast
