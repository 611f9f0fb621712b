#pragma once

#include <framsyn/engine/statistics/histogram.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace framsyn::backtest {

/// Where outcomes stood in their forecasts (PIT), in a thousand parts: memory is the same for any number of
/// outcomes. That of a count spreads over all places it may stand for (non-randomised PIT), so that small
/// groups do not look as if their forecasts were too wide.
class PitSums {
 public:
  void add(const statistics::Standing&);
  std::int64_t outcomes() const { return outcomes_; }
  /// Share of the outcomes in each tenth of the forecast; even when all is well.
  std::array<double, 10> tenths() const;
  /// How much too narrow the forecasts were: the 80 % quantile of |z| where the outcomes stood, over the
  /// normal's. Below 1 they were too wide. At least one outcome.
  double narrowness() const;

 private:
  std::vector<double> parts() const;
  void put(double from, double to);

  std::vector<double> density_, piece_;  ///< change of what goes through each part; what ends within it
  std::int64_t outcomes_ = 0;
};

}  // namespace framsyn::backtest
