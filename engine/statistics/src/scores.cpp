#include <framsyn/engine/statistics/scores.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace framsyn::statistics {

double crps_normal(double mean, double sd, double came) {
  const double z = (came - mean) / sd;
  return sd * (z * (2 * normal_probability(z) - 1) + 2 * normal_density(z) - 0.56418958354775628695);
}

double crps_counts(std::span<const double> probability, int came) {
  double below = 0, sum = 0;
  const auto last =
      std::max(static_cast<std::ptrdiff_t>(probability.size()), static_cast<std::ptrdiff_t>(came));
  for (std::ptrdiff_t i = 0; i < last; ++i) {
    if (i < static_cast<std::ptrdiff_t>(probability.size()))
      below += probability[static_cast<std::size_t>(i)];
    const double miss = below - (i >= came);
    sum += miss * miss;
  }
  return sum;
}

namespace {

struct Distances {
  double to_outcome, between;  ///< sums over draws and over ordered pairs of draws
};

Distances distances(std::span<const double> sorted, double came) {
  const auto n = static_cast<double>(sorted.size());
  Distances d{0, 0};
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    d.to_outcome += std::fabs(sorted[i] - came);
    d.between += 2 * sorted[i] * (2 * static_cast<double>(i) + 1 - n);
  }
  return d;
}

std::vector<double> in_order(std::span<const double> draws) {
  std::vector<double> sorted(draws.begin(), draws.end());
  std::ranges::sort(sorted);
  return sorted;
}

}  // namespace

double crps_in_order(std::span<const double> draws, double came) {
  const auto n = static_cast<double>(draws.size());
  const Distances d = distances(draws, came);
  return d.to_outcome / n - d.between / (2 * n * n);
}

double crps_sample(std::span<const double> draws, double came) {
  return crps_in_order(in_order(draws), came);
}

double crps_sample_fair(std::span<const double> draws, double came) {
  const auto n = static_cast<double>(draws.size());
  const Distances d = distances(in_order(draws), came);
  return d.to_outcome / n - d.between / (2 * n * (n - 1));
}

double interval_score(double low, double high, double alpha, double came) {
  return (high - low) + 2 / alpha * (std::max(low - came, 0.0) + std::max(came - high, 0.0));
}

}  // namespace framsyn::statistics
