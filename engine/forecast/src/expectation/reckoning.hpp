#pragma once

#include "expectation/expectation.hpp"
#include "expectation/lineages.hpp"

namespace framsyn::forecast {

/// One case reckoned by moments: expected numbers of every cut block by block, and their variance in a draw.
class Reckoning {
 public:
  /// `about`: of one cut alone. `desks`: so many blocks are reckoned side by side.
  Reckoning(const Plan&, std::optional<std::size_t> about, int desks);
  /// Before any block: the middle of the first, where crowds are laid.
  void lay_middle(const Rates& first, int threads);
  /// The cuts' numbers in a block of draws: [cut][step][measure][lane], in FTE, with its drift. They stay at
  /// the desk until its next block.
  const std::vector<float>& block(const Rates&, int first_draw, int desk);
  const std::vector<float>& block_at(int desk) const {
    return desks_[static_cast<std::size_t>(desk)].numbers;
  }
  /// Variance in a draw, on average: [cut][step][measure], of all cuts.
  const std::vector<double>& within() const { return within_; }
  const Plan& plan() const { return plan_; }
  const Lineages& lineages() const { return *lineages_; }

 private:
  /// What a thread reckons its blocks with.
  struct Desk {
    std::optional<Means> means;
    std::vector<float> numbers;
  };
  void lay_more(const Cohorts& exact);
  void lay_within();
  void lay_group(std::size_t group, const std::vector<Lanes>& drift, Desk&) const;
  void count_groups(const Rates&, int first_draw, Desk&);
  void sum_up(std::vector<float>& numbers) const;

  float* row_of(std::size_t group, Desk&) const;

  const Plan& plan_;
  std::optional<std::size_t> about_;
  std::vector<std::uint8_t> inside_;  ///< by group: it is counted in what is asked about
  std::size_t steps_;
  std::optional<Rates> middle_;
  std::optional<Crowds> crowds_;
  std::optional<Lineages> lineages_;
  /// What the middle's exact expectation has more than its crowds: [step][group].
  std::vector<double> more_heads_, more_leavers_;
  std::vector<double> within_;
  std::vector<Desk> desks_;
};

/// Variance in a draw of what parts two cases' numbers: [cut][step][measure]. The same chance is met in both.
std::vector<double> within_difference(const Reckoning& base, const Reckoning& scenario);

}  // namespace framsyn::forecast
