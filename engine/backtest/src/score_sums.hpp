#pragma once

#include <framsyn/engine/backtest/backtest.hpp>

#include <map>
#include <set>

#include "judge.hpp"

namespace framsyn::backtest {

/// Where a comparison is counted.
struct Place {
  Level level;
  forecast::Measure measure;
  int ahead;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// Comparisons as they come, and what they come to.
class ScoreSums {
 public:
  void add(const Place&, Method, int origin, const Judged&);
  /// Where the outcome stood in the model's forecast.
  void add_standing(const Place&, int origin, const statistics::Standing&);
  void finish(Backtest&) const;

 private:
  struct Sum {
    Score score;
    std::set<int> origins;
  };
  struct Standings {
    std::array<double, 10> pit{};
    std::vector<double> distance;  ///< |z|
    std::set<int> origins;
  };
  std::map<std::pair<Place, Method>, Sum> sums_;
  std::map<Place, Standings> standings_;
};

}  // namespace framsyn::backtest
