#pragma once

#include "estimation/calendar.hpp"
#include "estimation/sample.hpp"

namespace framsyn::forecast {

/// Joiners and leavers of the whole organisation, year by year.
struct YearFlows {
  std::vector<double> hires, leavers;
};

/// The same of leavers and joiners of the whole (sv: återbesättning): never so high that fewer would have
/// been hired than were.
double refill_share(double filled, const YearFlows& recent);

/// From year `first` of the window on.
YearFlows year_flows(const Sample&, int first);

/// Of the posts that become free during some years, and stand empty for an exponential time with a mean of
/// `delay` years, the share that is filled before those years end.
double filled_at_once(double delay, double years);

/// Refills expected in each year from `first` on, as the leavers of the year and of the year before have it.
std::vector<double> refills(const Sample&, int first, double refill, double delay);

/// The hires that are not refills: their share of all hires, the share of them that the organisation grew by,
/// how many they are to a leaver (all three as in Assumptions), and how many a year.
struct Growth {
  double share = 1, growing = 0, per_leaver = 0, a_year = 0;
};
Growth growth_hires(const YearFlows& recent, const std::vector<double>& refills);

/// What hires are looked at against, year by year: how all of them divide over the years by the rates, and
/// the refills as above. The newest years give their level.
struct HireYears {
  std::vector<double> expected, refills;
  std::size_t newest;
};
/// How much the hires that are not refills vary from year to year, as a multiple of themselves; the belief as
/// a share of all hires.
CalendarEffect hire_calendar(const Growth&, const YearFlows& all, const HireYears&, Belief);

}  // namespace framsyn::forecast
