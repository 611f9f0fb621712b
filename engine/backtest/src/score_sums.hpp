#pragma once

#include <framsyn/engine/backtest/backtest.hpp>

#include <optional>

#include "by_origin.hpp"
#include "judge.hpp"
#include "pit_sums.hpp"

namespace framsyn::backtest {

/// Where a comparison is counted.
struct Place {
  Level level;
  forecast::Measure measure;
  int ahead;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// One method at one place: its comparisons by origin, and where the outcomes stood.
struct Tested {
  std::vector<OfOrigin> origins;
  PitSums all;
  PitSums before;  ///< of outcomes up to the year that the rule is decided by
};

/// Comparisons as they come, and what they come to.
class ScoreSums {
 public:
  /// `decided_by`: the last year whose outcome may have a part in the rule.
  explicit ScoreSums(int years_ahead, int decided_by = 0);
  int decided_by() const { return decided_by_; }
  int years_ahead() const { return years_ahead_; }

  void add(const Place&, Method, int origin, const Judged&);
  /// Where the outcome stood in the forecast.
  void add_standing(const Place&, Method, int origin, const statistics::Standing&);
  const Tested& at(const Place& place, Method method) const { return tested_[index(place, method)]; }
  /// By origin, as far as the rule may know.
  std::vector<OfOrigin> before(const Place&, Method) const;
  void finish(Backtest&) const;

 private:
  std::size_t index(const Place&, Method) const;

  int years_ahead_, decided_by_;
  std::vector<Tested> tested_;
};

/// Every level, measure and number of years ahead.
template <class Each>
void each_place(int years_ahead, const Each& each) {
  for (int level = 0; level < kLevels; ++level)
    for (int measure = 0; measure < forecast::kAllMeasures; ++measure)
      for (int ahead = 1; ahead <= years_ahead; ++ahead)
        each(Place{static_cast<Level>(level), static_cast<forecast::Measure>(measure), ahead});
}

/// What may be shown of each level, by what came before the last two origins.
Rule decide(const ScoreSums&);
/// The newest outcomes beside those before.
std::vector<Drift> drifts(const ScoreSums&, int newest_year);

}  // namespace framsyn::backtest
