#pragma once

#include "block.hpp"

namespace framsyn::forecast {

/// The closed form beside a block's draws: expected heads and leavers of every cut under one draw's rates,
/// and what their variance is at most. A sum of independent people and Poisson joiners varies by no more than
/// its mean, nor than the number of comings and goings that made it.
class Control {
 public:
  explicit Control(const Plan& plan);
  /// Adds one draw's comparison.
  void compare(const Block& block, const Rates& rates, int lane);
  void add(const Control& other);
  ModelCheck result() const;

 private:
  void expect(const Rates& rates, std::size_t lane);
  void expect_stocks(const Rates& rates, std::size_t lane);
  void sum_up(std::vector<double>& values) const;
  std::size_t cell(std::size_t cut, std::size_t step) const { return cut * plan_.years.size() + step; }

  const Plan& plan_;
  std::vector<double> heads_, leavers_, changes_;                    ///< of the draw at hand, by cut and step
  std::vector<double> miss_, spread_, leaver_miss_, leaver_spread_;  ///< summed over draws
};

}  // namespace framsyn::forecast
