#include <algorithm>
#include <cmath>

#include "score_sums.hpp"

namespace framsyn::backtest {
namespace {

constexpr double kExpected = 0.2;   // outside an interval of 80 %
constexpr int kLeastToCompare = 4;  // that tell how the share differs between years
constexpr int kLeastGroups = 10;
constexpr double kMayBeWrong = 0.025;

double share_outside(const OfOrigin& o) {
  return 1 - static_cast<double>(o.in_80) / static_cast<double>(o.comparisons);
}

/// The greatest share outside that a year like those before may have: prediction by Student's t, and at least
/// what drawing the groups one by one would give. With too few years before, twice what is expected.
double most_by_chance(std::span<const OfOrigin> before, std::int64_t groups) {
  std::vector<double> shares;
  for (const OfOrigin& o : before) shares.push_back(share_outside(o));
  if (shares.size() < kLeastToCompare) return 2 * kExpected;
  const MeanOverYears m = mean_over_years(shares);
  const double n = m.years, one_by_one = kExpected * (1 - kExpected) / static_cast<double>(groups);
  const double variance = std::max(m.error * m.error * n, one_by_one) * (1 + 1 / n);
  const double t = students_t_above(kMayBeWrong, m.years - 1);
  return std::max(kExpected, m.mean + t * std::sqrt(variance));
}

}  // namespace

std::vector<Drift> drifts(const ScoreSums& sums, int newest_year) {
  std::vector<Drift> found;
  each_place(1, [&](const Place& place) {
    const auto& origins = sums.at(place, Method::model).origins;
    if (origins.empty() || origins.back().origin + 1 != newest_year) return;
    const OfOrigin& newest = origins.back();
    const auto before = std::span(origins).first(origins.size() - 1);
    Drift drift{.level = place.level,
                .measure = place.measure,
                .year = newest_year,
                .groups = newest.comparisons,
                .below_80 = newest.comparisons - newest.in_80 - newest.above_80,
                .above_80 = newest.above_80,
                .outside_95 = newest.comparisons - newest.in_95,
                .years_before = static_cast<int>(before.size()),
                .most = most_by_chance(before, newest.comparisons)};
    // A single group is outside 80 % every fifth year: it is told when outside 95 %.
    drift.warns = drift.groups < kLeastGroups ? place.level == Level::whole && drift.outside_95 > 0
                                              : share_outside(newest) > drift.most;
    found.push_back(drift);
  });
  return found;
}

}  // namespace framsyn::backtest
