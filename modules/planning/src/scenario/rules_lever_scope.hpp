#pragma once

#include <span>
#include <vector>

#include <framsyn/engine/forecast/levers.hpp>
#include <framsyn/engine/forecast/projection.hpp>

namespace framsyn::planning {

/// All groups that the difference in a group tells of (sv: röjandekontroll): the group, those of the levers,
/// and what they have in common. A lever on a ward, shown in the region's physicians, tells how many
/// physicians the ward has. Where one of them is withheld, so is the difference.
std::vector<forecast::Cut> told_by(forecast::Cut shown, std::span<const forecast::Lever>,
                                   const std::vector<workforce::Index>& parent);

/// Two levers of one kind that cannot both hold for the same people: two shares of posts filled, two caps,
/// two shares of absence, two shifts of retirement. Multiples multiply and additions add, so those can.
bool contradict(const forecast::Lever&, const forecast::Lever&, const std::vector<workforce::Index>& parent);

}  // namespace framsyn::planning
