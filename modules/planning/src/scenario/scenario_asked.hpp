#pragma once

#include <framsyn/planning.hpp>

#include "scenario/wire_scenario.hpp"
#include "scope.hpp"

namespace framsyn::planning {

/// A lever with the group it is about, inside the reader's reach.
struct PlacedLever {
  LeverAsked asked;
  GroupKey group;
  std::size_t number;  ///< from 1 among all that are written down: its name, whose random numbers it keeps
};

inline constexpr std::size_t kMostLeversAsked = 10;

/// Could the lever be reckoned with, were its year within the forecast? `about`: whom it is of when it does
/// not say.
Result<> sound(const LeverAsked&, GroupKey about);

/// Where the group stands among the places of the forecast. Refuses one that is not there.
Result<forecast::Cut> cut_of(GroupKey, const std::vector<organisation::Unit>&,
                             const std::vector<organisation::Profession>&);

/// The group of a cut whose places are there.
GroupKey key_of(const forecast::Cut&, const std::vector<organisation::Unit>&,
                const std::vector<organisation::Profession>&);

/// The engine's levers. `refill`: the share of leavers' posts that has been filled. Refuses what would be
/// read by nobody; sizes and years are for the engine to refuse.
Result<std::vector<forecast::Lever>> levers_of(const std::vector<PlacedLever>&, double refill,
                                               const std::vector<organisation::Unit>&,
                                               const std::vector<organisation::Profession>&);

}  // namespace framsyn::planning
