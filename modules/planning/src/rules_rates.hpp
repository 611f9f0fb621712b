#pragma once

#include <cstdint>
#include <vector>

#include <framsyn/engine/forecast/fitted_rates.hpp>

namespace framsyn::planning {

/// Which lines of the fitted table are not told, one byte a line: those of fewer than five persons in the
/// mean of the years, those of one to four events, and so many more that none follows by subtraction, over
/// the unit tree and over each cut by itself (sv: röjandekontroll).
std::vector<std::uint8_t> withheld_rates(const workforce::Units&, const forecast::FittedRates&);

}  // namespace framsyn::planning
