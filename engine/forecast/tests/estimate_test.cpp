#include "planted.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace framsyn::forecast {
namespace {

using workforce::Workforce;

Assumptions estimated(const Planted& planted, const Settings& settings = planted_settings()) {
  return *estimate(*Workforce::from(PlantedHistory(planted).run()), settings);
}

/// Mean of the groups' own rates, each group counted by what it has seen.
double mean_leaving(const Assumptions& a) {
  double sum = 0, weights = 0;
  for (const auto& g : a.groups) {
    sum += g.leave.own.mean() * g.leave.own.shape;
    weights += g.leave.own.shape;
  }
  return sum / weights;
}

TEST(Estimate, FindsPlantedTenureAndLevelAgain) {
  const Planted planted{.people = 12'000, .units = 60, .leave_shock = 0.05};
  const Assumptions a = estimated(planted);
  const double leave = mean_leaving(a) * a.leave_age[40 - Assumptions::kFirstAge];
  for (std::size_t d = 0; d < 5; ++d)
    EXPECT_NEAR(a.leave_tenure[d] * leave / (planted.tenure[d] * planted.leave), 1, 0.12) << d;
  EXPECT_GT(a.leave_tenure[0], a.leave_tenure[2]);
  EXPECT_GT(a.leave_tenure[2], a.leave_tenure[4]);
}

TEST(Estimate, FindsRetirementByAgeAndMovesAgain) {
  const Assumptions a = estimated({.people = 12'000, .units = 60});
  EXPECT_NEAR(a.retire[65 - Assumptions::kFirstAge] / planted_retirement(65), 1, 0.15);
  EXPECT_LT(a.retire[55 - Assumptions::kFirstAge], 0.002);
  EXPECT_NEAR(a.moves / a.person_years, 0.03, 0.003);
  EXPECT_TRUE(a.ages_known && a.causes_known && a.fte_known);
}

TEST(Estimate, FindsHowMuchUnitsDifferAndHowMuchYearsDo) {
  const Assumptions a = estimated({.people = 12'000, .units = 60, .leave_shock = 0.12});
  const double mean = mean_leaving(a);
  double squares = 0, n = 0;
  for (const auto& g : a.groups) {
    const double away = g.leave.own.mean() / mean - 1;
    if (g.leave.own.shape > 30) squares += away * away, ++n;
  }
  EXPECT_NEAR(std::sqrt(squares / n), 0.25, 0.08);
  EXPECT_GT(a.leave_calendar.sd, 0.06);
  EXPECT_LT(a.leave_calendar.sd, 0.22);
  EXPECT_GT(a.leave_calendar.degrees_of_freedom, 5);
  EXPECT_LT(a.leave_calendar.step_sd, .05) << "years come and go";
}

TEST(Estimate, AUnitOfEightIsNotGuessedFromItselfAlone) {
  auto records = PlantedHistory({.people = 3000, .units = 20}).run();
  records.units.id.push_back(9), records.units.parent.push_back(0);
  auto& e = records.employments;
  for (int i = 0; i < 8; ++i) {
    const auto person = static_cast<workforce::Index>(records.people.id.size());
    records.people.id.push_back(1'000'000 + i), records.people.birth.push_back(workforce::Birth::in(1980));
    records.people.sex.push_back(workforce::Sex::unknown);
    e.person.push_back(person), e.unit.push_back(20), e.profession.push_back(3),
        e.fte.push_back(Share::whole());
    e.start.push_back(Date(2016, 1, 1)), e.until.push_back(workforce::kOpen),
        e.leaving.push_back(workforce::Leaving::still_employed);
  }
  const Assumptions a = *estimate(*Workforce::from(records), planted_settings());
  const auto unit = std::ranges::find(a.groups, 20, &GroupAssumptions::unit);  // nobody has ever left it
  ASSERT_NE(unit, a.groups.end());
  EXPECT_GT(unit->leave.own.mean() / mean_leaving(a), 0.4);
  EXPECT_LT(unit->leave.own.mean() / mean_leaving(a), 1.0);
  EXPECT_GT(unit->leave.shared_variance + 1 / unit->leave.own.shape, 0.08 * 0.08);
}

TEST(Estimate, AReorganisationIsNoMobility) {
  auto records = PlantedHistory({.people = 1500, .units = 12, .move = 0}).run();
  auto& e = records.employments;
  records.units.id.push_back(77), records.units.parent.push_back(0);
  const Date day(2020, 5, 1);
  const std::size_t rows = e.person.size();
  for (std::size_t i = 0; i < rows; ++i) {
    if (e.unit[i] != 5 || e.start[i] >= day || e.until[i] <= day) continue;
    e.person.push_back(e.person[i]), e.unit.push_back(12), e.profession.push_back(e.profession[i]),
        e.fte.push_back(e.fte[i]);
    e.start.push_back(day), e.until.push_back(e.until[i]), e.leaving.push_back(e.leaving[i]);
    e.until[i] = day;
  }
  ASSERT_GT(e.person.size(), rows + 50);
  EXPECT_EQ(estimate(*Workforce::from(records), planted_settings())->moves, 0);
}

TEST(Estimate, UnknownBirthsAreAGroupOfTheirOwn) {
  auto records = PlantedHistory({.people = 3000, .units = 20}).run();
  for (auto& birth : records.people.birth) birth = {};
  const Assumptions a = *estimate(*Workforce::from(records), planted_settings());
  EXPECT_FALSE(a.ages_known);
  EXPECT_EQ(a.retirements, 0);
  double expected = 0;
  for (std::size_t d = 0; d < 5; ++d) expected += a.leave_tenure[d] / 5;
  EXPECT_GT(mean_leaving(a) * a.leave_age[Assumptions::kAges] * expected, 0.05);
}

TEST(Estimate, UnknownReasonsCountAsRetirementsFromThePensionAgeOnly) {
  auto records = PlantedHistory({.people = 3000, .units = 20}).run();
  for (auto& leaving : records.employments.leaving) {
    if (leaving != workforce::Leaving::still_employed) leaving = workforce::Leaving::unknown;
  }
  const Assumptions a = *estimate(*Workforce::from(records), planted_settings());
  EXPECT_FALSE(a.causes_known);
  EXPECT_GT(a.retire[65 - Assumptions::kFirstAge], 0.3);
  EXPECT_EQ(a.retire[50 - Assumptions::kFirstAge], 0);
}

TEST(Estimate, SharesOfDestinationsAndEntryAgesSumToOne) {
  const Assumptions a = estimated({.people = 2000, .units = 20});
  for (const auto& shares : a.destinations) {
    if (!shares.empty()) EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 1, 1e-12);
  }
  for (const auto& shares : a.entry_ages)
    EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 1, 1e-12);
}

TEST(Estimate, RefusesTooLittleHistoryAndImpossibleSettings) {
  auto records = PlantedHistory({.people = 300, .units = 3, .years = 1}).run();
  records.observed_from = Date(2014, 9, 1);
  EXPECT_EQ(estimate(*Workforce::from(records), {}).error().refusal, &kNoHistory);
  for (auto& until : records.employments.until) until = workforce::kOpen;
  records.observed_from = workforce::kOpen;
  EXPECT_EQ(estimate(*Workforce::from(records), {}).error().refusal, &kNobodyLeft);
  Settings settings;
  settings.calendar_sd = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(estimate(*Workforce::from(PlantedHistory({.people = 300}).run()), settings).error().refusal,
            &kBadSetting);
  settings = {};
  settings.retirement = {{65, 1.5}};
  EXPECT_FALSE(estimate(*Workforce::from(PlantedHistory({.people = 300}).run()), settings));
}

TEST(Estimate, IsTheSameForAnyNumberOfThreads) {
  const auto w = *workforce::Workforce::from(PlantedHistory({.people = 600, .units = 20, .years = 6}).run());
  const auto one = *estimate(w, planted_settings(), 1), two = *estimate(w, planted_settings(), 2);
  ASSERT_EQ(one.groups.size(), two.groups.size());
  for (std::size_t g = 0; g < one.groups.size(); ++g) {
    EXPECT_EQ(one.groups[g].leave.own.rate, two.groups[g].leave.own.rate);
    EXPECT_EQ(one.groups[g].move.own.rate, two.groups[g].move.own.rate);
    EXPECT_EQ(one.groups[g].hires.rate, two.groups[g].hires.rate);
  }
}

}  // namespace
}  // namespace framsyn::forecast
