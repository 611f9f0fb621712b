#include <framsyn/engine/forecast/projection.hpp>

#include "planted.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

using workforce::Birth;
using workforce::Index;

constexpr int kReform = 1957;  // born from then on, all pension ages are two years higher

/// Half of those who reach 65 retire within a year, and a third of the rest each year after; born from
/// kReform on all of it is two years later. Nobody leaves for another reason.
double planted_rate(int born, int age) {
  const int target = born >= kReform ? 67 : 65;
  return age < target ? 0 : -std::log(age == target ? 0.5 : 0.67);
}

std::vector<PensionAges> planted_ages() { return {{1900, 61, 65, 67}, {kReform, 63, 67, 69}}; }

/// The day someone retires, or kOpen, by exponential clocks from birthday to birthday.
Date retired_on(Date born, Date from, Date to, statistics::Stream& s) {
  for (int age = 60; age < 90; ++age) {
    const Date begin = std::max(born.plus_years(age), from), end = born.plus_years(age + 1);
    const double rate = planted_rate(born.year(), age);
    if (rate == 0 || end <= begin) continue;
    const Date on = begin.plus_days(1 + static_cast<std::int32_t>(-std::log(s.uniform()) / rate * 365.25));
    if (on < end) return on <= to ? on : workforce::kOpen;
  }
  return workforce::kOpen;
}

/// 6,000 people born evenly 1935 to 1984, followed from 2012 to the end of 2023.
workforce::Records reformed() {
  workforce::Records r;
  r.units.id = {1}, r.units.parent = {workforce::kUnknown}, r.professions = {1, 2};
  r.observed_from = Date(2012, 1, 1), r.known_to = Date(2023, 12, 31);
  for (int i = 0; i < 6000; ++i) {
    statistics::Stream s({3, 4}, static_cast<std::uint32_t>(i), 1, 1);
    const Date born = Date(1935, 1, 1).plus_days(static_cast<std::int32_t>(50 * 365.25 * s.uniform()));
    const Date until = retired_on(born, r.observed_from, r.known_to, s);
    r.people.id.push_back(i + 1), r.people.sex.push_back(workforce::Sex::unknown);
    r.people.birth.push_back(Birth::on(born));
    auto& e = r.employments;
    e.person.push_back(i), e.unit.push_back(0), e.profession.push_back(i % 2);
    e.fte.push_back(Share::whole()), e.start.push_back(Date(2005, 1, 1)), e.until.push_back(until);
    e.leaving.push_back(until == workforce::kOpen ? workforce::Leaving::still_employed
                                                  : workforce::Leaving::retirement);
  }
  return r;
}

Settings with_ages() {
  Settings s = planted_settings();
  s.retirement_born = 1950, s.pension_ages = planted_ages();
  return s;
}

double chance(double rate) { return 1 - std::exp(-rate); }
double at(const Assumptions::ByAge& by_age, int age) {
  return by_age[static_cast<std::size_t>(age - Assumptions::kFirstAge)];
}

TEST(Retirement, FollowsThePensionAgesAcrossAReform) {
  const Assumptions a = *estimate(*workforce::Workforce::from(reformed()), with_ages());
  ASSERT_EQ(a.retire_cohorts.size(), 2u);
  const auto &before = a.retire_cohorts[0].retire, &after = a.retire_cohorts[1].retire;
  EXPECT_LT(chance(at(before, 64)), 0.05);
  EXPECT_GT(chance(at(before, 65)), 0.35);
  EXPECT_LT(chance(at(after, 65)), 0.15);
  EXPECT_GT(chance(at(after, 67)), 0.35);
  // Who is 64 on the data date was born after the reform, who is 68 before it.
  EXPECT_EQ(at(a.retire, 64), at(after, 64));
  EXPECT_EQ(at(a.retire, 68), at(before, 68));
}

TEST(Retirement, OfTheProjectedMeetsTheRulesOfTheirOwnYearOfBirth) {
  const auto w = *workforce::Workforce::from(reformed());
  const auto stays = [&](const Settings& settings) {
    Assumptions a = *estimate(w, settings);
    a.refill = 0;  // nobody resigns or comes
    for (auto& group : a.groups) group.leave.own.rate *= 1e9, group.hires.rate *= 1e9, group.vacancies = 0;
    const auto p = *project(w, a, {2025}, {500}, {1}, {1});
    return p.find({workforce::kAll, workforce::kAll}, 2025, Measure::heads)->mean;
  };
  double truth = 0;
  for (const auto& spell : w.spells()) {
    if (spell.until != workforce::kOpen) continue;
    const Date born = w.records().people.birth[static_cast<std::size_t>(spell.person)].day();
    double risk = 0;
    for (Date day(2024, 1, 1); day <= Date(2025, 12, 31); day = day.plus_days(1))
      risk += planted_rate(born.year(), completed_years(born, day)) / 365.25;
    truth += std::exp(-risk);
  }
  const double moved = stays(with_ages()) - truth;
  RecordProperty("miss_with_moving_ages", static_cast<int>(10 * moved));
  EXPECT_LT(std::abs(moved), 0.008 * truth);
}

TEST(Retirement, OfAShortHistoryIsBelievedFromThePack) {
  auto r = reformed();
  r.observed_from = Date(2022, 12, 1);
  for (auto& birth : r.people.birth) birth = Birth::on(Date(1990, 1, 1));
  const Assumptions a = *estimate(*workforce::Workforce::from(r), with_ages());
  EXPECT_NEAR(chance(at(a.retire_cohorts[0].retire, 65)), 0.35, 0.15);
  EXPECT_GT(chance(at(a.retire_cohorts[0].retire, 68)), chance(at(a.retire_cohorts[0].retire, 63)));
}

TEST(Retirement, IsNobodysWhereBirthIsUnknown) {
  auto r = reformed();
  for (auto& birth : r.people.birth) birth = {};
  const Assumptions a = *estimate(*workforce::Workforce::from(r), with_ages());
  EXPECT_FALSE(a.ages_known);
  EXPECT_EQ(a.retirements, 0);
  EXPECT_GT(a.leavers, 500);
}

TEST(Retirement, RefusesPensionAgesThatCannotBe) {
  const auto w = *workforce::Workforce::from(reformed());
  const auto refused = [&](std::vector<PensionAges> ages) {
    Settings s = with_ages();
    s.pension_ages = std::move(ages);
    const auto a = estimate(w, s);
    return !a && a.error().refusal == &kBadSetting;
  };
  EXPECT_TRUE(refused({{1950, 63, 67, 69}, {1940, 61, 65, 67}}));
  EXPECT_TRUE(refused({{1900, 30, 65, 67}}));
  EXPECT_TRUE(refused({{1900, 63, 60, 67}}));
  EXPECT_TRUE(refused({{1900, 63, 67, 66}}));
}

}  // namespace
}  // namespace framsyn::forecast
