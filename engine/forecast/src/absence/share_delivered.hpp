#pragma once

#include "plan/plan.hpp"

namespace framsyn::forecast {

struct Moments {
  double mean = 0, variance = 0;
};
/// The share of a cut's contracted FTE that is delivered.
using ShareDelivered = Moments;

/// [cut][year], in closed form from Assumptions::absence; `contracted` are the draws' own FTE, [cut][year]. A
/// group's people go between work and long leave (two states), and are away for short times. What is common
/// to all in a year adds up over groups as it stands, what is a group's own as variances do.
std::vector<ShareDelivered> shares_delivered(const Plan&, std::span<const Moments> contracted);

/// What is left of the short absence's distance from a usual year so many years later.
double short_level_left(double years);

}  // namespace framsyn::forecast
