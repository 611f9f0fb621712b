#include <framsyn/engine/statistics/smoothing.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::statistics {
namespace {

constexpr double kLeastWeight = 1e-4, kMostWeight = 0.9999;  // those of R's ets

/// Where a function of a weight is least: the best of a row of places, then golden section around it.
template <class F>
double least(const F& f) {
  constexpr int kPlaces = 50;
  const auto at = [](int i) { return kLeastWeight + (kMostWeight - kLeastWeight) * i / kPlaces; };
  int best = 0;
  for (int i = 1; i <= kPlaces; ++i) best = f(at(i)) < f(at(best)) ? i : best;
  double low = at(std::max(0, best - 1)), high = at(std::min(kPlaces, best + 1));
  constexpr double kGolden = 0.61803398874989484820;
  while (high - low > 1e-12) {
    const double a = high - kGolden * (high - low), b = low + kGolden * (high - low);
    (f(a) <= f(b) ? high : low) = f(a) <= f(b) ? b : a;
  }
  return (low + high) / 2;
}

Smoothed smoothed_by(std::span<const double> series, double weight) {
  Smoothed s{weight, series[0], 0};
  for (const double value : series.subspan(1)) {
    const double error = value - s.level;
    s.squares += error * error, s.level += weight * error;
  }
  return s;
}

SmoothedTrend trend_by(std::span<const double> series, double weight, double trend_weight) {
  SmoothedTrend s{weight, trend_weight, series[1], series[1] - series[0], 0};
  for (const double value : series.subspan(2)) {
    const double error = value - s.level - s.trend;
    s.squares += error * error;
    s.level += s.trend + weight * error, s.trend += weight * trend_weight * error;
  }
  return s;
}

/// Errors are linear in the first level: e(t) = e0(t) - (1 - weight)^(t - 1) first.
LevelModel level_by(std::span<const double> series, double weight) {
  double level = 0, power = 1, down = 0, up = 0;
  for (const double value : series) {
    const double error = value - level;
    up += error * power, down += power * power;
    level += weight * error, power *= 1 - weight;
  }
  LevelModel m{weight, up / down, up / down, 0, 0};
  for (const double value : series) {
    const double error = value - m.level;
    m.variance += error * error, m.level += weight * error;
  }
  return m;
}

}  // namespace

Smoothed smoothed(std::span<const double> series) {
  return smoothed_by(series, least([&](double weight) { return smoothed_by(series, weight).squares; }));
}

SmoothedTrend smoothed_with_trend(std::span<const double> series) {
  const auto best_trend = [&](double weight) {
    return least([&](double trend_weight) { return trend_by(series, weight, trend_weight).squares; });
  };
  const double weight = least([&](double w) { return trend_by(series, w, best_trend(w)).squares; });
  return trend_by(series, weight, best_trend(weight));
}

LevelModel level_model(std::span<const double> series) {
  LevelModel m = level_by(series, least([&](double weight) { return level_by(series, weight).variance; }));
  const auto n = static_cast<double>(series.size());
  m.log_likelihood = m.variance > 0 ? -n / 2 * logarithm(m.variance) : 0;
  m.variance /= n - 2;
  return m;
}

Walk walk(std::span<const double> series) {
  const auto changes = static_cast<int>(series.size()) - 1;
  const double drift = (series.back() - series.front()) / changes;
  double squares = 0;
  for (std::size_t i = 1; i < series.size(); ++i) {
    const double rest = series[i] - series[i - 1] - drift;
    squares += rest * rest;
  }
  return {series.back(), drift, squares / (changes - 1), changes};
}

Line line(std::span<const double> series) {
  const auto n = static_cast<double>(series.size());
  double mean = 0, products = 0, squares = 0, away = 0;
  for (const double value : series) mean += value / n;
  const double middle = (n - 1) / 2;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const double x = static_cast<double>(i) - middle;
    products += x * (series[i] - mean), squares += x * x;
  }
  const double slope = products / squares;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const double rest = series[i] - mean - slope * (static_cast<double>(i) - middle);
    away += rest * rest;
  }
  return {mean - slope * middle, slope, away / (n - 2), static_cast<int>(series.size())};
}

double Line::variance_at(double year) const {
  const double n = values, from_middle = year - (n - 1) / 2;
  return variance * (1 + 1 / n + from_middle * from_middle / (n * (n * n - 1) / 12));
}

}  // namespace framsyn::statistics
