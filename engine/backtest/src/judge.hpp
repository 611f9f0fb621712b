#pragma once

#include <framsyn/engine/backtest/baselines.hpp>
#include <framsyn/engine/statistics/histogram.hpp>

namespace framsyn::backtest {

/// One forecast beside what came.
struct Judged {
  double came, crps, median, low_80, high_80, low_95, high_95;
};

Judged judge(const statistics::Histogram&, double came);
Judged judge(const Sample&, double came);
/// A single number without uncertainty: its score is its miss.
Judged judge(double forecast, double came);

}  // namespace framsyn::backtest
