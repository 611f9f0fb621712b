#include <framsyn/engine/statistics/elementary.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace framsyn::statistics {
namespace {

TEST(Elementary, ExponentialAndLogarithmAgreeWithTheLibrary) {
  for (double x = -740; x < 709; x += 0.37)
    EXPECT_NEAR(exponential(x) / std::exp(x), 1, x < -708 ? 1e-4 : 4e-16) << x;
  for (double x = 1e-300; x < 1e300; x *= 3.7)
    EXPECT_NEAR(logarithm(x) - std::log(x), 0, 4e-16 * std::fabs(std::log(x))) << x;
  for (double x = 0.5; x < 2; x += 0.001) EXPECT_NEAR(logarithm(x), std::log(x), 2e-16) << x;
  EXPECT_EQ(exponential(0), 1);
  EXPECT_EQ(logarithm(1), 0);
  EXPECT_EQ(exponential(-1e9), 0);
}

TEST(Elementary, GammaFunctionsKnowTheirConstants) {
  EXPECT_NEAR(log_gamma(0.5), 0.57236494292470008707, 1e-14);
  EXPECT_NEAR(log_gamma(7), std::log(720.0), 1e-13);
  EXPECT_NEAR(log_gamma(1234.5), std::lgamma(1234.5), 1e-9);
  EXPECT_NEAR(digamma(1), -0.57721566490153286061, 1e-13);
  EXPECT_NEAR(trigamma(1), 1.64493406684822643647, 1e-12);
}

TEST(Elementary, NormalQuantileIsTheInverseOfItsProbability) {
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(normal_probability(-6), 9.865876450376981e-10, 1e-18);
  for (double p : {1e-9, 1e-4, 0.02, 0.2, 0.5, 0.8, 0.999, 1 - 1e-9})
    EXPECT_NEAR(normal_probability(normal_quantile(p)), p, 1e-13);
}

}  // namespace
}  // namespace framsyn::statistics
