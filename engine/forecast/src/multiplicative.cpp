#include "multiplicative.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/pooling.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace framsyn::forecast {
namespace {

constexpr int kRounds = 6;

std::vector<double> by_level(const Factor& factor, const std::vector<double>& values) {
  std::vector<double> sums(factor.effect.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    sums[static_cast<std::size_t>(factor.level[i])] += values[i];
  return sums;
}

/// Each cell's years x effects, kept up to date while one factor after the other is renewed.
class Expected {
 public:
  explicit Expected(const RateTable& table) : value_(table.years) {
    for (const Factor& factor : table.factors) multiply(factor, +1);
  }
  void multiply(const Factor& factor, int power) {
    std::vector<double> effect;
    for (const Rate& rate : factor.effect) effect.push_back(power > 0 ? rate.mean() : 1 / rate.mean());
    for (std::size_t i = 0; i < value_.size(); ++i)
      value_[i] *= effect[static_cast<std::size_t>(factor.level[i])];
  }
  const std::vector<double>& value() const { return value_; }
  double sum() const { return std::accumulate(value_.begin(), value_.end(), 0.0); }

 private:
  std::vector<double> value_;
};

void renew(Factor& factor, double whole, const Expected& others, bool find_shape) {
  factor.expected = by_level(factor, others.value());
  for (double& e : factor.expected) e *= whole;
  if (find_shape) factor.shape = statistics::fit_unit_gamma_poisson(factor.events, factor.expected).shape;
  for (std::size_t l = 0; l < factor.effect.size(); ++l) {
    factor.effect[l] = {factor.shape + factor.events[l], factor.shape + factor.expected[l]};
  }
}

}  // namespace

void RateTable::fit() {
  const double all = std::accumulate(events.begin(), events.end(), 0.0);
  for (Factor& factor : factors) {
    for (Rate& rate : factor.effect) rate = {1, 1};
    factor.events = by_level(factor, events);
  }
  Expected expected(*this);
  for (int round = 0; round < kRounds; ++round) {
    for (Factor& factor : factors) {
      whole = expected.sum() > 0 ? all / expected.sum() : 0;
      expected.multiply(factor, -1);
      renew(factor, whole, expected, round == 1 || round == kRounds - 2);
      expected.multiply(factor, +1);
    }
  }
  whole = expected.sum() > 0 ? all / expected.sum() : 0;
}

CalendarEffect calendar_effect(const std::vector<double>& events, const std::vector<double>& expected,
                               double prior_sd, double prior_weight) {
  const auto years = static_cast<double>(events.size());
  double mean = 0, squares = 0, sampling = 0;
  std::vector<double> logs;
  for (std::size_t i = 0; i < events.size(); ++i) {
    logs.push_back(statistics::logarithm((events[i] + 0.5) / (expected[i] + 0.5)));
    mean += logs.back() / years;
    sampling += 1 / (events[i] + 0.5);
  }
  for (double log : logs) squares += (log - mean) * (log - mean);
  const double own = std::max(0.0, squares - sampling * (years - 1) / years);
  const double freedom = prior_weight + years - 1;
  const double sd = std::sqrt((prior_weight * prior_sd * prior_sd + own) / freedom);
  return {sd, freedom, sd / std::sqrt(years)};
}

}  // namespace framsyn::forecast
