#include <framsyn/engine/workforce/absence.hpp>
#include <framsyn/engine/workforce/by_cut.hpp>
#include <framsyn/engine/workforce/exposure.hpp>

#include <gtest/gtest.h>

#include "some_history.hpp"

namespace framsyn::workforce {
namespace {

struct Absent {
  Index person;
  AbsenceReason reason;
  std::string_view from, until;  // "" is open
  int percent = 100;
};

Records with(Records r, std::initializer_list<Absent> rows) {
  for (const Absent& row : rows) {
    r.absences.person.push_back(row.person), r.absences.reason.push_back(row.reason);
    r.absences.extent.push_back(Share::percent(row.percent));
    r.absences.from.push_back(*Date::parse(row.from));
    r.absences.until.push_back(row.until.empty() ? kOpen : *Date::parse(row.until));
  }
  return r;
}

/// Two at unit 1, one of them half time at unit 2 as well.
Records three_employments() {
  return records({{0, 1, 0, "2016-01-01", ""},
                  {1, 1, 0, "2016-01-01", ""},
                  {1, 2, 0, "2016-01-01", "", Leaving::still_employed, 50}});
}

constexpr Absent kLongAgo{0, AbsenceReason::sick, "2016-01-01", "2016-01-02"};
constexpr Absent kOfLate{0, AbsenceReason::short_only, "2024-12-30", "2024-12-31"};
const Date kLast(2024, 12, 31);

double lost(const Records& r, const Filter& filter = {}) {
  const Workforce w = *Workforce::from(r);
  return stock(w, filter, kLast).fte - *delivered_fte(w, filter, kLast);
}

TEST(Absence, UnknownIsNotNobodyAway) {
  const Workforce w = *Workforce::from(three_employments());
  EXPECT_FALSE(delivered_fte(w, {}, kLast));
  EXPECT_FALSE(known_absences(w));
  for (const YearRow& row : yearly(w, {})) EXPECT_FALSE(row.delivered_fte) << row.year;
}

TEST(Absence, IsKnownFromAYearAfterItsFirstDayUntilNothingMoreIsReported) {
  const Workforce w =
      *Workforce::from(with(three_employments(), {{0, AbsenceReason::sick, "2018-06-01", "2018-06-05"},
                                                  {0, AbsenceReason::sick, "2022-06-01", "2022-06-05"}}));
  EXPECT_FALSE(absence_known_on(w, Date(2018, 12, 31)));
  EXPECT_TRUE(absence_known_on(w, Date(2019, 12, 31)));
  EXPECT_TRUE(absence_known_on(w, Date(2022, 6, 30)));
  EXPECT_FALSE(absence_known_on(w, Date(2022, 12, 31)));
}

TEST(Absence, SicknessIsLongFromItsNinetiethDay) {
  const auto pieces = aways(*Workforce::from(
      with(three_employments(), {{0, AbsenceReason::sick, "2024-01-01", "2024-02-01"},
                                 {0, AbsenceReason::sick, "2024-02-04", "2024-06-01", 50}})));
  ASSERT_EQ(pieces.size(), 3u) << "a relapse within five days goes on where it was";
  EXPECT_FALSE(pieces[0].on_long_leave);
  EXPECT_FALSE(pieces[1].on_long_leave);
  EXPECT_TRUE(pieces[2].on_long_leave);
  EXPECT_EQ(pieces[2].from, Date(2024, 3, 30));
  EXPECT_EQ(pieces[2].extent, .5);
}

TEST(Absence, PlannedLeaveIsLongFromItsFirstDayOrNever) {
  const auto kinds = [](AbsenceReason reason, std::string_view until) {
    const auto pieces =
        aways(*Workforce::from(with(three_employments(), {{0, reason, "2024-01-01", until}})));
    return pieces.size() == 1 ? (pieces[0].on_long_leave ? 'l' : 's') : '?';
  };
  EXPECT_EQ(kinds(AbsenceReason::parental, "2024-03-31"), 'l');
  EXPECT_EQ(kinds(AbsenceReason::parental, "2024-03-30"), 's');
  EXPECT_EQ(kinds(AbsenceReason::study, ""), 'l');
  EXPECT_EQ(kinds(AbsenceReason::short_only, "2024-12-31"), 's');
}

TEST(Absence, TakesWhatEachEmploymentIsOfTheDayOrOfTheYear) {
  const auto r = with(three_employments(), {kLongAgo,
                                            {1, AbsenceReason::parental, "2024-09-01", "", 80},
                                            {0, AbsenceReason::sick, "2024-06-01", "2024-07-01", 50},
                                            kOfLate});
  const double year = (15 + 1) / 365.0;
  EXPECT_NEAR(lost(r), 1.5 * .8 + year, 1e-12);
  EXPECT_NEAR(lost(r, {2, kAll}), .5 * .8, 1e-12);
  EXPECT_NEAR(lost(r, {1, kAll}), .8 + year, 1e-12);
}

TEST(Absence, NobodyIsAwayMoreThanAllTheTime) {
  const auto r = with(three_employments(), {kLongAgo,
                                            {0, AbsenceReason::parental, "2024-06-01", ""},
                                            {0, AbsenceReason::sick, "2024-07-01", "2024-08-01"},
                                            {0, AbsenceReason::sick, "2024-11-01", ""},
                                            kOfLate});
  EXPECT_NEAR(lost(r), 1, 1e-12);
  const auto half = with(three_employments(), {kLongAgo,
                                               {0, AbsenceReason::parental, "2024-06-01", "", 50},
                                               {0, AbsenceReason::study, "2024-06-01", "", 50},
                                               kOfLate});
  EXPECT_NEAR(lost(half), 1, 1e-12);
}

TEST(Absence, NothingDatedAfterADayIsKnownOnIt) {
  const Workforce w =
      *Workforce::from(with(three_employments(), {{0, AbsenceReason::sick, "2023-01-01", "2023-11-01"},
                                                  {1, AbsenceReason::parental, "2023-08-01", "2023-09-01"}}));
  const Workforce then = *w.as_of(Date(2023, 8, 15));
  EXPECT_EQ(then.records().absences.until, (std::vector{kOpen, kOpen}));
  EXPECT_TRUE(aways(then).back().on_long_leave) << "how long a planned leave will be is not known";
  EXPECT_FALSE(aways(w).back().on_long_leave);
  EXPECT_TRUE(w.as_of(Date(2022, 8, 15))->records().absences.from.empty());
}

TEST(Absence, IsTheSameOfEveryCutInOnePass) {
  Records r = random_records(3);
  std::mt19937 any(5);
  for (int i = 0; i < 900; ++i) {
    const Date from = Date(2014, 1, 1).plus_days(static_cast<int>(any() % 4000));
    r.absences.person.push_back(static_cast<Index>(any() % 400));
    r.absences.reason.push_back(static_cast<AbsenceReason>(any() % 6));
    r.absences.extent.push_back(Share::percent(25 * static_cast<int>(1 + any() % 4)));
    r.absences.from.push_back(from),
        r.absences.until.push_back(from.plus_days(static_cast<int>(1 + any() % 300)));
  }
  const Workforce w = *Workforce::from(std::move(r));
  int known = 0;
  for (const CutFigures& cut : by_cut(w)) {
    const auto rows = yearly(w, cut.cut);
    ASSERT_EQ(rows.size(), cut.years.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      ASSERT_EQ(rows[i].delivered_fte.has_value(), cut.years[i].delivered_fte.has_value());
      if (!rows[i].delivered_fte) continue;
      ++known;
      ASSERT_NEAR(*rows[i].delivered_fte, *cut.years[i].delivered_fte, 1e-9);
      ASSERT_NEAR(*rows[i].delivered_fte, *delivered_fte(w, cut.cut, rows[i].day), 1e-9);
      ASSERT_LE(*rows[i].delivered_fte, rows[i].fte);
      ASSERT_GE(*rows[i].delivered_fte, 0);
    }
  }
  EXPECT_GT(known, 100);
}

TEST(Absence, TimeAtWorkAndOnLeaveIsAllTimeAndEveryLeaveBeginsOnce) {
  const Records r = with(three_employments(), {kLongAgo,
                                               {0, AbsenceReason::parental, "2020-03-01", "2021-01-01"},
                                               {1, AbsenceReason::sick, "2021-01-01", "2021-09-01"},
                                               {0, AbsenceReason::study, "2024-09-01", ""},
                                               kOfLate});
  const Workforce w = *Workforce::from(r);
  const std::array bounds{Date(2020, 1, 1), Date(2025, 1, 1)};
  std::array<double, 3> years{};
  std::array<int, 2> events{};
  each_exposure(w, bounds, [&](std::size_t, const ExposureRow& row) { years[2] += row.years; });
  for (const auto risk : {LeaveRisk::begins, LeaveRisk::returns}) {
    each_exposure(w, bounds, risk, [&](std::size_t, const ExposureRow& row) {
      years[static_cast<std::size_t>(risk)] += row.years, events[static_cast<std::size_t>(risk)] += row.moves;
      EXPECT_EQ(row.leavings, (std::array<std::int32_t, kLeavings>{}));
    });
  }
  EXPECT_NEAR(years[0] + years[1], 10, .01) << "main employments of two people in five years";
  EXPECT_NEAR(years[1], (306 + 154 + 122) / 365.25, 1e-9);
  EXPECT_EQ(events, (std::array{3, 2})) << "one is still away";
}

TEST(Absence, RefusesWhatCannotBe) {
  EXPECT_FALSE(Workforce::from(with(three_employments(), {{7, AbsenceReason::sick, "2024-01-01", ""}})));
  EXPECT_FALSE(
      Workforce::from(with(three_employments(), {{0, AbsenceReason::sick, "2024-01-01", "2024-01-01"}})));
  EXPECT_FALSE(Workforce::from(with(three_employments(), {{0, AbsenceReason::sick, "2024-01-01", "", 101}})));
}

}  // namespace
}  // namespace framsyn::workforce
