#pragma once

#include <framsyn/engine/backtest/backtest.hpp>

#include <map>

namespace framsyn::backtest {

/// Draws of many figures at once: [draw][figure].
struct JointSample {
  std::size_t figures = 0;
  std::vector<double> values;
  std::size_t draws() const { return figures == 0 ? 0 : values.size() / figures; }
  std::span<const double> draw(std::size_t i) const { return {values.data() + i * figures, figures}; }
};

/// The energy score (Gneiting and Raftery 2007): the mean distance of the draws to what came, less half their
/// mean distance to each other. For one figure it is the CRPS. At least one draw.
double energy_score(const JointSample&, std::span<const double> came);

/// Energy scores as they come.
class EnergySums {
 public:
  void add(Level level, int ahead, Method method, std::size_t groups, double score);
  std::vector<Energy> means() const;

 private:
  std::map<std::tuple<Level, int, Method>, Energy> sums_;
};

}  // namespace framsyn::backtest
