#pragma once

#include <iosfwd>
#include <span>

#include <framsyn/planning.hpp>

#include "forecast_output.hpp"

namespace framsyn::app {

/// What the uncertainty of the last year comes from, in per cent of the variance, for the groups asked for.
void print_drivers(std::ostream& out, const planning::Outlook&, std::span<const planning::DriverPercents>,
                   const ForecastChoice&);

}  // namespace framsyn::app
