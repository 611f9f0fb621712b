#pragma once

#include "forecast_output.hpp"

namespace framsyn::app {

/// One row a group, year and measure: the base, the scenario and what parts them, and the gap where a need is
/// known. Fields and units: docs/guide/kommandoraden.md.
void print_scenario(std::ostream& out, const planning::ScenarioOutlook& outlook,
                    const ForecastChoice& choice);

}  // namespace framsyn::app
