#include "estimation/refill.hpp"

#include <gtest/gtest.h>

#include "planted.hpp"
#include "put_cell.hpp"

namespace framsyn::forecast {
namespace {

const YearFlows kFlows{{110, 90, 130, 70, 100}, {100, 80, 120, 60, 90}};

TEST(Refill, IsNoneWhereHiringHasNothingToDoWithLeaving) {
  const auto planted = *workforce::Workforce::from(PlantedHistory({.people = 4000, .units = 60}).run());
  EXPECT_LT(estimate(planted, planted_settings())->refill, .05);
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
  for (const int year : {0, 1, 2}) put_cell(s, 0, year, 100, 10.0 * (year + 1));
  const auto filled = refills(s, 1, .8, .5);
  ASSERT_EQ(filled.size(), 2u);
  const double now = filled_at_once(.5, 1);
  EXPECT_NEAR(filled[0], .8 * (now * 20 + (1 - now) * 10), 1e-12);
  EXPECT_NEAR(filled[1], .8 * (now * 30 + (1 - now) * 20), 1e-12);
}

TEST(GrowthHires, AreWhatRefillsDoNotExplain) {
  const Growth g = growth_hires(kFlows, kFlows.leavers);
  EXPECT_DOUBLE_EQ(g.share, .1);
  EXPECT_DOUBLE_EQ(g.growing, 1) << "all leavers are replaced: the rest is growth";
  EXPECT_DOUBLE_EQ(g.per_leaver, 50. / 450);
  EXPECT_DOUBLE_EQ(g.a_year, 10);
  const Growth all = growth_hires(kFlows, std::vector<double>(5, 0.0));
  EXPECT_EQ(all.share, 1);
  EXPECT_DOUBLE_EQ(all.growing, .1);
}

TEST(GrowthHires, AreAlwaysAFew) {
  const Growth g = growth_hires({{90, 90}, {100, 100}}, {100, 100});
  EXPECT_NEAR(g.share, .05, 1e-12);
  EXPECT_LT(g.growing, 0) << "it shrinks";
  EXPECT_EQ(growth_hires({{0, 0}, {100, 100}}, {0, 0}).per_leaver, 0);
}

TEST(HireCalendar, IsWhatTheYearsHaveBesidesRefills) {
  const std::vector<double> even(5, 100.0), none(5, 0.0);
  const auto sd = [&](const std::vector<double>& refills) {
    return hire_calendar(growth_hires(kFlows, refills), kFlows, {even, refills, 5}, {.15, 4}).sd;
  };
  const double share_of_growth = growth_hires(kFlows, kFlows.leavers).share;
  EXPECT_LT(sd(kFlows.leavers) * share_of_growth, .1) << "ten more than have left, every year";
  EXPECT_GT(sd(none), .15) << "every year is unlike";
}

TEST(HireCalendar, DoubtsTheLevelByFewYearsAndByFewHires) {
  const std::vector<double> none(5, 0.0), even(5, 1.0);
  const auto level = [&](double hires) {
    const YearFlows flows{std::vector<double>(5, hires), std::vector<double>(5, 10.0)};
    return hire_calendar(growth_hires(flows, none), flows, {even, none, 5}, {.1, 4}).level_sd;
  };
  EXPECT_GT(level(5), std::sqrt(1 / 25.)) << "25 hires are known no better than that";
  EXPECT_LT(level(1000), .06);
}

}  // namespace
}  // namespace framsyn::forecast
