#pragma once

#include "draws/people.hpp"
#include "expectation/cohorts.hpp"

namespace framsyn::forecast {

/// What a block's first draws came to: heads and leavers by cut and step.
class Witness {
 public:
  Witness(const Plan& plan, int draws);
  /// A cut's numbers, [step][measure][lane].
  void see(std::size_t cut, const std::int32_t* steps);
  std::int32_t heads(std::size_t cut, std::size_t step, int draw) const { return *at(cut, step, draw); }
  std::int32_t leavers(std::size_t cut, std::size_t step, int draw) const { return at(cut, step, draw)[1]; }

 private:
  const std::int32_t* at(std::size_t cut, std::size_t step, int draw) const {
    return seen_.data() + ((cut * steps_ + step) * draws_ + static_cast<std::size_t>(draw)) * 2;
  }
  std::size_t steps_, draws_;
  std::vector<std::int32_t> seen_;
};

/// The greatest |z| that chance explains among so many comparisons: a sound run is refused once in a million.
double most_z(int comparisons);

/// All people and joiners under one draw's rates.
Cohorts cohorts_of(const Plan&, const Rates&, std::size_t lane);

/// The closed form beside a block's draws: expected heads and leavers of every cut under one draw's rates,
/// and what their variance is at most. A sum of independent people and Poisson joiners varies by no more than
/// its mean, nor than the number of comings and goings that made it.
class Control {
 public:
  explicit Control(const Plan& plan);
  /// Adds one draw's comparison.
  void compare(const Witness& witness, const Rates& rates, int lane);
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
