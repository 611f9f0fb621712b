#pragma once

#include "plan.hpp"

namespace framsyn::forecast {

/// Basis::stocks: a group's own growth, year by year, in one draw: log-normal with mean 1. A stream of its
/// own, so that the control can follow the same growth as the draw did.
class OwnGrowth {
 public:
  OwnGrowth(const Plan& plan, std::size_t group, std::uint32_t draw);
  double next();

 private:
  statistics::Stream stream_;
  double sd_;
};

/// The rates of a block's draws: each draw has its own parameters and its own calendar years.
struct Rates {
  std::vector<Lanes> leave_year, retire_year, hire_year, growth_year;  ///< by step
  std::vector<Lanes> leave, move;                                      ///< by group, a year
  std::vector<Lanes> retire;                                           ///< by profession
  std::vector<Lanes> hires;                                            ///< by group, persons a year

  Rates(const Plan& plan, int first_draw);
  /// How FTE a head has moved, by step.
  static std::vector<Lanes> fte_only(const Plan& plan, int first_draw);
};

}  // namespace framsyn::forecast
