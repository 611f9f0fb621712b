#include "judge.hpp"

#include <framsyn/engine/statistics/scores.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::backtest {

Judged judge(const statistics::Histogram& draws, double came) {
  const auto at = [&](double share) { return statistics::quantile(draws, share); };
  return {came, statistics::crps(draws, came), at(.5), at(.1), at(.9), at(.025), at(.975)};
}

Judged judge(const Sample& sample, double came) {
  const auto at = [&](double share) {
    return sample[static_cast<std::size_t>(std::ceil(share * static_cast<double>(sample.size()))) - 1];
  };
  return {came, statistics::crps_in_order(sample, came), at(.5), at(.1), at(.9), at(.025), at(.975)};
}

statistics::Standing standing(const Sample& sample, double came) {
  const auto [low, high] = std::ranges::equal_range(sample, came);
  const auto n = static_cast<double>(sample.size());
  return {static_cast<double>(low - sample.begin()) / n, static_cast<double>(high - sample.begin()) / n};
}

/// Whole numbers that have been moved apart are spread evenly over the room between them.
Judged judge_widened(const statistics::Histogram& draws, double factor, forecast::Measure measure,
                     double came) {
  Judged j = judge(draws, came);
  const double low = draws.low - (draws.whole ? draws.width / 2 : 0);
  if (factor != 1) {
    const statistics::Histogram moved{j.median + factor * (low - j.median), factor * draws.width, false,
                                      draws.counts};
    j.crps = statistics::crps(moved, came);
  }
  for (double* end : {&j.low_80, &j.high_80, &j.low_95, &j.high_95})
    *end = widened(*end, j.median, factor, measure);
  return j;
}

Judged judge_widened(Sample sample, double factor, forecast::Measure measure, double came) {
  const double median = judge(sample, came).median;
  for (double& value : sample) value = widened(value, median, factor, measure);
  return judge(sample, came);
}

Judged judge(double forecast, double came) {
  return {came, std::abs(forecast - came), forecast, forecast, forecast, forecast, forecast};
}

}  // namespace framsyn::backtest
