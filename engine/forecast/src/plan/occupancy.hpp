#pragma once

#include "plan/plan.hpp"

namespace framsyn::forecast {

/// Chooses by occupancy how each group's hires are drawn: by how many are expected of each step and kind,
/// before levers, so that a scenario's are drawn as the base's.
void lay_occupancy(Plan&);

}  // namespace framsyn::forecast
