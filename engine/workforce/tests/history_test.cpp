#include <framsyn/engine/workforce/history.hpp>

#include "some_history.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace framsyn::workforce {
namespace {

using enum Leaving;

Workforce five_people() {
  return *Workforce::from(records({{0, 1, 0, "2018-01-01", "2023-05-01", retirement},
                                   {1, 1, 0, "2019-01-01", "2023-09-01", still_employed, 50},
                                   {1, 2, 0, "2023-09-01", "", still_employed, 50},
                                   {2, 2, 1, "2023-02-01", ""},
                                   {3, 2, 1, "2020-01-01", "2024-01-01", resignation},
                                   {4, 1, 1, "2010-01-01", ""}}));
}

TEST(Yearly, CountsStockJoinersLeaversAndMoves) {
  const auto rows = yearly(five_people(), {.unit = 1});
  const YearRow& y2023 = rows[8];
  ASSERT_EQ(y2023.year, 2023);
  EXPECT_EQ(y2023.heads_before, 3);
  EXPECT_EQ(y2023.heads, 1);
  EXPECT_EQ(y2023.leavers, 1);
  EXPECT_EQ(y2023.leavers_by_reason[static_cast<int>(retirement)], 1);
  EXPECT_EQ(y2023.moves_out, 1);
  EXPECT_EQ(y2023.joiners, 0);
  EXPECT_DOUBLE_EQ(y2023.fte, 1);
}

TEST(Yearly, WhoseLastDayIsTheMeasuringDayIsCountedThatDayAndLeavesTheNextYear) {
  const auto rows = yearly(five_people(), {.unit = 2});
  EXPECT_EQ(rows[8].heads, 3);
  EXPECT_EQ(rows[8].leavers, 0);
  EXPECT_EQ(rows[9].leavers, 1);
  EXPECT_EQ(rows[9].heads, 2);
}

TEST(Yearly, CanMeasureOnTheFirstOfNovember) {
  const auto rows = yearly(five_people(), {}, {11, 1});
  EXPECT_EQ(rows.front().day, Date(2015, 11, 1));
  EXPECT_FALSE(rows.front().flows_known);
  EXPECT_TRUE(rows[1].flows_known);
}

TEST(Yearly, ClosedUnitsAndUnknownProfessionsAreCountedToo) {
  const auto w = *Workforce::from(records({{0, 0, kUnknown, "2018-01-01", "2019-05-01", resignation}}));
  EXPECT_EQ(yearly(w, {.profession = kUnknown})[3].heads, 1);
  EXPECT_EQ(yearly(w, {.profession = kUnknown})[4].heads, 0);
}

class RandomHistory : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(Seeds, RandomHistory, testing::Range(1u, 9u));

TEST_P(RandomHistory, StartPlusInMinusOutIsEndForEveryUnitProfessionAndYear) {
  const auto w = *Workforce::from(random_records(GetParam()));
  std::int64_t people = 0;
  for (MeasuringDay day : {MeasuringDay{}, MeasuringDay{11, 1}}) {
    for (Index unit = kAll; unit < 13; ++unit) {
      for (Index profession = kAll; unit != kUnknown && profession < 3; ++profession) {
        for (const YearRow& y : yearly(w, {unit, profession}, day)) {
          EXPECT_EQ(y.heads_before + y.joiners + y.moves_in - y.leavers - y.moves_out, y.heads)
              << unit << " " << profession << " " << y.year;
          EXPECT_EQ(std::accumulate(y.leavers_by_reason.begin(), y.leavers_by_reason.end(), std::int64_t{0}),
                    y.leavers);
          people += y.heads;
        }
      }
    }
  }
  EXPECT_GT(people, 10'000);
}

TEST_P(RandomHistory, HeadsAreDistinctPersonsAndFteTheSumOfDegrees) {
  const auto r = random_records(GetParam());
  const auto w = *Workforce::from(r);
  const auto rows = yearly(w, {});
  for (const YearRow& y : rows) {
    std::set<Index> persons;
    double fte = 0;
    for (std::size_t i = 0; i < r.employments.person.size(); ++i) {
      if (r.employments.start[i] > y.day || r.employments.until[i] <= y.day) continue;
      persons.insert(r.employments.person[i]);
      fte += r.employments.fte[i] ? r.employments.fte[i]->value() : 0;
    }
    if (r.bridged_days == 0) EXPECT_EQ(y.heads, static_cast<std::int64_t>(persons.size()));
    EXPECT_GE(y.heads, static_cast<std::int64_t>(persons.size()));
    EXPECT_NEAR(y.fte, fte, 1e-6);
    EXPECT_EQ(stock(w, {}, y.day).heads, y.heads);
    EXPECT_NEAR(stock(w, {}, y.day).fte, y.fte, 1e-9);
  }
}

TEST_P(RandomHistory, PartsSumToTheWhole) {
  const auto w = *Workforce::from(random_records(GetParam()));
  const Date day(2023, 12, 31);
  const Stock all = stock(w, {}, day);
  Stock sum;
  for (const auto& row : professions(w, {}, day)) sum.heads += row.stock.heads, sum.fte += row.stock.fte;
  EXPECT_EQ(sum.heads, all.heads);
  EXPECT_NEAR(sum.fte, all.fte, 1e-6);
  EXPECT_EQ(units(w, kAll, day)[0].heads, all.heads);
  std::int64_t aged = 0;
  for (const auto& row : ages(w, {}, day)) aged += row.women + row.men + row.unknown;
  EXPECT_EQ(aged, all.heads);
}

TEST_P(RandomHistory, MonthsAgreeWithYearsAndFlowsWithEvents) {
  const auto w = *Workforce::from(random_records(GetParam()));
  const auto years = yearly(w, {.unit = 2});
  const auto months = monthly(w, {.unit = 2});
  for (const YearRow& y : years) {
    const MonthRow& december = months[static_cast<std::size_t>((y.year - 2014) * 12 + 11)];
    EXPECT_EQ(december.heads, y.heads);
    EXPECT_NEAR(december.fte, y.fte, 1e-9);
  }
  std::int64_t joiners = 0, leavers = 0, in = 0, out = 0, year_joiners = 0, year_leavers = 0;
  for (const FlowRow& f : flows(w))
    joiners += f.joiners, leavers += f.leavers, in += f.moves_in, out += f.moves_out;
  for (const YearRow& y : yearly(w, {})) year_joiners += y.joiners, year_leavers += y.leavers;
  EXPECT_EQ(joiners, year_joiners);
  EXPECT_EQ(leavers, year_leavers);
  EXPECT_EQ(in, out);
  EXPECT_GT(in, 0);
}

TEST(Stocks, HaveNoFlowsAndHoldForAYear) {
  Records r = records({{0, 1, 0, "2020-01-01", ""}}, "2022-12-31");
  r.employments = {}, r.basis = Basis::stocks, r.observed_from = kOpen;
  r.stocks = {{Date(2020, 12, 31), Date(2021, 9, 30), Date(2021, 9, 30)},
              {1, 1, 0},
              {0, 0, kUnknown},
              {10, 12, 3},
              {8, 9.5, 3}};
  const auto w = *Workforce::from(r);
  const auto rows = yearly(w, {});
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].heads, 10);
  EXPECT_EQ(rows[1].heads, 15);
  EXPECT_EQ(rows[2].heads, 0);
  EXPECT_FALSE(rows[1].flows_known);
  EXPECT_EQ(rows[1].joiners, 0);
  EXPECT_EQ(monthly(w, {.unit = 1}).back().heads, 12);
  EXPECT_EQ(units(w, kAll, Date(2021, 9, 30))[0].heads, 15);
}

}  // namespace
}  // namespace framsyn::workforce
