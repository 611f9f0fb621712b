#include <framsyn/engine/workforce/exposure.hpp>

#include "some_history.hpp"

#include <gtest/gtest.h>

namespace framsyn::workforce {
namespace {

using enum Leaving;

struct Cell {
  double years = 0;
  int events = 0;
};

Cell at_ages(const std::vector<ExposureRow>& rows, int from, int to) {
  Cell sum;
  for (const ExposureRow& row : rows) {
    if (row.age < from || row.age >= to) continue;
    sum.years += row.years;
    for (auto n : row.leavings) sum.events += n;
  }
  return sum;
}

// Computed with R survival's pyears, whose ages are of 365.25 days; ours rise on the birthday.
TEST(Exposure, AgreesWithPyearsOnThreeSpells) {
  auto r = records({{0, 0, 0, "2018-02-01", "2022-09-30", retirement},
                    {1, 0, 0, "2019-06-15", "2023-12-31"},
                    {2, 0, 0, "2020-01-01", "2021-08-31", resignation}},
                   "2023-12-31");
  r.employments.until[1] = kOpen;
  r.people.birth = {Birth::on(Date(1960, 3, 15)), Birth::on(Date(1985, 7, 1)), Birth::on(Date(1991, 11, 20))};
  const auto rows = exposure(*Workforce::from(r), Date(2015, 1, 1), Date(2023, 12, 31));
  EXPECT_DOUBLE_EQ(at_ages(rows, 0, 99).years, 3970 / 365.25);
  constexpr double kDay = 1.01 / 365.25;
  EXPECT_NEAR(at_ages(rows, 0, 30).years, 1.664613, kDay);
  EXPECT_NEAR(at_ages(rows, 30, 35).years, 1.045174, kDay);
  EXPECT_NEAR(at_ages(rows, 35, 40).years, 3.499659, kDay);
  EXPECT_NEAR(at_ages(rows, 40, 60).years, 2.116359, kDay);
  EXPECT_NEAR(at_ages(rows, 60, 65).years, 2.543463, kDay);
  EXPECT_EQ(at_ages(rows, 0, 30).events, 1);
  EXPECT_EQ(at_ages(rows, 60, 65).events, 1);
  EXPECT_EQ(at_ages(rows, 30, 60).events, 0);
}

TEST(Exposure, AgesBeginOnTheBirthdayItself) {
  auto r = records({{0, 0, 0, "2020-01-01", "2021-01-01", resignation}});
  r.people.birth = {Birth::on(Date(1990, 3, 1))};
  const auto rows = exposure(*Workforce::from(r), Date(2015, 1, 1), Date(2024, 1, 1));
  EXPECT_DOUBLE_EQ(at_ages(rows, 29, 30).years, 60 / 365.25);
  EXPECT_DOUBLE_EQ(at_ages(rows, 30, 31).years, 306 / 365.25);
}

TEST(Exposure, TenureIsCountedThroughMovesAndUnknownAgeIsItsOwnGroup) {
  const auto rows = exposure(*Workforce::from(records({{0, 0, 0, "2018-07-01", "2019-07-01"},
                                                       {0, 1, 0, "2019-07-01", "2021-07-01", resignation}})),
                             Date(2015, 1, 1), Date(2024, 1, 1));
  double first = 0, second = 0, later = 0;
  int moves = 0;
  for (const ExposureRow& row : rows) {
    EXPECT_EQ(row.age, kUnknown);
    (row.tenure == 0 ? first : row.tenure == 1 ? second : later) += row.years;
    moves += row.moves;
    EXPECT_EQ(row.moves, row.unit == 0 && row.year == 2019 ? 1 : 0);
  }
  EXPECT_EQ(moves, 1);
  EXPECT_DOUBLE_EQ(first, 365 / 365.25);
  EXPECT_DOUBLE_EQ(second, 366 / 365.25);
  EXPECT_DOUBLE_EQ(later, 365 / 365.25);
}

TEST(Exposure, IsTheTimeBetweenTheEventsForRandomHistories) {
  for (unsigned seed : {1u, 2u, 3u}) {
    const auto w = *Workforce::from(random_records(seed));
    const Date from(2016, 1, 1), to(2022, 6, 30);
    double years = 0, expected = 0;
    int events = 0, expected_events = 0;
    for (const ExposureRow& row : exposure(w, from, to)) {
      years += row.years;
      for (auto n : row.leavings) events += n;
      events += row.moves;
    }
    for (const Spell& s : w.spells()) {
      const Date a = std::max(s.start, from), b = std::min(s.until, to);
      if (a < b) expected += (b - a) / 365.25;
      expected_events += s.until > from && s.until <= to;
    }
    EXPECT_NEAR(years, expected, 1e-9 * expected);
    EXPECT_EQ(events, expected_events);
  }
}

}  // namespace
}  // namespace framsyn::workforce
