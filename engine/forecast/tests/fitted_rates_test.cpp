#include <framsyn/engine/forecast/fitted_rates.hpp>

#include "planted.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace framsyn::forecast {
namespace {

using workforce::Leaving;
using workforce::Workforce;

const FittedRate* line(const FittedRates& t, Cause cause, RatesBy by, int level) {
  const auto at = std::ranges::find_if(
      t.rates, [&](const FittedRate& r) { return r.cause == cause && r.by == by && r.level == level; });
  return at == t.rates.end() ? nullptr : &*at;
}

workforce::Records history() { return PlantedHistory({.people = 3000, .units = 30, .professions = 6}).run(); }

TEST(FittedRates, OfACauseAreWhatWasSeenAndHoldWhatWasPlanted) {
  const auto t = *fitted_rates(*Workforce::from(history()), planted_settings(), 1);
  const FittedRate* resigned = line(t, Cause::resignation, RatesBy::total, 0);
  ASSERT_NE(resigned, nullptr);
  EXPECT_NEAR(resigned->rate * resigned->person_years / resigned->events, 1, 1e-3);
  EXPECT_LT(resigned->low, resigned->rate);
  EXPECT_GT(resigned->high, resigned->rate);
  EXPECT_EQ(line(t, Cause::dismissal, RatesBy::total, 0)->events, 0);
  EXPECT_LT(line(t, Cause::dismissal, RatesBy::total, 0)->rate, 1e-3);
  EXPECT_GT(line(t, Cause::move_to_unit, RatesBy::total, 0)->events, 200);
  EXPECT_EQ(line(t, Cause::change_of_profession, RatesBy::total, 0)->events, 0);
  EXPECT_GT(line(t, Cause::resignation, RatesBy::tenure, 0)->rate,
            2 * line(t, Cause::resignation, RatesBy::tenure, 4)->rate);
}

TEST(FittedRates, TellNoReasonWhereNoneIsTold) {
  auto records = history();
  for (auto& reason : records.employments.leaving) reason = Leaving::unknown;
  const auto t = *fitted_rates(*Workforce::from(records), planted_settings(), 1);
  EXPECT_EQ(t.allocated_by, Allocated::none_told);
  EXPECT_EQ(line(t, Cause::resignation, RatesBy::total, 0), nullptr);
  EXPECT_EQ(line(t, Cause::retirement, RatesBy::total, 0), nullptr);
  const auto* left = line(t, Cause::reason_not_told, RatesBy::total, 0);
  ASSERT_NE(left, nullptr);
  const auto told = *fitted_rates(*Workforce::from(history()), planted_settings(), 1);
  EXPECT_NEAR(left->events,
              line(told, Cause::resignation, RatesBy::total, 0)->events +
                  line(told, Cause::retirement, RatesBy::total, 0)->events,
              1e-6);
  EXPECT_NE(line(t, Cause::move_to_unit, RatesBy::total, 0), nullptr);
}

TEST(FittedRates, OfLeaveAreOfTheTimeTheyCanHappenIn) {
  auto records = history();
  for (std::size_t i = 0; i < records.employments.person.size(); i += 3) {
    const Date from = std::max(records.employments.start[i], Date(2016, 3, 1));
    if (records.employments.until[i] < from.plus_days(400)) continue;
    records.absences.person.push_back(records.employments.person[i]);
    records.absences.reason.push_back(workforce::AbsenceReason::parental);
    records.absences.extent.push_back(Share::whole());
    records.absences.from.push_back(from), records.absences.until.push_back(from.plus_days(200));
  }
  const auto t = *fitted_rates(*Workforce::from(records), planted_settings(), 1);
  const FittedRate *begun = line(t, Cause::long_leave, RatesBy::total, 0),
                   *back = line(t, Cause::return_from_leave, RatesBy::total, 0);
  ASSERT_TRUE(begun != nullptr && back != nullptr);
  EXPECT_NEAR(back->rate, 365.25 / 200, .05);
  EXPECT_GT(begun->person_years, 20 * back->person_years);
  EXPECT_LT(begun->low, begun->rate);
  EXPECT_EQ(line(*fitted_rates(*Workforce::from(history()), planted_settings(), 1), Cause::long_leave,
                 RatesBy::total, 0),
            nullptr)
      << "absence is not known";
}

TEST(FittedRates, OfAUnitHaveWhatIsBelowIt) {
  const auto t = *fitted_rates(*Workforce::from(history()), planted_settings(), 1);
  const auto records = history();
  double below = 0;
  for (std::size_t u = 1; u < records.units.parent.size(); ++u)
    if (records.units.parent[u] == 0)
      if (const auto* r = line(t, Cause::resignation, RatesBy::unit, static_cast<int>(u)))
        below += r->person_years;
  const auto* top = line(t, Cause::resignation, RatesBy::unit, 0);
  ASSERT_NE(top, nullptr);
  EXPECT_NEAR(top->person_years, line(t, Cause::resignation, RatesBy::total, 0)->person_years, 1e-6);
  EXPECT_LE(below, top->person_years + 1e-6);
}

// A third of the reasons are forgotten: the sums stand, and each cause is found again.
TEST(FittedRates, UnknownReasonsAreAllocatedByTheKnown) {
  const auto known = *fitted_rates(*Workforce::from(history()), planted_settings(), 1);
  auto records = history();
  std::size_t ended = 0;
  for (auto& leaving : records.employments.leaving)
    if (leaving != Leaving::still_employed && ++ended % 3 == 0) leaving = Leaving::unknown;
  const auto t = *fitted_rates(*Workforce::from(records), planted_settings(), 2);
  EXPECT_NEAR(t.allocated, 0.33, 0.03);
  double all = 0, all_known = 0;
  for (const Cause cause : {Cause::resignation, Cause::retirement}) {
    const auto *found = line(t, cause, RatesBy::total, 0), *told = line(known, cause, RatesBy::total, 0);
    EXPECT_NEAR(found->events / told->events, 1, 0.06);
    all += found->events, all_known += told->events;
  }
  EXPECT_NEAR(all, all_known, 1e-6);
}

TEST(FittedRates, AreTheSameForAnyNumberOfThreads) {
  const auto w = *Workforce::from(history());
  const auto one = *fitted_rates(w, planted_settings(), 1);
  for (int threads : {2, 3, 7}) {
    const auto many = *fitted_rates(w, planted_settings(), threads);
    ASSERT_EQ(many.rates.size(), one.rates.size());
    for (std::size_t i = 0; i < one.rates.size(); ++i) EXPECT_EQ(many.rates[i].rate, one.rates[i].rate);
  }
}

TEST(FittedRates, OfOddAgesAndOneYearAreNumbers) {
  auto records = PlantedHistory({.people = 400, .units = 3, .professions = 2, .years = 2}).run();
  for (std::size_t i = 0; i < records.people.birth.size(); ++i)
    if (i % 5 == 0) records.people.birth[i] = workforce::Birth::in(i % 2 == 0 ? 1916 : 2001);
  const auto t = fitted_rates(*Workforce::from(records), planted_settings(), 1);
  ASSERT_TRUE(t);
  for (const FittedRate& r : t->rates) {
    EXPECT_GE(r.rate, 0);
    EXPECT_LT(r.high, 1e3);
  }
}

}  // namespace
}  // namespace framsyn::forecast
