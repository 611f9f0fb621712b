#pragma once

#include <framsyn/planning.hpp>

#include "attack.hpp"

namespace framsyn::attack {

/// What can be said of how many are expected to leave, in thousandths, of the groups where one person is more
/// than half of it, by all expectations of a year that are told. Each `every`th.
std::vector<Found> lone_expectations(const planning::Outlook&, const planning::Withholding&, int year,
                                     std::size_t every);

}  // namespace framsyn::attack
