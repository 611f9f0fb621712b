#include <framsyn/engine/statistics/pooling.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::statistics {
namespace {

double log_likelihood(std::span<const double> x, std::span<const double> t, double shape, double rate) {
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (t[i] <= 0) continue;
    sum += log_gamma(shape + x[i]) - log_gamma(shape) - log_gamma(x[i] + 1) +
           shape * logarithm(rate / (rate + t[i])) + (x[i] > 0 ? x[i] * logarithm(t[i] / (rate + t[i])) : 0);
  }
  return sum;
}

/// The rate that is best for a shape: root of shape/rate = mean of posterior means, found by fixed points.
double best_rate(std::span<const double> x, std::span<const double> t, double shape, double rate) {
  for (int step = 0; step < 200; ++step) {
    double sum = 0, count = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      if (t[i] <= 0) continue;
      sum += (shape + x[i]) / (rate + t[i]);
      ++count;
    }
    const double next = shape * count / sum;
    const bool still = std::fabs(next - rate) <= 1e-13 * rate;
    rate = next;
    if (still) break;
  }
  return rate;
}

/// Greatest value of a function of log(shape) with one top, by golden section.
template <class F>
double best_shape(double least, double most, const F& f) {
  constexpr double kGolden = 0.6180339887498949;
  double a = logarithm(least), b = logarithm(most);
  double c = b - kGolden * (b - a), d = a + kGolden * (b - a), fc = f(exponential(c)), fd = f(exponential(d));
  while (b - a > 1e-9) {
    if (fc >= fd) {
      b = d, d = c, fd = fc, c = b - kGolden * (b - a), fc = f(exponential(c));
    } else {
      a = c, c = d, fc = fd, d = a + kGolden * (b - a), fd = f(exponential(d));
    }
  }
  return exponential(0.5 * (a + b));
}

double total(std::span<const double> values) {
  double sum = 0;
  for (double value : values) sum += value;
  return sum;
}

}  // namespace

GammaPrior fit_gamma_poisson(std::span<const double> events, std::span<const double> exposure,
                             double most_shape) {
  const double events_sum = total(events), exposure_sum = total(exposure);
  if (events_sum <= 0 || exposure_sum <= 0) return {0.5, 0.5 + exposure_sum, 0};
  const double mean = events_sum / exposure_sum;
  const auto rate = [&](double shape) { return best_rate(events, exposure, shape, shape / mean); };
  const double shape =
      best_shape(0.01, most_shape, [&](double s) { return log_likelihood(events, exposure, s, rate(s)); });
  return {shape, rate(shape), log_likelihood(events, exposure, shape, rate(shape))};
}

GammaPrior fit_unit_gamma_poisson(std::span<const double> events, std::span<const double> expected,
                                  double most_shape) {
  if (total(events) <= 0) return {most_shape, most_shape, 0};
  const auto value = [&](double shape) { return log_likelihood(events, expected, shape, shape); };
  const double shape = best_shape(0.1, most_shape, value);
  return {shape, shape, value(shape)};
}

}  // namespace framsyn::statistics
