#pragma once

#include "plan/plan.hpp"

#include <map>

namespace framsyn::forecast {

/// Place of a unit x profession among the plan's groups.
using GroupPlaces = std::map<std::pair<workforce::Index, workforce::Index>, std::size_t>;

/// Everyone's own contract degree, scaled so that the group's sum is the FTE counted where it is.
void lay_degrees(const workforce::Workforce&, Plan&, const GroupPlaces&);

/// Basis::stocks: heads and FTE of the last count.
void lay_counts(const workforce::Workforce&, Plan&, const GroupPlaces&);

}  // namespace framsyn::forecast
