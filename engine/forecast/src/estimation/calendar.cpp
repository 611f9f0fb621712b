#include "estimation/calendar.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

constexpr int kSds = 33, kSteps = 13;
constexpr double kMostSd = 4, kMostStep = 2;  ///< times what is believed of a year's sd
constexpr double kStepBelieved = 0.15;        ///< of a year's sd: a step of the level, half-Cauchy
constexpr double kLeastApart = 0.02;          ///< squared coefficient of variation: of a hundred years

/// The years' log likelihood under one pair of standard deviations, and the level at their end.
struct Filtered {
  double log = 0, level = 0, variance = 0;
  Filtered(const std::vector<YearSeen>& years, double sd, double step_sd) {
    for (std::size_t t = 0; t < years.size(); ++t) {
      const double noise = years[t].sampling + sd * sd;
      if (t == 0) {
        level = years[t].away, variance = noise;
        continue;
      }
      const double before = variance + step_sd * step_sd, sum = before + noise, miss = years[t].away - level;
      log -= (statistics::logarithm(sum) + miss * miss / sum) / 2;
      level += before / sum * miss, variance = before * noise / sum;
    }
  }
};

struct Point {
  double sd, step_sd, log;
  Filtered at;
};

/// A year's sd is believed to be normal about the belief, a step's half-Cauchy: neither is pushed away from
/// none at all, and a step that the years show is let through (Gelman 2006).
std::vector<Point> grid_of_sds(const std::vector<YearSeen>& years, Belief belief, bool walks) {
  const double spread = 2 * belief.sd / std::sqrt(belief.weight), step_spread = kStepBelieved * belief.sd;
  std::vector<Point> grid;
  for (int i = 0; i < kSds; ++i) {
    for (int j = 0; j < (walks ? kSteps : 1); ++j) {
      const double sd = kMostSd * belief.sd * (i + .5) / kSds,
                   step = walks ? kMostStep * belief.sd * (j + .5) / kSteps : 0;
      const double a = spread > 0 ? (sd - belief.sd) / spread : 0,
                   b = step_spread > 0 ? step / step_spread : 0;
      const Filtered at(years, sd, step);
      grid.push_back({sd, step, at.log - a * a / 2 - statistics::logarithm(1 + b * b), at});
    }
  }
  return grid;
}

struct Averages {
  double mean = 0, square = 0;
  void add(double weight, double value) { mean += weight * value, square += weight * value * value; }
  double variance() const { return std::max(0.0, square - mean * mean); }
};

}  // namespace

double Calendar::raised() const { return statistics::exponential(level + effect.sd * effect.sd / 2); }

Calendar calendar_of(const std::vector<YearSeen>& years, Belief belief, bool walks) {
  const auto grid = grid_of_sds(years, belief, walks);
  const double best = std::ranges::max(grid, {}, &Point::log).log;
  double all = 0, step = 0, known = 0;
  for (const Point& p : grid) all += statistics::exponential(p.log - best);
  Averages variance, level;
  for (const Point& p : grid) {
    const double weight = statistics::exponential(p.log - best) / all;
    variance.add(weight, p.sd * p.sd), level.add(weight, p.at.level);
    step += weight * p.step_sd * p.step_sd, known += weight * p.at.variance;
  }
  if (!(variance.mean > 0)) return {{0, 0, std::sqrt(known), 0}, level.mean};
  // The scaled inverse chi-square that has the same mean and variance.
  const double apart = std::max(kLeastApart, variance.variance() / (variance.mean * variance.mean));
  const double freedom = 4 + 2 / apart;
  return {{std::sqrt(variance.mean * (freedom - 2) / freedom), freedom, std::sqrt(known + level.variance()),
           std::sqrt(step)},
          level.mean};
}

Calendar calendar_of(const std::vector<double>& events, const std::vector<double>& expected, Belief belief,
                     bool walks) {
  std::vector<YearSeen> years;
  for (std::size_t t = 0; t < events.size(); ++t)
    years.push_back({statistics::logarithm((events[t] + .5) / (expected[t] + .5)), 1 / (events[t] + .5)});
  return calendar_of(years, belief, walks);
}

}  // namespace framsyn::forecast
