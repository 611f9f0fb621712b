#pragma once

#include "estimation/sample.hpp"

#include <framsyn/engine/rates/fit.hpp>

namespace framsyn::forecast {

/// The sample as rates are found from it: unit x profession by unit x profession, curves over age and
/// service, and calendar years where `years` says what is believed of them.
struct Grid {
  rates::Design design;
  std::vector<std::uint32_t> first_cell;  ///< of the sample, by row, and the end: a row's cells lie together
  std::vector<double> by_row(const std::vector<double>& by_cell) const;
  /// Place among the design's groups, or -1: it has no history.
  int place(int unit, int profession) const;
};
Grid grid_of(const Sample&, const Settings* years);

/// What to multiply the groups' expected events by so that their own parts, gamma of this shape, sum to what
/// was seen: with the normal approximation's middle alone they would fall short by half the variance.
double levelled(const rates::Fit&, double shape);
/// Shape of the groups' own parts.
double own_shape(const rates::Fit&);
/// Events expected in each year if years had no effects.
std::vector<double> without_years(const Grid&, const rates::Fit&, int years);

/// Each group's own part in closed form: gamma with the fit's variance, given the shared part. `raised`
/// multiplies every rate.
void set_group_rates(const Grid&, const rates::Fit&, const Sample&, GroupRate GroupAssumptions::* which,
                     double raised, Assumptions& out);

}  // namespace framsyn::forecast
