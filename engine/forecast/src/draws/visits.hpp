#pragma once

#include "draws/hazards.hpp"

namespace framsyn::forecast {

/// Someone's time in a group they have moved to, in one draw.
struct Visit {
  std::uint32_t entity, event;  ///< whose random numbers
  std::int32_t path, fte, group;
  std::int16_t lane;
  std::int16_t since;  ///< first step counted
  std::int16_t risk;   ///< first step that can end it
};

/// A visit's clock, and the share of the hazard that a leaving must cover.
struct Chance {
  std::vector<float> clock, why;
  void read(const std::vector<std::uint32_t>& clocks, const std::vector<std::uint32_t>& whys);
};

/// Everyone who comes to a group in any draw of a block.
struct Joiners {
  std::vector<std::uint32_t> lane, event;
  std::vector<std::int32_t> step, kind;
  Chance chance;
};

/// When each joiner comes: the step in which a random word falls in its lane.
void find_steps(const std::vector<YearRow>& years, int steps, const std::vector<std::uint32_t>& when,
                Joiners& joiners);

/// The kind that a random word falls in, by the kinds' summed shares.
void find_kinds(const std::array<float, kEntryKinds>& summed, const std::vector<std::uint32_t>& who,
                Joiners& joiners);

/// Joiners are there from the same step on: once a group, when all of them have come.
void count_in(std::int32_t* changes, int steps, std::int32_t fte);

/// What is the same for all visits to one group.
struct Place {
  HazardRows hazards;
  GroupRates rates;
  int steps;
  std::int32_t* changes;  ///< [step][measure][lane]
};

/// Joiners and movers in one group. Comings and goings are added to the group's `changes`; who moves on is
/// written to `moved`, of room for all, with its next `since` and `risk` and the group it comes from. Returns
/// how many.
std::size_t follow(const Joiners& joiners, const Group& group, std::int32_t place, std::int32_t entries,
                   const Place&, Visit* moved);
std::size_t follow(const Visit* visits, const float* clock, const float* why, std::size_t n, const Place&,
                   Visit* moved);

}  // namespace framsyn::forecast
