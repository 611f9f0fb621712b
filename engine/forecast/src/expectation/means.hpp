#pragma once

#include "draws/people.hpp"
#include "expectation/crowds.hpp"

namespace framsyn::forecast {

/// People of one group and path, with their FTE in parts.
struct CellPeople {
  std::int32_t path;
  float people, fte;
};

/// People of each group by path.
std::vector<std::vector<CellPeople>> cells_of(const Plan&);

/// A step's rates of one group in all draws.
struct alignas(64) RateLanes {
  Lanes leave, retire, move, later;
};

/// Expected numbers of every group in all draws of a block, each draw under its own rates: by recursion over
/// the steps, without anybody's own chance.
class Means {
 public:
  Means(const Plan&, const Crowds&);
  /// `capped`: hires are kept within what may be hired.
  void reckon(const Rates&, bool capped);
  /// A group's numbers: [step][measure][lane], FTE in parts.
  const float* of(std::size_t group) const { return out_.data() + group * size_; }

  /// People in a group at the end of a step who have moved there, in the first draw.
  float moved_in(std::size_t group, std::size_t step) const { return moved_in_[group * steps_ + step]; }

 private:
  void employed(std::size_t group);
  void step(std::size_t step, bool capped);
  void go(std::size_t group, std::size_t step, const RateLanes&);
  void come(std::size_t group, std::size_t step, const RateLanes&, bool capped);
  void pass_on(std::size_t step);
  void lay_rates(std::size_t group, std::size_t step, RateLanes&) const;
  void arrivals(std::size_t group, std::size_t step, const Lanes& at_once, Lanes& come) const;
  float* numbers(std::size_t group, std::size_t step, Measure measure) {
    return out_.data() + group * size_ + step * kStepSize + static_cast<std::size_t>(measure) * kLanes;
  }
  const float* numbers(std::size_t group, std::size_t step, Measure measure) const {
    return out_.data() + group * size_ + step * kStepSize + static_cast<std::size_t>(measure) * kLanes;
  }

  const Plan& plan_;
  const Crowds& crowds_;
  const Rates* rates_ = nullptr;
  std::size_t steps_, size_;
  std::vector<std::vector<CellPeople>> cells_;
  std::vector<RateLanes> by_step_;  ///< of the group at hand
  std::vector<float> out_;
  /// People, and their FTE in parts.
  struct Going {
    Lanes people, fte;
  };
  std::vector<Going> moved_;      ///< by [group][step]: who go elsewhere
  std::vector<Lanes> newcomers_;  ///< there now: [group][step they came in]
  std::vector<float> moved_in_;   ///< by [group][step]
  std::vector<Going> movers_;     ///< there now, by group
  std::vector<Going> pool_;       ///< by profession moved from
};

/// How many of a Poisson number are let in at most.
double expected_within(double mean, double most);

}  // namespace framsyn::forecast
