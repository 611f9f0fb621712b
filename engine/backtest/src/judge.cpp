#include "judge.hpp"

#include <framsyn/engine/statistics/scores.hpp>

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
  return {came, statistics::crps_sample(sample, came), at(.5), at(.1), at(.9), at(.025), at(.975)};
}

Judged judge(double forecast, double came) {
  return {came, std::abs(forecast - came), forecast, forecast, forecast, forecast, forecast};
}

}  // namespace framsyn::backtest
