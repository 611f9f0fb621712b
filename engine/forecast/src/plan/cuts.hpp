#pragma once

#include "plan/plan.hpp"

namespace framsyn::forecast {

/// Lays out every cut that any group is in, how they are summed, and what was seen since the last measuring
/// day.
void lay_cuts(const workforce::Workforce&, Date last_measured, Plan&);

}  // namespace framsyn::forecast
