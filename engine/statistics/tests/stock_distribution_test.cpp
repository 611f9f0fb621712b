#include <framsyn/engine/statistics/stock_distribution.hpp>

#include <gtest/gtest.h>

#include <array>

namespace framsyn::statistics {
namespace {

TEST(StockDistribution, IsPoissonBinomialPlusPoisson) {
  constexpr std::array kStays{.9, .8, .95, .7, .85};
  constexpr std::array kPmf{.00001355, .00055841, .00814501, .05506702, .18525832,
                            .30753955, .25082856, .12832899, .04707179};
  const auto pmf = stock_distribution(kStays, 1.2, 60);
  double mean = 0, square = 0, six_or_more = 0;
  for (std::size_t k = 0; k < pmf.size(); ++k) {
    const auto n = static_cast<double>(k);
    if (k < kPmf.size()) EXPECT_NEAR(pmf[k], kPmf[k], 5e-9);
    mean += n * pmf[k], square += n * n * pmf[k], six_or_more += k >= 6 ? pmf[k] : 0;
  }
  EXPECT_NEAR(mean, 5.4, 1e-12);
  EXPECT_NEAR(square - mean * mean, 1.835, 1e-12);
  EXPECT_NEAR(six_or_more, .44341813, 5e-9);
}

TEST(StockDistribution, HoldsForTheSecondYearToo) {
  constexpr std::array kStays{.9 * .9, .8 * .8, .95 * .95, .7 * .7, .85 * .85};
  constexpr std::array kPmf{.00009654, .00204100, .01603777, .06376783, .14710234};
  const auto pmf = stock_distribution(kStays, 1.2 * .9 + 1.2, 80);
  double mean = 0, square = 0;
  for (std::size_t k = 0; k < pmf.size(); ++k) {
    const auto n = static_cast<double>(k);
    if (k < kPmf.size()) EXPECT_NEAR(pmf[k], kPmf[k], 5e-9);
    mean += n * pmf[k], square += n * n * pmf[k];
  }
  EXPECT_NEAR(mean, 5.845, 1e-12);
  EXPECT_NEAR(square - mean * mean, 3.2026875, 1e-12);
}

TEST(MarkovStep, GivesMeansAndCovariancesOfGrades) {
  constexpr std::array kP{.70, .15, .0, .02, .78, .10, .0, .0, .88};
  constexpr std::array kRecruits{12., 3., 1.};
  GradeMoments m{{60, 40, 20}, std::vector<double>(9)};
  m = markov_step(m, kP, kRecruits);
  EXPECT_NEAR(m.mean[0], 54.8, 1e-12);
  EXPECT_NEAR(m.covariance[0], 25.384, 1e-12);
  EXPECT_NEAR(m.covariance[1], -6.924, 1e-12);
  EXPECT_NEAR(m.covariance[2], -.08, 1e-12);
  EXPECT_NEAR(m.covariance[4], 17.514, 1e-12);
  EXPECT_NEAR(m.covariance[5], -3.12, 1e-12);
  EXPECT_NEAR(m.covariance[8], 6.712, 1e-12);
  m = markov_step(m, kP, kRecruits);
  EXPECT_NEAR(m.mean[0], 51.224, 1e-9);
  EXPECT_NEAR(m.mean[2], 25.208, 1e-9);
  EXPECT_NEAR(m.covariance[0], 36.606014, 1e-6);
  EXPECT_NEAR(m.covariance[5], -4.259496, 1e-6);
  for (int t = 2; t < 5; ++t) m = markov_step(m, kP, kRecruits);
  EXPECT_NEAR(m.mean[0], 45.849529, 1e-6);
  EXPECT_NEAR(m.mean[2], 31.931769, 1e-6);
  EXPECT_NEAR(m.covariance[1], -2.832625, 1e-6);
  for (int t = 5; t < 10; ++t) m = markov_step(m, kP, kRecruits);
  EXPECT_NEAR(m.mean[1], 44.463899, 1e-6);
  double variance = 0;
  for (double c : m.covariance) variance += c;
  EXPECT_NEAR(variance, 117.104918, 1e-6);
  for (int t = 10; t < 500; ++t) m = markov_step(m, kP, kRecruits);
  EXPECT_NEAR(m.mean[0], 42.857143, 1e-6) << "the steady state";
  EXPECT_NEAR(m.mean[1], 42.857143, 1e-6);
  EXPECT_NEAR(m.mean[2], 44.047619, 1e-6);
}

}  // namespace
}  // namespace framsyn::statistics
