#pragma once

#include <cstdint>
#include <vector>

#include <framsyn/engine/forecast/fitted_rates.hpp>

#include "disclosure/rules_leavings_beside.hpp"

namespace framsyn::planning {

/// Which lines of the fitted table are not told, one byte a line: those of fewer than five persons in the
/// mean of the years, those of one to four events, and so many more that none follows by subtraction, over
/// the unit tree and over each cut by itself; and those that with the leavings of single years tell of others
/// (sv: röjandekontroll, docs/adr/0030).
std::vector<std::uint8_t> withheld_rates(const workforce::Units&, const forecast::FittedRates&,
                                         const LeavingsBeside& = {});

}  // namespace framsyn::planning
