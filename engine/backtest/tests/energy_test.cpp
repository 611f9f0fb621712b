#include "energy.hpp"

#include <framsyn/engine/statistics/scores.hpp>

#include <cmath>

#include <gtest/gtest.h>

namespace framsyn::backtest {
namespace {

TEST(TheEnergyScore, OfOneFigureIsItsCrps) {
  const std::vector<double> draws{3, 5, 8, 13};
  EXPECT_DOUBLE_EQ(energy_score({1, draws}, std::vector{6.0}), 1.1875);
  EXPECT_DOUBLE_EQ(energy_score({1, draws}, std::vector{6.0}), statistics::crps_sample(draws, 6));
}

TEST(TheEnergyScore, IsADistanceWhereOneThingIsSaid) {
  EXPECT_DOUBLE_EQ(energy_score({2, {3, 4}}, std::vector{0.0, 0.0}), 5);
}

// Two groups that rise and fall together: each alone is said equally well by both forecasts.
TEST(TheEnergyScore, IsLowerForAForecastThatKnowsWhatGoesTogether) {
  const JointSample together{2, {-1, -1, 1, 1}}, apart{2, {-1, 1, 1, -1}};
  const std::vector came{1.0, 1.0};
  EXPECT_DOUBLE_EQ(energy_score(together, came), std::sqrt(8) / 2 - std::sqrt(8) / 4);
  EXPECT_DOUBLE_EQ(energy_score(apart, came), 2 - std::sqrt(8) / 4);
  EXPECT_LT(energy_score(together, came), energy_score(apart, came));
}

TEST(EnergySums, AreMeansOverOrigins) {
  EnergySums sums;
  sums.add(Level::division, 1, Method::model, 4, 10);
  sums.add(Level::division, 1, Method::model, 6, 20);
  sums.add(Level::division, 2, Method::model, 6, 30);
  const auto means = sums.means();
  ASSERT_EQ(means.size(), 2u);
  EXPECT_EQ(means[0].score, 15);
  EXPECT_EQ(means[0].groups, 5);
  EXPECT_EQ(means[0].origins, 2);
  EXPECT_EQ(means[1].score, 30);
}

}  // namespace
}  // namespace framsyn::backtest
