#include "energy.hpp"

#include <cmath>

namespace framsyn::backtest {
namespace {

double distance(std::span<const double> a, std::span<const double> b) {
  double squares = 0;
  for (std::size_t i = 0; i < a.size(); ++i) squares += (a[i] - b[i]) * (a[i] - b[i]);
  return std::sqrt(squares);
}

}  // namespace

double energy_score(const JointSample& sample, std::span<const double> came) {
  const auto n = static_cast<double>(sample.draws());
  double to_outcome = 0, between = 0;
  for (std::size_t i = 0; i < sample.draws(); ++i) {
    to_outcome += distance(sample.draw(i), came);
    for (std::size_t j = 0; j < i; ++j) between += distance(sample.draw(i), sample.draw(j));
  }
  return to_outcome / n - between / (n * n);  // each pair once: half of both orders
}

void EnergySums::add(Level level, int ahead, Method method, std::size_t groups, double score) {
  Energy& sum = sums_[{level, ahead, method}];
  sum.level = level, sum.ahead = ahead, sum.method = method;
  ++sum.origins, sum.groups += static_cast<double>(groups), sum.score += score;
}

std::vector<Energy> EnergySums::means() const {
  std::vector<Energy> means;
  for (const auto& [key, sum] : sums_) {
    Energy& mean = means.emplace_back(sum);
    mean.groups /= sum.origins, mean.score /= sum.origins;
  }
  return means;
}

}  // namespace framsyn::backtest
