#pragma once

#include <framsyn/engine/forecast/assumptions.hpp>

namespace framsyn::forecast {

/// A year's own multiple of what was expected, less 1 or as a logarithm, and the variance that it has by
/// chance.
struct YearSeen {
  double away, sampling;
};

/// What the coming years are believed to be, and where their level stands on the data date.
struct Calendar {
  CalendarEffect effect;
  double level = 0;
  /// What rates are multiplied by so that the multiples of the coming years are 1 in the mean.
  double raised() const;
};

/// What is believed beforehand of a year's sd, and the years of history that this is worth.
struct Belief {
  double sd, weight;
};

/// Years that vary about a level which may itself walk (local level model, Harvey 1989), oldest first. Both
/// standard deviations are integrated over on a grid.
Calendar calendar_of(const std::vector<YearSeen>& years, Belief, bool walks);

/// The same from events and what the other factors expected, by year.
Calendar calendar_of(const std::vector<double>& events, const std::vector<double>& expected, Belief,
                     bool walks);

}  // namespace framsyn::forecast
