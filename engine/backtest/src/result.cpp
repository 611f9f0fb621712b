#include <framsyn/engine/backtest/backtest.hpp>

#include <algorithm>

namespace framsyn::backtest {

const Score* Backtest::find(Level level, forecast::Measure measure, int ahead, Method method) const {
  const auto found = std::ranges::find_if(scores, [&](const Score& s) {
    return s.level == level && s.measure == measure && s.ahead == ahead && s.method == method;
  });
  return found == scores.end() ? nullptr : &*found;
}

const Calibration* Backtest::calibration(Level level, forecast::Measure measure, int ahead) const {
  const auto found = std::ranges::find_if(calibrations, [&](const Calibration& c) {
    return c.level == level && c.measure == measure && c.ahead == ahead;
  });
  return found == calibrations.end() ? nullptr : &*found;
}

const Drift* Backtest::drift(Level level, forecast::Measure measure) const {
  const auto found =
      std::ranges::find_if(drifts, [&](const Drift& d) { return d.level == level && d.measure == measure; });
  return found == drifts.end() ? nullptr : &*found;
}

const Score* Backtest::best_baseline(Level level, forecast::Measure measure, int ahead) const {
  const Score *best = nullptr, *model = find(level, measure, ahead, Method::model);
  for (const Score& s : scores) {
    const bool here = s.level == level && s.measure == measure && s.ahead == ahead &&
                      s.method != Method::model && model != nullptr && s.comparisons == model->comparisons;
    if (here && (best == nullptr || s.crps < best->crps)) best = &s;
  }
  return best;
}

std::optional<double> Backtest::skill(Level level, forecast::Measure measure, int ahead) const {
  const Score* model = find(level, measure, ahead, Method::model);
  const Score* best = best_baseline(level, measure, ahead);
  if (model == nullptr || best == nullptr || best->crps <= 0) return std::nullopt;
  return 1 - model->crps / best->crps;
}

}  // namespace framsyn::backtest
