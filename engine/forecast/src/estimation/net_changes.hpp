#pragma once

#include "estimation/sample.hpp"

namespace framsyn::forecast {

/// The units' net change from year to year, those who came less those who went, beside what the organisation
/// as a whole grew by; and how well it agrees with what would give it.
class NetChanges {
 public:
  explicit NetChanges(const Sample&);

  double going = 0;    ///< share of a unit's people who go in a year, out of the organisation or to another
  double leaving = 0;  ///< share of these who leave the organisation

  /// Log likelihood, but for a constant, where this share of those who go is replaced and a post is vacant
  /// for an exponential time with this mean, in years. All others come by themselves, as many as are not
  /// replaced: a unit that has grown loses them again.
  double log_likelihood(double filled, double vacant_for) const;

 private:
  struct Unit {
    std::vector<double> people, go, net;  ///< by year of the window
  };
  std::vector<Unit> units_of(const Sample&) const;
  void count(const Unit&);

  std::size_t years_;
  std::vector<double> products_;  ///< [n][i][j]: summed over the units with more than n years
  std::vector<double> units_;     ///< how many have more than n years
};

}  // namespace framsyn::forecast
