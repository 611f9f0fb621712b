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
  ScoreSums sums(1);
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
  ScoreSums sums(1);
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
  ScoreSums sums(1);
  int year = 2000;
  for (const auto& at : standings) {
    sums.add(kWholeInAYear, Method::model, year, between(90, 110, 100));
    sums.add_standing(kWholeInAYear, Method::model, year++, at);
  }
  Backtest out;
  sums.finish(out);
  return *out.calibration(Level::whole, forecast::Measure::heads, 1);
}

TEST(Pit, OfACountSpreadsOverAllItMayStandFor) {
  const Calibration c = calibrated({{.1, .4}, {.95, 1}});
  EXPECT_NEAR(c.pit[1], 1.0 / 6, 1e-9);
  EXPECT_NEAR(c.pit[3], 1.0 / 6, 1e-9);
  EXPECT_NEAR(c.pit[9], .5, 1e-9);
  EXPECT_NEAR(std::accumulate(c.pit.begin(), c.pit.end(), 0.0), 1, 1e-12);
}

TEST(Pit, OfAnOutcomeOutsideAllDrawsIsInTheLastTenth) {
  EXPECT_NEAR(calibrated({{0, 0}}).pit[0], 1, 1e-9);
  EXPECT_NEAR(calibrated({{1, 1}}).pit[9], 1, 1e-9);
}

TEST(Widening, IsOneWhereTheWidthWasRightAndMoreWhereItWasNarrow) {
  std::vector<statistics::Standing> even, outside;
  for (int i = 0; i < 40; ++i) even.push_back({(i + .5) / 40, (i + .5) / 40});
  for (int i = 0; i < 40; ++i)
    outside.push_back(i % 2 == 0 ? statistics::Standing{.01, .01} : statistics::Standing{.99, .99});
  EXPECT_NEAR(calibrated(even).widening, 1, 0.05);
  // |z| = 2.326 of 1.2816 is 1.815 times too narrow; 40 origins count for 40/50 of it.
  EXPECT_NEAR(calibrated(outside).widening, 1 + 0.8153 * 0.8, 0.02);  // places are known to a thousandth
}

/// A count of two equally likely values, once the lower and once the higher came.
TEST(Widening, OfCountsIsOneWhereTheirChancesAreRight) {
  std::vector<statistics::Standing> coin;
  for (int i = 0; i < 40; ++i)
    coin.push_back(i % 2 == 0 ? statistics::Standing{0, .5} : statistics::Standing{.5, 1});
  EXPECT_NEAR(calibrated(coin).widening, 1, 1e-6);
}

OfOrigin of(int origin, std::int64_t groups, std::int64_t hits) {
  return {.origin = origin, .comparisons = groups, .in_80 = hits};
}

Band held(const std::vector<OfOrigin>& origins) { return *share_held(origins, &OfOrigin::in_80); }

TEST(TheShareHeld, OfOneGroupAYearIsAsUncertainAsTheYearsAreFew) {
  const Band all = held({of(2018, 1, 1), of(2019, 1, 1), of(2020, 1, 1), of(2021, 1, 1)});
  EXPECT_NEAR(all.low, 4 / (4 + 3.1824463 * 3.1824463), 1e-6);  // Wilson's interval with t of three degrees
  EXPECT_EQ(all.high, 1);
}

TEST(TheShareHeld, TakesGroupsOfAYearThatErrTogetherForOne) {
  // 100 groups a year, all right or all wrong: no more is known than of one group a year.
  const Band together = held({of(2018, 100, 100), of(2019, 100, 0), of(2020, 100, 100), of(2021, 100, 100)});
  const Band one = held({of(2018, 1, 1), of(2019, 1, 0), of(2020, 1, 1), of(2021, 1, 1)});
  EXPECT_NEAR(together.low, one.low, 1e-9);
  EXPECT_NEAR(together.high, one.high, 1e-9);
  const Band alike = held({of(2018, 100, 75), of(2019, 100, 76), of(2020, 100, 74), of(2021, 100, 75)});
  EXPECT_GT(alike.low, 0.66);
  EXPECT_LT(alike.high, 0.83);
}

TEST(TheShareHeld, IsNotKnownFromASingleYear) {
  EXPECT_FALSE(share_held(std::vector{of(2018, 100, 80)}, &OfOrigin::in_80));
}

}  // namespace
}  // namespace framsyn::backtest
