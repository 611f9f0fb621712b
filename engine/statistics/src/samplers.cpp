#include <framsyn/engine/statistics/samplers.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

#include <cmath>

namespace framsyn::statistics {

double normal(Stream& stream) { return normal_quantile(stream.uniform()); }

double gamma(Stream& stream, double shape) {
  if (shape < 1) return gamma(stream, shape + 1) * exponential(logarithm(stream.uniform()) / shape);
  const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
  while (true) {
    const double z = normal(stream), v = 1 + c * z;
    if (v <= 0) continue;
    const double cube = v * v * v, u = stream.uniform();
    if (u < 1 - 0.0331 * z * z * z * z) return d * cube;
    if (logarithm(u) < 0.5 * z * z + d * (1 - cube + logarithm(cube))) return d * cube;
  }
}

std::int64_t poisson(Stream& stream, double mean) {
  std::int64_t sum = 0;
  while (mean > 30) {
    const auto half = static_cast<std::int64_t>(mean * 0.875);
    const double waited = gamma(stream, static_cast<double>(half));
    if (waited > mean) return sum + binomial(stream, half - 1, mean / waited);
    sum += half;
    mean -= waited;
  }
  if (mean <= 0) return sum;
  double u = stream.uniform(), p = exponential(-mean);
  std::int64_t n = 0;
  while (u > p && n < 1000) {
    u -= p;
    p *= mean / static_cast<double>(++n);
  }
  return sum + n;
}

std::int64_t binomial(Stream& stream, std::int64_t n, double p) {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(stream, n, 1 - p);
  std::int64_t sum = 0;
  while (static_cast<double>(n) * p > 30) {
    const std::int64_t middle = (n + 1) / 2;
    const double a = gamma(stream, static_cast<double>(middle)),
                 b = gamma(stream, static_cast<double>(n + 1 - middle));
    const double median = a / (a + b);
    if (median <= p) {
      sum += middle;
      n -= middle;
      p = (p - median) / (1 - median);
    } else {
      n = middle - 1;
      p /= median;
    }
  }
  if (p > 0.5) return sum + binomial(stream, n, p);
  if (n <= 0 || p <= 0) return sum;
  double u = stream.uniform(), q = exponential(static_cast<double>(n) * logarithm(1 - p));
  std::int64_t x = 0;
  while (u > q && x < n) {
    u -= q;
    q *= static_cast<double>(n - x) / static_cast<double>(x + 1) * (p / (1 - p));
    ++x;
  }
  return sum + x;
}

}  // namespace framsyn::statistics
