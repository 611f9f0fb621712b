#pragma once

#include "expectation/expectation.hpp"
#include "expectation/lineages.hpp"

namespace framsyn::forecast {

/// One case reckoned by moments: expected numbers of every cut block by block, and their variance in a draw.
class Reckoning {
 public:
  /// `about`: of one cut alone.
  Reckoning(const Plan&, std::optional<std::size_t> about);
  /// The cuts' numbers in a block of draws: [cut][step][measure][lane]. FTE in FTE, with its drift.
  const std::vector<float>& block(const Rates&, int first_draw);
  /// Variance in a draw, on average: [cut][step][measure], of all cuts.
  const std::vector<double>& within() const { return within_; }
  const Plan& plan() const { return plan_; }
  const Lineages& lineages() const { return *lineages_; }

 private:
  void lay_middle(const Rates& first);
  void lay_within();
  void lay_group(std::size_t group, const std::vector<Lanes>& drift);
  void count_groups(const Rates&, int first_draw);
  void sum_up();

  float* row_of(std::size_t group);

  const Plan& plan_;
  std::optional<std::size_t> about_;
  std::vector<std::uint8_t> inside_;  ///< by group: it is counted in what is asked about
  std::size_t steps_;
  std::optional<Rates> middle_;
  std::optional<Crowds> crowds_;
  std::optional<Means> means_;
  std::optional<Lineages> lineages_;
  /// What the middle's exact expectation has more than its crowds: [step][group].
  std::vector<double> more_heads_, more_leavers_;
  std::vector<double> within_;
  std::vector<float> numbers_;
};

/// Variance in a draw of what parts two cases' numbers: [cut][step][measure]. The same chance is met in both.
std::vector<double> within_difference(const Reckoning& base, const Reckoning& scenario);

}  // namespace framsyn::forecast
