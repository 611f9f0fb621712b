#pragma once

#include <framsyn/engine/backtest/baselines.hpp>
#include <framsyn/engine/backtest/rule.hpp>
#include <framsyn/engine/statistics/histogram.hpp>

namespace framsyn::backtest {

/// One forecast beside what came.
struct Judged {
  double came, crps, median, low_80, high_80, low_95, high_95;
};

Judged judge(const statistics::Histogram&, double came);
Judged judge(const Sample&, double came);
/// Where an outcome stands among equally likely values in order.
statistics::Standing standing(const Sample&, double came);
/// A forecast moved from its median by a factor, as it is shown.
Judged judge_widened(const statistics::Histogram&, double factor, forecast::Measure, double came);
Judged judge_widened(Sample, double factor, forecast::Measure, double came);
/// A single number without uncertainty: its score is its miss.
Judged judge(double forecast, double came);

}  // namespace framsyn::backtest
