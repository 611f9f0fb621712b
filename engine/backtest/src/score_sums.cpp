#include "score_sums.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/scores.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::backtest {

void ScoreSums::add(const Place& place, Method method, int origin, const Judged& j) {
  Sum& sum = sums_[{place, method}];
  Score& s = sum.score;
  sum.origins.insert(origin);
  ++s.comparisons;
  s.came += j.came, s.crps += j.crps;
  s.miss += std::abs(j.median - j.came), s.bias += j.median - j.came;
  s.in_80 += j.low_80 <= j.came && j.came <= j.high_80;
  s.in_95 += j.low_95 <= j.came && j.came <= j.high_95;
  s.interval_80 += statistics::interval_score(j.low_80, j.high_80, 0.2, j.came);
}

void ScoreSums::add_standing(const Place& place, int origin, const statistics::Standing& at) {
  Standings& s = standings_[place];
  s.origins.insert(origin);
  // An outcome of a count spreads over all it may stand for (non-randomised PIT).
  const auto up_to = [&](double u) {
    if (at.up_to <= at.below) return u >= at.below ? 1.0 : 0.0;
    return std::clamp((u - at.below) / (at.up_to - at.below), 0.0, 1.0);
  };
  for (std::size_t i = 0; i < s.pit.size(); ++i) {
    const double from = static_cast<double>(i) / 10, to = static_cast<double>(i + 1) / 10;
    s.pit[i] += (i + 1 == s.pit.size() ? 1 : up_to(to)) - (i == 0 ? 0 : up_to(from));
  }
  s.distance.push_back(std::abs(statistics::normal_quantile(std::clamp(at.middle(), 1e-4, 1 - 1e-4))));
}

namespace {

double widening(std::vector<double> distance, std::size_t origins) {
  constexpr double kNormal80 = 1.2815515655446004;
  std::ranges::sort(distance);
  const auto place = static_cast<std::size_t>(std::ceil(0.8 * static_cast<double>(distance.size()))) - 1;
  const auto n = static_cast<double>(origins);
  return 1 + (distance[place] / kNormal80 - 1) * n / (n + 10);
}

}  // namespace

void ScoreSums::finish(Backtest& out) const {
  for (const auto& [key, sum] : sums_) {
    Score s = sum.score;
    s.level = key.first.level, s.measure = key.first.measure, s.ahead = key.first.ahead;
    s.method = key.second, s.origins = static_cast<int>(sum.origins.size());
    for (double* mean : {&s.came, &s.crps, &s.miss, &s.bias, &s.in_80, &s.in_95, &s.interval_80})
      *mean /= static_cast<double>(s.comparisons);
    out.scores.push_back(s);
  }
  for (const auto& [place, s] : standings_) {
    Calibration c{place.level,
                  place.measure,
                  place.ahead,
                  static_cast<int>(s.origins.size()),
                  static_cast<std::int64_t>(s.distance.size()),
                  s.pit,
                  widening(s.distance, s.origins.size())};
    for (double& share : c.pit) share /= static_cast<double>(s.distance.size());
    out.calibrations.push_back(c);
  }
}

}  // namespace framsyn::backtest
