#pragma once

#include "people.hpp"

namespace framsyn::forecast {

/// Basis::stocks: a group's own growth in a step of one draw, from two random words: log-normal with mean 1.
float own_growth(std::uint32_t a, std::uint32_t b, double sd);

/// Basis::stocks: a group's heads and FTE in all draws of a block, added to its `changes`
/// ([step][measure][lane]). People change: some go, as many and the growth come; the mean is stock x growth.
void count_on(const Plan&, std::size_t group, const Rates&, int first_draw, std::int32_t* changes);

}  // namespace framsyn::forecast
