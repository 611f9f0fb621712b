#include <framsyn/engine/backtest/backtest.hpp>

#include <algorithm>
#include <iterator>

namespace framsyn::backtest {

std::string_view name(Method method) {
  constexpr std::string_view kNames[] = {"model",     "last_value",     "drift",       "trend",
                                         "smoothing", "constant_rates", "pooled_rates"};
  static_assert(std::size(kNames) == kMethods);
  return kNames[static_cast<std::size_t>(method)];
}

std::string_view name(Level level) {
  constexpr std::string_view kNames[] = {"whole", "division", "unit", "profession", "unit_profession"};
  static_assert(std::size(kNames) == kLevels);
  return kNames[static_cast<std::size_t>(level)];
}

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

const Score* Backtest::best_baseline(Level level, forecast::Measure measure, int ahead) const {
  const Score* best = nullptr;
  for (const Score& s : scores) {
    const bool here =
        s.level == level && s.measure == measure && s.ahead == ahead && s.method != Method::model;
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
