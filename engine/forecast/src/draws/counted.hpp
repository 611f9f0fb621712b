#pragma once

#include "draws/people.hpp"

namespace framsyn::forecast {

/// Basis::stocks: a group's own growth in a step of one draw, from two random words: log-normal with mean 1.
float own_growth(std::uint32_t a, std::uint32_t b, double sd);

/// Basis::stocks: what a group's heads are expected to be in a draw, and how they vary around it.
struct CountedMoments {
  double mean, variance;
};
/// One step on. Given a draw's growth, the rest is people who stay or go, each for itself, and Poisson
/// comers.
CountedMoments expected_step(const Plan&, std::size_t group, std::size_t step, const Rates&, int first_draw,
                             std::size_t lane, const CountedMoments& before);

/// Basis::stocks: a group's heads and FTE in all draws of a block, added to its `changes`
/// ([step][measure][lane]). People change: some go, as many and the growth come; the mean is stock x growth.
void count_on(const Plan&, std::size_t group, const Rates&, int first_draw, std::int32_t* changes);

}  // namespace framsyn::forecast
