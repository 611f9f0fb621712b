#pragma once

#include <string>

#include <framsyn/base/text.hpp>

#include "supply_model.hpp"

/// Drawings for the report, as SVG text: vectors in the PDF, pictures in Word. Each carries its meaning in
/// words (role="img", aria-label) for those who do not see it.
namespace framsyn::reports {

/// Observed years as dots and a line, then median with the 50, 80 and 95 per cent intervals.
std::string fan_chart(const Supply&, Language);
/// Joiners and leavers of each observed year, side by side.
std::string flow_chart(const Supply&, Language);
/// Heads by five-year age band.
std::string age_chart(const Supply&, Language);

}  // namespace framsyn::reports
