#include "expectation/mixture.hpp"
#include "expectation/means.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <gmock/gmock.h>

namespace framsyn::forecast {
namespace {

TEST(Mixture, SmallCountsHaveTheQuantilesOfTheirFamily) {
  // Poisson(4): P(n <= 0..8) = .0183 .0916 .2381 .4335 .6288 .7851 .8893 .9489 .9786
  const Quantity poisson = quantity_of({.mean = 4, .within = 4}, Numbers::counts);
  EXPECT_THAT(poisson.quantile, testing::ElementsAre(1, 2, 3, 4, 5, 7, 8));
  // Binomial(10, .3): P(n <= 0..6) = .0282 .1493 .3828 .6496 .8497 .9527 .9894
  const Quantity binomial = quantity_of({.mean = 3, .within = 2.1}, Numbers::counts);
  EXPECT_THAT(binomial.quantile, testing::ElementsAre(0, 1, 2, 3, 4, 5, 6));
  // Poisson of an exponential of mean 2: P(n <= k) = 1 - (2/3)^(k + 1)
  const Quantity wide = quantity_of({.mean = 2, .between = 4, .within = 2}, Numbers::counts);
  EXPECT_THAT(wide.quantile, testing::ElementsAre(0, 0, 0, 1, 3, 5, 9));
  const Quantity nobody = quantity_of({}, Numbers::counts);
  EXPECT_THAT(nobody.quantile, testing::Each(0));
}

TEST(Mixture, LargerNumbersAreNormalOrSkewed) {
  const Quantity normal = quantity_of({.mean = 500, .between = 60, .within = 40}, Numbers::sums);
  EXPECT_NEAR(normal.sd, 10, 1e-9);
  EXPECT_NEAR(normal.quantile[3], 500 - normal.sd * .0, 1);
  EXPECT_NEAR(normal.quantile[5] - normal.quantile[1], 2 * 12.8155, .2);
  // Gamma of shape 16: skewness 1/2, excess 3/8. Its 10 and 90 % points are 11.135 and 21.292.
  const Quantity gamma = quantity_of({.mean = 16, .between = 16, .third = 32, .fourth = 3 * 256 + 96},
                                     Numbers::differences_of_sums);
  EXPECT_NEAR(gamma.quantile[1], 11.135, .05);
  EXPECT_NEAR(gamma.quantile[5], 21.292, .05);
}

TEST(Mixture, MomentsAreThoseOfTheDrawsThatCount) {
  std::vector<float> values(2 * kLanes);
  for (std::size_t l = 0; l < kLanes; ++l) values[l] = static_cast<float>(l * l), values[kLanes + l] = 7;
  MixtureSums sums(2);
  sums.add(values.data(), kLanes);
  sums.add(values.data(), 3);  // 0, 1 and 4
  double mean = 0, two = 0, three = 0;
  const auto each = [&](const auto& add) {
    for (std::size_t i = 0; i < 35; ++i) add(static_cast<double>(i < 32 ? i * i : (i - 32) * (i - 32)));
  };
  each([&](double x) { mean += x / 35; });
  each([&](double x) {
    two += (x - mean) * (x - mean) / 34, three += (x - mean) * (x - mean) * (x - mean) / 35;
  });
  const Mixture mixture = sums.of(0, 5);
  EXPECT_NEAR(mixture.mean, mean, 1e-4 * mean);
  EXPECT_NEAR(mixture.between, two, 1e-4 * two);
  EXPECT_NEAR(mixture.third, three, 1e-4 * three);
  EXPECT_NEAR(mixture.variance(), two + 5, 1e-4 * two);
  EXPECT_EQ(sums.of(1, 0).between, 0);
}

TEST(Mixture, SidesOfADifferenceAreOfWholePersons) {
  const auto [above, below] = sides_of({.mean = 2, .within = 4}, Numbers::differences_of_counts);
  EXPECT_NEAR(above, statistics::normal_probability(.75), 1e-12);
  EXPECT_NEAR(below, statistics::normal_probability(-1.25), 1e-12);
  EXPECT_EQ(sides_of({}, Numbers::differences_of_counts), std::pair(0.0, 0.0));
  EXPECT_EQ(sides_of({.mean = .25}, Numbers::differences_of_sums), std::pair(1.0, 0.0));
}

TEST(HiresCap, LetsInWhatAPoissonNumberLeavesBelowIt) {
  for (const double mean : {.3, 4.0, 31.0, 250.0}) {
    for (const double most : {0.0, 1.0, 3.0, 30.0, 260.0}) {
      double p = statistics::exponential(-mean), let_in = 0;
      for (double n = 0; n < 600; ++n, p *= mean / n) let_in += std::min(n, most) * p;
      EXPECT_NEAR(expected_within(mean, most), let_in, 1e-6 * (1 + let_in)) << mean << " " << most;
    }
  }
}

}  // namespace
}  // namespace framsyn::forecast
