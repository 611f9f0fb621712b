#pragma once

#include "sample.hpp"

namespace framsyn::forecast {

/// Joiners and leavers of the whole organisation, year by year.
struct YearFlows {
  std::vector<double> hires, leavers;
};

/// The share of leavers whose posts are filled again (sv: återbesättning): how far units' joiners follow
/// their leavers, of the same year and of the year before, about each unit's own means. Where posts are
/// filled as they become free the share is near 1; where hiring has nothing to do with leaving it is near 0.
/// Drawn towards a half where few have left. Never so high that fewer would have been hired than were.
double refill_share(const Sample&, const YearFlows& recent);

/// From year `first` of the window on.
YearFlows year_flows(const Sample&, int first);

/// The hires that are not refills: their share of all hires, and how much they vary from year to year, as a
/// multiple of themselves.
struct Growth {
  double share = 1;
  CalendarEffect calendar;
};
Growth growth_hires(const YearFlows& recent, const std::vector<double>& expected, double refill,
                    double prior_sd, double prior_weight);

}  // namespace framsyn::forecast
