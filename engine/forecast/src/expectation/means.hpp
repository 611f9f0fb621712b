#pragma once

#include "expectation/flows.hpp"

namespace framsyn::forecast {

/// People of one group and path, with their FTE in parts.
struct CellPeople {
  std::int32_t path;
  float people, fte;
};

/// People of each group by path.
std::vector<std::vector<CellPeople>> cells_of(const Plan&);

/// Expected numbers of every group in all draws of a block, each draw under its own rates: by recursion over
/// the steps, without anybody's own chance.
class Means {
 public:
  Means(const Plan&, const Crowds&);
  /// `capped`: hires are kept within what may be hired. `lanes`: so many draws, the rest is not reckoned.
  void reckon(const Rates&, bool capped, std::size_t lanes = kLanes);
  /// A group's numbers: [step][measure][lane], FTE in parts.
  const float* of(std::size_t group) const { return out_[group * steps_].values.data(); }

  /// People in a group at the end of a step who have moved there, in the first draw.
  float moved_in(std::size_t group, std::size_t step) const { return moved_in_[group * steps_ + step]; }

 private:
  void lay_cells();
  void employed(std::size_t group);
  void step(std::size_t step, bool capped);
  void come(std::size_t group, std::size_t step, const RateLanes&, bool capped);
  void pass_on(std::size_t step);
  void arrivals(std::size_t group, std::size_t step, const Newcomers& at_once, Lanes& come) const;

  const Plan& plan_;
  const Crowds& crowds_;
  const Rates* rates_ = nullptr;
  std::size_t steps_, lanes_ = kLanes;
  std::vector<std::size_t> first_;    ///< by group: its first cell
  std::vector<CellRisk> cells_;       ///< [group][step][cell of the group]
  std::vector<Newcomers> stay_;       ///< of the group at hand: shares that are left, by cell
  std::vector<StepNumbers> out_;      ///< [group][step]
  std::vector<Going> moved_;          ///< by [group][step]: who go elsewhere
  std::vector<Newcomers> newcomers_;  ///< there now: [group][step they came in]
  std::vector<float> moved_in_;       ///< by [group][step]
  std::vector<Going> movers_;         ///< there now, by group
  std::vector<Going> pool_;           ///< by profession moved from
};

/// How many of a Poisson number are let in at most.
double expected_within(double mean, double most);

}  // namespace framsyn::forecast
