#include "refill.hpp"

#include <gtest/gtest.h>

#include "planted.hpp"

namespace framsyn::forecast {
namespace {

const YearFlows kFlows{{110, 90, 130, 70, 100}, {100, 80, 120, 60, 90}};

TEST(Refill, IsNoneWhereHiringHasNothingToDoWithLeaving) {
  const auto planted = *workforce::Workforce::from(PlantedHistory({.people = 4000, .units = 60}).run());
  EXPECT_LT(estimate(planted, planted_settings())->refill, .25);
}

TEST(Refill, IsNeverMoreThanWereHired) {
  EXPECT_EQ(refill_share(.8, kFlows), .8);
  EXPECT_DOUBLE_EQ(refill_share(1, {{10, 10}, {20, 20}}), .95 / 2);
  EXPECT_EQ(refill_share(1, {{0, 0}, {20, 20}}), 0);
  EXPECT_EQ(refill_share(1, {{10, 10}, {0, 0}}), 0);
}

TEST(Refill, FollowsInTheYearOfTheLeavingOrInTheNext) {
  EXPECT_EQ(filled_at_once(0, 1), 1);
  EXPECT_NEAR(filled_at_once(.5, 1), 1 - .5 * (1 - std::exp(-2)), 1e-12);
  EXPECT_LT(filled_at_once(.5, .2), .2) << "two months are soon gone";
  Sample s{.window = {Date(2017, 1, 1), Date(2019, 12, 31), 3}, .professions = 1, .units = 1};
  for (const int year : {0, 1, 2}) s.cells.push_back({0, 0, 20, 0, year, 100.0, 10.0 * (year + 1)});
  const auto filled = refills(s, 1, .8, .5);
  ASSERT_EQ(filled.size(), 2u);
  const double now = filled_at_once(.5, 1);
  EXPECT_NEAR(filled[0], .8 * (now * 20 + (1 - now) * 10), 1e-12);
  EXPECT_NEAR(filled[1], .8 * (now * 30 + (1 - now) * 20), 1e-12);
}

TEST(GrowthHires, AreWhatRefillsDoNotExplain) {
  const std::vector<double> even(5, 100.0);
  const Growth g = growth_hires(kFlows, even, kFlows.leavers, .15, 4);
  EXPECT_DOUBLE_EQ(g.share, .1);
  EXPECT_DOUBLE_EQ(g.growing, 1) << "all leavers are replaced: the rest is growth";
  EXPECT_DOUBLE_EQ(g.per_leaver, 50. / 450);
  EXPECT_LT(g.calendar.sd, .1) << "ten more than have left, every year";
  const Growth all = growth_hires(kFlows, even, std::vector<double>(5, 0.0), .15, 4);
  EXPECT_EQ(all.share, 1);
  EXPECT_DOUBLE_EQ(all.growing, .1);
  EXPECT_GT(all.calendar.sd, .15);
}

TEST(GrowthHires, AreAlwaysAFew) {
  const Growth g = growth_hires({{90, 90}, {100, 100}}, {1, 1}, {100, 100}, .15, 4);
  EXPECT_NEAR(g.share, .05, 1e-12);
  EXPECT_LT(g.growing, 0) << "it shrinks";
  EXPECT_EQ(growth_hires({{0, 0}, {100, 100}}, {1, 1}, {0, 0}, .15, 4).per_leaver, 0);
}

}  // namespace
}  // namespace framsyn::forecast
