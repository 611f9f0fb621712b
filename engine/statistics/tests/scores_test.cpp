#include <framsyn/engine/statistics/scores.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace framsyn::statistics {
namespace {

TEST(Scores, CrpsOfTheNormal) {
  EXPECT_NEAR(crps_normal(0, 1, 0), .233694977, 1e-9);
  EXPECT_NEAR(crps_normal(0, 1, 1), .602441358, 1e-9);
  EXPECT_NEAR(crps_normal(0, 1, 2.5), 1.939818691, 1e-9);
  EXPECT_NEAR(crps_normal(100, 15, 112), 7.143373264, 1e-9);
}

TEST(Scores, CrpsOfCounts) {
  std::vector<double> binomial, poisson;
  for (int k = 0; k <= 10; ++k) {
    binomial.push_back(exponential(log_gamma(11) - log_gamma(k + 1) - log_gamma(11 - k) + k * logarithm(.3) +
                                   (10 - k) * logarithm(.7)));
  }
  for (int k = 0; k <= 60; ++k) poisson.push_back(exponential(k * logarithm(4) - 4 - log_gamma(k + 1)));
  EXPECT_NEAR(crps_counts(binomial, 5), 1.316008227, 1e-9);
  EXPECT_NEAR(crps_counts(poisson, 7), 2.059224106, 1e-9);
}

TEST(Scores, CrpsOfASample) {
  constexpr std::array kDraws{13., 3., 8., 5.};
  EXPECT_DOUBLE_EQ(crps_sample(kDraws, 6), 1.1875);
  EXPECT_DOUBLE_EQ(crps_sample_fair(kDraws, 6), 0.5);
}

TEST(Scores, IntervalScoreAddsTheMissToTheWidth) {
  EXPECT_DOUBLE_EQ(interval_score(10, 20, 0.2, 15), 10);
  EXPECT_DOUBLE_EQ(interval_score(10, 20, 0.2, 22), 30);
  EXPECT_DOUBLE_EQ(interval_score(10, 20, 0.2, 9), 20);
}

}  // namespace
}  // namespace framsyn::statistics
