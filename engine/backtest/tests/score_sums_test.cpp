#include "score_sums.hpp"

#include <numeric>

#include <gtest/gtest.h>

namespace framsyn::backtest {
namespace {

constexpr Place kWholeInAYear{Level::whole, forecast::Measure::heads, 1};

Judged between(double low, double high, double came) {
  const double median = (low + high) / 2;
  return {came, std::abs(median - came) / 2, median, low, high, low - 5, high + 5};
}

TEST(Scores, AreMeansOverTheComparisons) {
  ScoreSums sums;
  sums.add(kWholeInAYear, Method::model, 2018, between(90, 110, 104));
  sums.add(kWholeInAYear, Method::model, 2019, between(90, 110, 112));
  Backtest out;
  sums.finish(out);
  const Score* s = out.find(Level::whole, forecast::Measure::heads, 1, Method::model);
  ASSERT_NE(s, nullptr);
  EXPECT_EQ(s->comparisons, 2);
  EXPECT_EQ(s->origins, 2);
  EXPECT_EQ(s->in_80, .5);
  EXPECT_EQ(s->in_95, 1);
  EXPECT_EQ(s->came, 108);
  EXPECT_EQ(s->miss, 8);
  EXPECT_EQ(s->bias, -8);
  EXPECT_EQ(s->crps, 4);
  EXPECT_DOUBLE_EQ(s->interval_80, 20 + 10 * 2 / 2.0);  // a miss of 2 costs 2 x 2 / 0.2, on one of two
}

TEST(Skill, IsAgainstTheBestOfTheSimpleOnes) {
  ScoreSums sums;
  sums.add(kWholeInAYear, Method::model, 2018, between(90, 110, 104));  // 2
  sums.add(kWholeInAYear, Method::drift, 2018, between(90, 110, 108));  // 4
  sums.add(kWholeInAYear, Method::trend, 2018, between(90, 110, 106));  // 3
  Backtest out;
  sums.finish(out);
  EXPECT_EQ(out.best_baseline(Level::whole, forecast::Measure::heads, 1)->method, Method::trend);
  EXPECT_DOUBLE_EQ(*out.skill(Level::whole, forecast::Measure::heads, 1), 1 - 2.0 / 3);
  EXPECT_FALSE(out.skill(Level::unit, forecast::Measure::heads, 1));
}

const Calibration calibrated(const std::vector<statistics::Standing>& standings) {
  ScoreSums sums;
  int year = 2000;
  for (const auto& at : standings) sums.add_standing(kWholeInAYear, year++, at);
  Backtest out;
  sums.finish(out);
  return *out.calibration(Level::whole, forecast::Measure::heads, 1);
}

TEST(Pit, OfACountSpreadsOverAllItMayStandFor) {
  const Calibration c = calibrated({{.1, .4}, {.95, 1}});
  EXPECT_NEAR(c.pit[1], 1.0 / 6, 1e-12);
  EXPECT_NEAR(c.pit[3], 1.0 / 6, 1e-12);
  EXPECT_NEAR(c.pit[9], .5, 1e-12);
  EXPECT_NEAR(std::accumulate(c.pit.begin(), c.pit.end(), 0.0), 1, 1e-12);
}

TEST(Pit, OfAnOutcomeOutsideAllDrawsIsInTheLastTenth) {
  EXPECT_EQ(calibrated({{0, 0}}).pit[0], 1);
  EXPECT_EQ(calibrated({{1, 1}}).pit[9], 1);
}

TEST(Widening, IsOneWhereTheWidthWasRightAndMoreWhereItWasNarrow) {
  std::vector<statistics::Standing> even, outside;
  for (int i = 0; i < 40; ++i) even.push_back({(i + .5) / 40, (i + .5) / 40});
  for (int i = 0; i < 40; ++i)
    outside.push_back(i % 2 == 0 ? statistics::Standing{.01, .01} : statistics::Standing{.99, .99});
  EXPECT_NEAR(calibrated(even).widening, 1, 0.05);
  // |z| = 2.326 of 1.2816 is 1.815 times too narrow; 40 origins count for 40/50 of it.
  EXPECT_NEAR(calibrated(outside).widening, 1 + 0.8153 * 0.8, 0.001);
}

}  // namespace
}  // namespace framsyn::backtest
