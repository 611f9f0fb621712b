#include "expectation/mixture.hpp"

#include "expectation/floats.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

constexpr double kFewPersons = 20;   // below this mean a count is small
constexpr double kWholeSpread = 85;  // sd up to which quantiles of counts are whole, as among drawn ones

/// Standard normal quantiles at kLevels.
constexpr std::array kNormal{-1.959963984540054, -1.2815515655446004, -0.6744897501960817, 0.0,
                             0.6744897501960817, 1.2815515655446004,  1.959963984540054};

/// A block's numbers about their centre: first to fourth powers, summed.
FRAMSYN_WIDE void add_powers(const float* values, const float* counted, float centre, double* sums) {
  const Floats a = (floats(values) - centre) * floats(counted),
               b = (floats(values + kFloats) - centre) * floats(counted + kFloats), aa = a * a, bb = b * b;
  Floats one = a + b, two = aa + bb, three = aa * a + bb * b, four = aa * aa + bb * bb;
  sums[0] += sum_of(one), sums[1] += sum_of(two), sums[2] += sum_of(three), sums[3] += sum_of(four);
}

bool whole(Numbers n) { return n == Numbers::counts || n == Numbers::differences_of_counts; }
bool never_below(Numbers n) { return n == Numbers::counts || n == Numbers::sums; }

struct Shape {
  double skew, excess;
};

/// In a draw a count is as skewed as a binomial (mean and variance apart) or a Poisson (the same).
Shape shape_of(const Mixture& m, Numbers numbers) {
  const double variance = m.variance();
  const double within =
      numbers == Numbers::counts && m.mean > 0 ? m.within * (2 * std::min(1.0, m.within / m.mean) - 1) : 0;
  const double along = never_below(numbers) && m.mean > 0 ? 3 * m.within / m.mean * m.between : 0;
  return {std::clamp((m.third + along + within) / (variance * std::sqrt(variance)), -1.2, 1.2),
          std::clamp((m.fourth - 3 * m.between * m.between) / (variance * variance), 0.0, 3.0)};
}

double cornish_fisher(double z, const Shape& shape) {
  return z + (z * z - 1) * shape.skew / 6 + (z * z * z - 3 * z) * shape.excess / 24 -
         (2 * z * z * z - 5 * z) * shape.skew * shape.skew / 36;
}

void lay_continuous(const Mixture& m, Numbers numbers, Quantity& q) {
  const Shape shape = shape_of(m, numbers);
  double before = never_below(numbers) ? 0 : -1e300;
  for (std::size_t i = 0; i < kLevels.size(); ++i) {
    double x = m.mean + q.sd * cornish_fisher(kNormal[i], shape);
    if (whole(numbers) && q.sd < kWholeSpread) x = std::ceil(x - 0.5);
    q.quantile[i] = before = std::max(before, x);
  }
}

/// Negative binomial where the variance is more than the mean, binomial of a number that need not be whole
/// where it is less: probabilities one after the other.
void lay_small(const Mixture& m, Quantity& q) {
  const double variance = std::max(m.variance(), 1e-9);
  const bool wide = variance > m.mean * (1 + 1e-9);
  const double apart = std::max(1e-9, std::fabs(variance - m.mean)), size = m.mean * m.mean / apart,
               most = wide ? 1e9 : std::ceil(size), chance = apart / (wide ? variance : m.mean);
  const double zero = size * statistics::logarithm(std::max(1e-300, 1 - std::min(chance, 1 - 1e-12)));
  std::vector<double> p{1};
  double sum = 1;
  // Relative to the chance of none, which may be too small to be told; then of all.
  double here = std::max(zero, -600.0);
  p[0] = sum = statistics::exponential(here);
  for (double k = 0; k < most && k < 400; ++k) {
    const double next = p.back() * (wide ? (size + k) / (k + 1) * chance
                                         : std::max(0.0, size - k) / (k + 1) * chance / (1 - chance + 1e-12));
    sum += next, p.push_back(next);
    if (k > m.mean && next < 1e-9 * sum) break;
  }
  std::size_t level = 0;
  double below = 0;
  for (std::size_t k = 0; k < p.size() && level < kLevels.size(); ++k) {
    below += p[k] / sum;
    while (level < kLevels.size() && below >= kLevels[level]) q.quantile[level++] = static_cast<double>(k);
  }
  for (; level < kLevels.size(); ++level) q.quantile[level] = static_cast<double>(p.size() - 1);
}

}  // namespace

Quantity quantity_of(const Mixture& m, Numbers numbers) {
  Quantity q;
  q.mean = m.mean, q.sd = std::sqrt(std::max(0.0, m.variance()));
  if (!(q.sd > 1e-6)) {
    const double only = whole(numbers) ? std::round(m.mean) : m.mean;
    q.quantile.fill(never_below(numbers) ? std::max(0.0, only) : only);
  } else if (numbers == Numbers::counts && m.mean < kFewPersons) {
    lay_small(m, q);
  } else {
    lay_continuous(m, numbers, q);
  }
  return q;
}

std::pair<double, double> sides_of(const Mixture& m, Numbers numbers) {
  const double sd = std::sqrt(std::max(0.0, m.variance())), least = whole(numbers) ? 0.5 : 0;
  if (!(sd > 1e-6)) return {m.mean > least ? 1 : 0, m.mean < -least ? 1 : 0};
  return {statistics::normal_probability((m.mean - least) / sd),
          statistics::normal_probability((-m.mean - least) / sd)};
}

void MixtureSums::add(const float* values, int lanes) {
  alignas(64) Lanes counted{};
  std::fill_n(counted.begin(), lanes, 1.0f);
  for (Powers& sums : sums_) {
    if (draws_ == 0) {
      float sum = 0;
      for (std::size_t l = 0; l < kLanes; ++l) sum += values[l];
      sums.centre = sum / kLanes;
    }
    add_powers(values, counted.data(), sums.centre, &sums.one);
    values += kLanes;
  }
  draws_ += lanes;
}

Mixture MixtureSums::of(std::size_t cell, double within) const {
  const Powers& s = sums_[cell];
  const double d = s.one / draws_, two = s.two / draws_, three = s.three / draws_, four = s.four / draws_;
  Mixture m;
  m.mean = static_cast<double>(s.centre) + d;
  m.between = std::max(0.0, two - d * d) * draws_ / (draws_ - 1);
  m.third = three - 3 * d * two + 2 * d * d * d;
  m.fourth = four - 4 * d * three + 6 * d * d * two - 3 * d * d * d * d;
  m.within = within;
  return m;
}

}  // namespace framsyn::forecast
