#pragma once

#include "levers/levers.hpp"

namespace framsyn::forecast {

/// The rates of a block's draws: each draw has its own parameters and its own calendar years.
struct Rates {
  std::vector<Lanes> leave_year, retire_year, hire_year, growth_year;  ///< by step
  Lanes refill_more{};             ///< how far a draw's share of refilled posts is from what is assumed
  std::vector<Lanes> refill_year;  ///< share of leavers' posts, by step, before levers
  std::vector<Lanes> leave, move;  ///< by group, a year
  std::vector<Lanes> retire;       ///< by profession
  std::vector<Lanes> hires;        ///< by group, persons a year
  std::vector<LeverYears> levers;  ///< by class of levers
  std::vector<std::vector<Lanes>> inflows;  ///< persons, [lever][step]

  Rates(const Plan& plan, int first_draw);
  /// The same draws where only the levers are others.
  Rates under_levers_of(const Plan& plan, int first_draw) const;
  /// How FTE a head has moved, by step.
  static std::vector<Lanes> fte_only(const Plan& plan, int first_draw);
};

}  // namespace framsyn::forecast
