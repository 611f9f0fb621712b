#include <framsyn/engine/statistics/pooling.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace framsyn::statistics {
namespace {

// George, Makov and Smith (1993): failures of ten pumps.
constexpr std::array kFailures{5., 1., 5., 14., 3., 19., 1., 1., 4., 22.};
constexpr std::array kHours{94.3, 15.7, 62.9, 126., 5.24, 31.4, 1.05, 1.05, 2.1, 10.5};

TEST(Pooling, FindsThePumpsPriorByMaximumLikelihood) {
  const GammaPrior prior = fit_gamma_poisson(kFailures, kHours);
  EXPECT_NEAR(prior.shape, 0.822965, 2e-6);
  EXPECT_NEAR(prior.rate, 1.261653, 4e-6);
  EXPECT_NEAR(prior.log_likelihood, -32.257836, 1e-6);
}

TEST(Pooling, ShrinksEachPumpTowardsTheOthers) {
  constexpr std::array kMean{.060934, .107476, .090755, .116476,  .587999,
                             .606919, .788598, .788598, 1.434700, 1.940456};
  constexpr std::array kSd{.025252, .079601, .037609, .030253, .300730,
                           .136316, .584072, .584072, .653287, .406179};
  const GammaPrior prior = fit_gamma_poisson(kFailures, kHours);
  for (std::size_t i = 0; i < kMean.size(); ++i) {
    EXPECT_NEAR((prior.shape + kFailures[i]) / (prior.rate + kHours[i]), kMean[i], 2e-6);
    EXPECT_NEAR(std::sqrt(prior.shape + kFailures[i]) / (prior.rate + kHours[i]), kSd[i], 2e-6);
  }
}

TEST(Pooling, GroupsThatDoNotDifferAreOne) {
  const std::array events{10., 10., 10., 10.}, expected{10., 10., 10., 10.};
  EXPECT_GT(fit_unit_gamma_poisson(events, expected).shape, 1000);
}

TEST(Pooling, NoEventsGiveAPriorAndNoNonsense) {
  const std::array events{0., 0.}, expected{3., 4.};
  EXPECT_GT(fit_gamma_poisson(events, expected).mean(), 0);
  EXPECT_EQ(fit_unit_gamma_poisson(events, expected).mean(), 1);
}

}  // namespace
}  // namespace framsyn::statistics
