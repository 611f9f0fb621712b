#pragma once

#include <framsyn/engine/forecast/assumptions.hpp>

#include <cstdint>
#include <vector>

namespace framsyn::forecast {

/// A factor of a rate, for instance the unit: each cell's level of it, and what is found about each level.
struct Factor {
  std::vector<std::int32_t> level;       ///< by cell
  std::vector<Rate> effect;              ///< by level: multiple of 1, gamma distributed
  std::vector<double> events, expected;  ///< by level; expected without the factor's own effect
  double shape = 1e4;                    ///< how alike the levels are: 1/variance
};

/// A Poisson rate with multiplicative factors, each pooled towards 1 by gamma-Poisson: iterative proportional
/// fitting where each step takes the posterior mean in place of the ratio.
struct RateTable {
  std::vector<double> events, years;  ///< by cell
  std::vector<Factor> factors;
  double whole = 0;  ///< events a year where every factor is 1

  void fit();
};

/// Where a year's common effects move, from events and what the other factors expected, by year.
CalendarEffect calendar_effect(const std::vector<double>& events, const std::vector<double>& expected,
                               double prior_sd, double prior_weight);

}  // namespace framsyn::forecast
