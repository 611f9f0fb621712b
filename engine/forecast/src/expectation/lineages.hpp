#pragma once

#include "expectation/means.hpp"

namespace framsyn::forecast {

/// A number that is the sum of independent lineages: someone employed now and those who in turn fill the post
/// they leave (each there or not), and Poisson comers. Its variance is `squares` less what the lineages'
/// own expectations squared come to: those who stay in the group, and those who move inside it as well.
struct LineageSums {
  double squares = 0, staying = 0, moving = 0;
  LineageSums& operator+=(const LineageSums&);
  /// `inside`: of those who move, the share that does not leave what is counted.
  double variance(double inside) const {
    return std::max(0.0, squares - (1 - inside) * staying - inside * moving);
  }
};

/// What a group's numbers of a step rest on under the middle rates: of today's people, who have stayed in the
/// group, who had left the organisation before the step and have by its end, and who has followed in their
/// posts; and all numbers.
struct Footing {
  double stayed = 0, left_before = 0, left = 0, followed = 0;
  double heads = 0, leavers = 0, joiners = 0;
  double moved_in = 0;                 ///< people there now who have moved
  double clock = 0, clock_before = 0;  ///< -log of the share that has stayed in the group
  double filled = 0;                   ///< share of posts filled
  double again = 0;  ///< chance that who fills a post leaves it, and it is filled, in the same step
  double degree = 1, each = 0;  ///< multiple of FTE by levers, and FTE in parts a head before it
};

/// The variance of every group's numbers under one draw's rates, those at the middle of all draws.
class Lineages {
 public:
  /// `means`: of the middle rates.
  Lineages(const Plan&, const Crowds&, const Rates& middle, const Means& means);
  const LineageSums& of(std::size_t group, std::size_t step, Measure measure) const {
    return sums_[place(group, step, measure)];
  }
  const Footing& footing(std::size_t group, std::size_t step) const {
    return footings_[group * plan_.years.size() + step];
  }

 private:
  /// One cell's: shares that stay, have left, and leave in the step.
  struct Course {
    double stay = 1, left = 0, now = 0;
  };
  using Courses = std::vector<Course>;
  void live_on(std::size_t group, std::size_t step, Courses&, Footing&) const;
  void lay_sums(std::size_t group, std::size_t step, const Courses&, const Footing&);
  void lay_squares(std::size_t group, std::size_t step, double stayed_fte, const Footing&);
  void lay(std::size_t group);
  std::size_t place(std::size_t group, std::size_t step, Measure measure) const {
    return (group * plan_.years.size() + step) * kMeasures + static_cast<std::size_t>(measure);
  }

  const Plan& plan_;
  const Crowds& crowds_;
  const Rates& middle_;
  const Means& means_;
  std::vector<std::vector<CellPeople>> cells_;
  std::vector<LineageSums> sums_;
  std::vector<Footing> footings_;
};

/// Variance of what parts a group's numbers in two cases where the same people meet the same chance: by
/// measure, and of heads what stays inside a cut that both the old and the new unit are in. FTE in parts.
struct Apart {
  std::array<double, kMeasures> variance{};
  double elsewhere = 0;  ///< of heads: who has moved at another time, and so to another unit
};
/// `same`: share of a year's events that come in that year in both cases.
Apart apart(const Footing& base, const Footing& scenario, double same);

/// Of what ends somebody's time in a group in a step, the share that does so in the same step in both cases:
/// the clock is the same, and the hazards are not.
double same_step(const Footing& base, const Footing& scenario);

}  // namespace framsyn::forecast
