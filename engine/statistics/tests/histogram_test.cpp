#include <framsyn/engine/statistics/histogram.hpp>

#include <array>
#include <vector>

#include <framsyn/engine/statistics/scores.hpp>

#include <gtest/gtest.h>

namespace framsyn::statistics {
namespace {

const std::array<std::uint32_t, 4> kCounts{1, 0, 2, 1};

/// 3, 5, 5 and 6 persons.
const Histogram kPersons{3, 1, true, kCounts};
const std::vector<double> kDrawn{3, 5, 5, 6};

TEST(AHistogramOfPersons, HasTheScoreOfItsDraws) {
  for (const double came : {0.0, 3.0, 4.0, 5.0, 6.0, 11.0})
    EXPECT_NEAR(crps(kPersons, came), crps_sample(kDrawn, came), 1e-12) << came;
}

// The ranked probability score sums the squared misses of the cumulative probabilities, person by person.
TEST(AHistogramOfPersons, HasTheRankedProbabilityScoreAsItsCrps) {
  const std::vector<double> probability{0, 0, 0, .25, 0, .5, .25};
  for (const int came : {0, 3, 4, 5, 6, 11})
    EXPECT_NEAR(crps(kPersons, came), crps_counts(probability, came), 1e-12) << came;
}

TEST(AHistogramOfPersons, TellsWhereAnOutcomeStands) {
  EXPECT_EQ(standing(kPersons, 2).up_to, 0);
  EXPECT_EQ(standing(kPersons, 5).below, .25);
  EXPECT_EQ(standing(kPersons, 5).up_to, .75);
  EXPECT_EQ(standing(kPersons, 4).below, .25);
  EXPECT_EQ(standing(kPersons, 4).up_to, .25);
  EXPECT_EQ(standing(kPersons, 99).below, 1);
}

TEST(AHistogramOfPersons, HasQuantilesAmongItsDraws) {
  EXPECT_EQ(quantile(kPersons, .1), 3);
  EXPECT_EQ(quantile(kPersons, .5), 5);
  EXPECT_EQ(quantile(kPersons, .9), 6);
}

TEST(AHistogramOfFte, SpreadsItsDrawsOverTheirBins) {
  const std::array<std::uint32_t, 2> halves{1, 1};
  const Histogram even{0, 0.5, false, halves};  // evenly between 0 and 1
  EXPECT_NEAR(crps(even, 0.5), 1.0 / 12, 1e-12);
  EXPECT_NEAR(crps(even, 0), 1.0 / 3, 1e-12);
  EXPECT_NEAR(crps(even, 1.25), 1.0 / 3 + 0.25, 1e-12);
  EXPECT_NEAR(crps(even, 0.3), 0.3 * 0.3 * 0.3 / 3 + 0.7 * 0.7 * 0.7 / 3, 1e-12);
  EXPECT_NEAR(standing(even, 0.3).middle(), 0.3, 1e-12);
  EXPECT_NEAR(quantile(even, 0.8), 0.8, 1e-12);
}

}  // namespace
}  // namespace framsyn::statistics
