#pragma once

#include <framsyn/planning.hpp>

#include "scenario/wire_scenario.hpp"

namespace framsyn::planning {

/// Both sides of a group in a year, and what parts them, as they travel.
ScenarioYear year_of(const scenario::Comparison&, forecast::Cut, int year);

/// When a shortage is likelier than not, on each side.
FirstShort first_short(const scenario::Comparison&, forecast::Cut);

}  // namespace framsyn::planning
