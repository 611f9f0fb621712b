#include <framsyn/engine/workforce/exposure.hpp>

#include "some_history.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <map>

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

// Remission of acute myelogenous leukemia, maintained (Miller 1981): Kaplan-Meier, Greenwood and Nelson-Aalen
// of R survival 3.5-3, here from the table of time at risk, a window a day.
TEST(Exposure, GivesKaplanMeierAndNelsonAalenDayByDay) {
  constexpr std::array kDays{9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161};
  constexpr std::array kSeen{1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0};
  auto r = records(std::vector<Row>(kDays.size(), {0, 0, 0, "2020-01-01", ""}), "2020-12-31");
  const Date begin(2020, 1, 1);
  for (std::size_t i = 0; i < kDays.size(); ++i) {
    r.employments.person[i] = static_cast<Index>(i);
    r.employments.until[i] = begin.plus_days(kDays[i]);
    r.employments.leaving[i] = kSeen[i] ? resignation : end_of_fixed_term;  // the censored end otherwise
    if (i > 0)
      r.people.id.push_back(static_cast<std::int64_t>(i) + 1), r.people.birth.emplace_back(),
          r.people.sex.push_back(Sex::unknown);
  }
  std::vector<Date> bounds;
  for (int day = 0; day <= 48; ++day) bounds.push_back(begin.plus_days(day));
  std::vector<double> at_risk(48), left(48);
  each_exposure(*Workforce::from(r), bounds, [&](std::size_t day, const ExposureRow& row) {
    at_risk[day] += row.years * 365.25, left[day] += row.leavings[static_cast<std::size_t>(resignation)];
  });
  double stays = 1, greenwood = 0, hazard = 0;
  std::vector<double> curve, errors;
  for (std::size_t day = 0; day < 48; ++day) {
    if (left[day] == 0) continue;
    stays *= 1 - left[day] / at_risk[day], hazard += left[day] / at_risk[day];
    greenwood += left[day] / (at_risk[day] * (at_risk[day] - left[day]));
    curve.push_back(stays), errors.push_back(stays * std::sqrt(greenwood));
  }
  constexpr std::array kCurve{.90909091, .81818182, .71590909, .61363636, .49090909, .36818182, .18409091};
  constexpr std::array kErrors{.08667842, .11629130, .13966497, .15263233, .16419327, .16266889, .15349275};
  ASSERT_EQ(curve.size(), kCurve.size());
  for (std::size_t i = 0; i < curve.size(); ++i) {
    EXPECT_NEAR(curve[i], kCurve[i], 5e-9) << i;
    EXPECT_NEAR(errors[i], kErrors[i], 5e-9) << i;
  }
  EXPECT_NEAR(hazard, 1.40876623, 5e-9);
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

using CellKey = std::tuple<std::size_t, int, Index, Index, int, int, int>;
struct CellSum {
  int days = 0, moves = 0;
  std::array<int, kLeavings> leavings{};
  bool operator==(const CellSum&) const = default;
};

std::uint8_t band_at(int years) {
  return static_cast<std::uint8_t>(years < 1 ? 0 : years < 2 ? 1 : years < 5 ? 2 : years < 10 ? 3 : 4);
}

/// Every day of every spell looked at by itself.
std::map<CellKey, CellSum> day_by_day(const Workforce& w, std::span<const Date> bounds) {
  std::map<CellKey, CellSum> cells;
  const auto spells = w.spells();
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const Spell& s = spells[i];
    const bool moves =
        i + 1 < spells.size() && spells[i + 1].person == s.person && spells[i + 1].start == s.until;
    for (std::size_t window = 0; window + 1 < bounds.size(); ++window) {
      const Date from = std::max({s.start, bounds[window], w.observed_from()});
      for (Date day = from; day < std::min(s.until, bounds[window + 1]); day = day.plus_days(1)) {
        const Birth birth = w.records().people.birth[static_cast<std::size_t>(s.person)];
        const int age = birth.age(day).value_or(kUnknown), band = band_at(completed_years(s.joined, day)),
                  born = age >= kBornToldFrom ? birth.day().year() : kUnknown;
        CellSum& cell = cells[{window, day.year(), s.unit, s.profession, age, band, born}];
        ++cell.days;
        if (day.plus_days(1) != s.until) continue;
        moves ? ++cell.moves : ++cell.leavings[static_cast<std::size_t>(s.leaving)];
      }
    }
  }
  return cells;
}

TEST(Exposure, IsWhatCountingDayByDayGivesInItsOrder) {
  for (unsigned seed : {4u, 5u, 6u}) {
    auto r = random_records(seed, 150);
    for (std::size_t i = 0; i < r.people.birth.size(); i += 9)
      r.people.birth[i] = Birth::on(Date(1964, 2, 29));
    r.people.birth[7] = Birth::on(Date(2017, 3, 1));  // a fault of the source: employed before birth
    const auto w = *Workforce::from(r);
    const std::array bounds{Date(2013, 5, 6), Date(2016, 2, 29), Date(2016, 2, 29), Date(2017, 1, 1),
                            Date(2020, 8, 9)};
    const auto expected = day_by_day(w, bounds);
    auto at = expected.begin();
    each_exposure(w, bounds, [&](std::size_t window, const ExposureRow& row) {
      ASSERT_NE(at, expected.end());
      const CellKey key{window, row.year, row.unit, row.profession, row.age, row.tenure, row.born};
      EXPECT_EQ(key, at->first);
      EXPECT_NEAR(row.years, at->second.days / 365.25, 1e-9);
      EXPECT_EQ(row.moves, at->second.moves);
      EXPECT_TRUE(std::ranges::equal(row.leavings, at->second.leavings));
      ++at;
    });
    EXPECT_EQ(at, expected.end());
  }
}

}  // namespace
}  // namespace framsyn::workforce
