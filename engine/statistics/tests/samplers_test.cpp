#include <framsyn/engine/statistics/samplers.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace framsyn::statistics {
namespace {

struct Moments {
  double mean, variance;
};

Moments moments_of(const std::function<double(Stream&)>& draw, int n = 60'000) {
  double sum = 0, squares = 0;
  for (int i = 0; i < n; ++i) {
    Stream stream({7, 11}, 1, 2, static_cast<std::uint32_t>(i));
    const double x = draw(stream);
    sum += x, squares += x * x;
  }
  const double mean = sum / n;
  return {mean, squares / n - mean * mean};
}

TEST(Samplers, HaveTheMomentsOfTheirNames) {
  const Moments z = moments_of([](Stream& s) { return normal(s); });
  EXPECT_NEAR(z.mean, 0, 0.02);
  EXPECT_NEAR(z.variance, 1, 0.03);
  for (double shape : {0.3, 1.0, 4.5, 200.0}) {
    const Moments g = moments_of([&](Stream& s) { return gamma(s, shape); });
    EXPECT_NEAR(g.mean, shape, 5 * std::sqrt(shape / 60'000)) << shape;
    EXPECT_NEAR(g.variance / shape, 1, 0.08) << shape;
  }
  for (double mean : {0.02, 3.0, 29.0, 31.0, 2500.0}) {
    const Moments p = moments_of([&](Stream& s) { return static_cast<double>(poisson(s, mean)); });
    EXPECT_NEAR(p.mean, mean, 5 * std::sqrt(mean / 60'000)) << mean;
    EXPECT_NEAR(p.variance / mean, 1, 0.06) << mean;
  }
  for (auto [n, p] : {std::pair(7, .08), {40, .5}, {500, .08}, {500, .93}, {100'000, .3}}) {
    const Moments b = moments_of([&](Stream& s) { return static_cast<double>(binomial(s, n, p)); });
    EXPECT_NEAR(b.mean, n * p, 5 * std::sqrt(n * p * (1 - p) / 60'000)) << n;
    EXPECT_NEAR(b.variance / (n * p * (1 - p)), 1, 0.03) << n;
  }
}

TEST(Samplers, KeepToTheirRange) {
  Stream stream({1, 1}, 1, 1, 1);
  EXPECT_EQ(poisson(stream, 0), 0);
  EXPECT_EQ(binomial(stream, 0, .5), 0);
  EXPECT_EQ(binomial(stream, 9, 1), 9);
  EXPECT_EQ(binomial(stream, 9, 0), 0);
}

// Pearson's test against the probabilities: 99.9 % of 9 degrees of freedom is 27.9.
TEST(Samplers, BinomialFollowsItsProbabilities) {
  constexpr int kDraws = 50'000, kN = 9;
  std::array<int, kN + 1> seen{};
  for (int i = 0; i < kDraws; ++i) {
    Stream stream({3, 5}, 9, 9, static_cast<std::uint32_t>(i));
    ++seen[static_cast<std::size_t>(binomial(stream, kN, 0.4))];
  }
  double chi = 0;
  for (int k = 0; k <= kN; ++k) {
    const double p = exponential(log_gamma(kN + 1) - log_gamma(k + 1) - log_gamma(kN - k + 1) +
                                 k * logarithm(.4) + (kN - k) * logarithm(.6));
    const double miss = seen[static_cast<std::size_t>(k)] - kDraws * p;
    chi += miss * miss / (kDraws * p);
  }
  EXPECT_LT(chi, 27.9);
}

}  // namespace
}  // namespace framsyn::statistics
