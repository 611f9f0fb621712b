#pragma once

#include "plan/plan.hpp"

namespace framsyn::forecast {

/// How a lever grows: nothing before `start`, all of it `years` later; in years after the data date.
struct Ramp {
  double start, years;
  double at(double time) const;
  double mean(double begin, double end) const;  ///< over a stretch of time
};
/// When a lever begins to be felt, in the time of the steps: for training places when the first students
/// come.
Ramp ramp_of(const Lever&, Date as_of, workforce::MeasuringDay);

/// Whether the levers can be reckoned with: sizes within their kind's range, places that are there, years
/// within the forecast, kinds that the basis knows.
Result<> checked_levers(const workforce::Workforce&, const Assumptions&, const Horizon&);

/// Which groups meet which levers, and how much of each in each step.
void lay_levers(const std::vector<workforce::Index>& parent, Plan&);

/// What the levers of a class make of the rates in a block's draws, by step.
struct LeverYears {
  std::vector<Lanes> leave;   ///< common years, and the multiple of leaving
  std::vector<Lanes> move;    ///< multiple
  std::vector<Lanes> fill;    ///< share of leavers' posts filled
  std::vector<Lanes> keep;    ///< share of the hires for growth that still come; 1 at most
  std::vector<Lanes> more;    ///< that come besides, as a multiple of the hires for growth
  std::vector<Lanes> degree;  ///< multiple of FTE
  Lanes later{};              ///< share of the class' later retirement
};
std::vector<LeverYears> lever_years(const Plan&, int first_draw, const std::vector<Lanes>& leave_year,
                                    const std::vector<Lanes>& refill_year);

/// Persons that each lever brings in altogether, [lever][step]; empty for levers that bring nobody.
std::vector<std::vector<Lanes>> lever_inflows(const Plan&, int first_draw);

}  // namespace framsyn::forecast
