#include <gmock/gmock.h>

#include "assumptions/rules_chosen.hpp"

namespace framsyn::planning {
namespace {

using forecast::Assumptions;

/// Nobody retires before 65; from then half do, each year.
Assumptions at_sixty_five() {
  Assumptions a;
  for (int age = 65; age < Assumptions::kFirstAge + Assumptions::kAges; ++age)
    a.retire[static_cast<std::size_t>(age - Assumptions::kFirstAge)] = .5;
  a.retire[Assumptions::kAges] = .1;
  a.retire_cohorts.push_back({1970, a.retire});
  return a;
}

double chance(const Assumptions::ByAge& by_age, int age) {
  return by_age[static_cast<std::size_t>(age - Assumptions::kFirstAge)];
}

TEST(AShiftOfPensionAges, MovesTheChancesByAsManyYearsOfAge) {
  ChosenAssumptions chosen;
  chosen.pension_shift = {2};
  std::vector<ReplacedAssumption> replaced;
  const Assumptions a = with_chosen(at_sixty_five(), chosen, replaced);
  for (const auto* by_age : {&a.retire, &a.retire_cohorts.front().retire}) {
    EXPECT_EQ(chance(*by_age, 66), 0);
    EXPECT_EQ(chance(*by_age, 67), .5);
    EXPECT_EQ(chance(*by_age, 85), .5) << "the last age is never emptied";
    EXPECT_EQ((*by_age)[Assumptions::kAges], .1) << "those of unknown age stay as they were";
  }
  chosen.pension_shift = {-1};
  EXPECT_EQ(chance(with_chosen(at_sixty_five(), chosen, replaced).retire, 64), .5);
  chosen.pension_shift = {.5};
  EXPECT_EQ(chance(with_chosen(at_sixty_five(), chosen, replaced).retire, 65), .25)
      << "half a year on the way";
}

TEST(WhatIsSet, ReplacesWhatWasFoundAndRemembersIt) {
  Assumptions found;
  found.refill = .94, found.time_to_fill = .5, found.hire_trend = .01;
  ChosenAssumptions chosen;
  chosen.refill = {80}, chosen.time_to_fill = {3};
  std::vector<ReplacedAssumption> replaced;
  const Assumptions a = with_chosen(found, chosen, replaced);
  EXPECT_DOUBLE_EQ(a.refill, .8);
  EXPECT_DOUBLE_EQ(a.time_to_fill, .25);
  EXPECT_EQ(a.hire_trend, .01);
  ASSERT_EQ(replaced.size(), 2);
  EXPECT_EQ(replaced[0].code, "refill");
  EXPECT_EQ(replaced[0].found, .94);
  EXPECT_THAT(set_by_somebody(chosen),
              testing::ElementsAre(testing::Pair("refill", 80), testing::Pair("time_to_fill", 3)));
}

TEST(WhatMayBeSet, HasItsLimitsAndTheRestIsMeasured) {
  EXPECT_EQ(limits_of("pension_shift")->most, 5);
  EXPECT_TRUE(limits_of("draws")->whole);
  EXPECT_FALSE(limits_of("refill")->whole);
  EXPECT_FALSE(limits_of("leaving_rate"));
  EXPECT_EQ(source_of("leaving_rate", false), AssumptionSource::history);
  EXPECT_EQ(source_of("productivity", false), AssumptionSource::rules);
  EXPECT_EQ(source_of("productivity", true), AssumptionSource::chosen);
}

TEST(WhatIsSet, IsReadByTheDataThereAre) {
  using enum workforce::Basis;
  ChosenAssumptions growth, refill;
  growth.growth = {1}, refill.refill = {1};
  EXPECT_TRUE(fits(growth, stocks));
  EXPECT_FALSE(fits(growth, employments));
  EXPECT_TRUE(fits(refill, employments));
  EXPECT_FALSE(fits(refill, stocks));
}

TEST(AnOrder, KeepsItsLastYearUntilTheDataHaveComeThere) {
  ChosenAssumptions chosen;
  chosen.last_year = {2030}, chosen.draws = {500}, chosen.seed = {7};
  const Order order = ordered(chosen, {}, Date(2026, 10, 31));
  EXPECT_EQ(order.last_year, 2030);
  EXPECT_EQ(order.draws, 500);
  EXPECT_EQ(order.seed, 7);
  EXPECT_EQ(ordered(chosen, {}, Date(2030, 1, 1)).last_year, Order{}.last_year);
}

}  // namespace
}  // namespace framsyn::planning
