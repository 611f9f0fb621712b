#include "truths.hpp"

#include <cmath>

#include <gmock/gmock.h>

#include "rows.hpp"
#include "table.hpp"

namespace framsyn::demo {
namespace {

struct Tally {
  double expected = 0;
  int seen = 0;
};

Date born(const CsvRow& row) {
  const std::string& n = row.at("personnummer");
  return *Date::parse(n.substr(0, 4) + "-" + n.substr(4, 2) + "-" + n.substr(6, 2));
}

/// One month of one stretch, from the rows alone: how many resignations the planted hazards promise, and if
/// one came.
struct Lived {
  std::string_view profession, unit;
  Date month;
  double expected = 0;
  bool resigned = false;
};

double promised(const Truths& truths, const CsvRow& row, Date month) {
  const int age = completed_years(born(row), month);
  const double hazard = truths.resignation(std::stoi(row.at("yrke_kod")), age,
                                           completed_years(*Date::parse(row.at("anstalld_sedan")), month),
                                           month, row.at("enhet"));
  return chance_in_month(hazard) * std::pow(1 - truths.retirement_in_year(age), 1.0 / 12);
}

const std::vector<Lived>& months_lived() {
  static const std::vector<Lived> kAll = [] {
    const Truths truths;
    std::vector<Lived> all;
    for (const CsvRow& row : employments()) {
      const Date first = from(row), last = to(row);
      for (Date month(first.year(), first.month(), 1); month <= last; month = month.plus_days(32)) {
        month = Date(month.year(), month.month(), 1);
        if (first >= month) continue;
        const bool ends = last.year() == month.year() && last.month() == month.month();
        all.push_back({row.at("yrke_kod"), row.at("enhet"), month, promised(truths, row, month),
                       ends && resigned(row)});
      }
    }
    return all;
  }();
  return kAll;
}

template <class Wanted>
Tally resignations(Wanted wanted) {
  Tally tally;
  for (const Lived& one : months_lived())
    if (wanted(one)) {
      tally.expected += one.expected;
      tally.seen += one.resigned;
    }
  return tally;
}

void expect_as_planted(const Tally& tally, const std::string& where) {
  EXPECT_LT(std::abs(tally.seen - tally.expected), 4 * std::sqrt(tally.expected) + 1)
      << where << ": " << tally.seen << " seen, " << tally.expected << " planted";
}

TEST(Truths, resignations_come_at_the_planted_rate_in_each_profession) {
  for (const Row& row : table("resignation")) {
    const std::string code(row["profession"]);
    expect_as_planted(resignations([&](const Lived& one) { return one.profession == code; }), code);
  }
}

TEST(Truths, resignations_follow_the_calendar) {
  for (int year = 2015; year <= 2026; ++year)
    expect_as_planted(resignations([&](const Lived& one) { return one.month.year() == year; }),
                      std::to_string(year));
}

TEST(Truths, two_units_have_a_leaving_problem) {
  for (const Row& row : table("troubled_units")) {
    const std::string unit(row["unit"]);
    const Tally tally =
        resignations([&](const Lived& one) { return one.unit == unit && one.month >= row.date("from"); });
    expect_as_planted(tally, unit);
    EXPECT_GT(tally.seen, 1.3 * tally.expected / row.number("resignation_factor")) << unit;
  }
}

TEST(Truths, one_activity_lowers_resignations_and_the_other_does_nothing) {
  const Truths truths;
  EXPECT_DOUBLE_EQ(truths.unit_factor("Medicinavdelning 1", Date(2021, 12, 1)), 1);
  EXPECT_DOUBLE_EQ(truths.unit_factor("Medicinavdelning 1", Date(2022, 1, 1)), 0.6);
  EXPECT_DOUBLE_EQ(truths.unit_factor("Strokeavdelningen", Date(2022, 1, 1)), 1);
}

TEST(Truths, retirement_follows_the_planted_ages) {
  const Truths truths;
  std::map<int, std::pair<double, int>> seen;  // age -> months lived, retirements
  for (const CsvRow& row : employments())
    for (int age = 61; age <= 69; ++age) {
      const Date begins = std::max(from(row), born(row).plus_years(age)),
                 ends = std::min(to(row), born(row).plus_years(age + 1));
      if (begins >= ends) continue;
      seen[age].first += (ends - begins) / 365.25;
      seen[age].second += row.at("avgangsorsak").starts_with("20") && to(row) < born(row).plus_years(age + 1);
    }
  for (int age = 62; age <= 68; ++age) {
    const double planted = -std::log(1 - truths.retirement_in_year(age)) * seen[age].first;
    EXPECT_LT(std::abs(seen[age].second - planted), 4 * std::sqrt(planted) + 0.1 * planted + 2) << age;
  }
}

TEST(SickLeave, comes_to_the_planted_share_of_each_year) {
  std::map<int, double> sick, worked;
  const auto add = [](std::map<int, double>& days, Date first, Date last, double weight) {
    for (int year = first.year(); year <= last.year(); ++year)
      days[year] += weight * (std::min(last, Date(year, 12, 31)) - std::max(first, Date(year, 1, 1)) + 1);
  };
  for (const CsvRow& row : employments()) add(worked, from(row), to(row), 1);
  for (const CsvRow& row : absence_rows())
    if (row.at("franvarotyp").starts_with("Sjuk"))
      add(sick, from(row), to(row), std::stod(row.at("omfattning")) / 100);
  for (int year = 2016; year <= 2025; ++year)
    EXPECT_NEAR(100 * sick[year] / worked[year], Truths().sick_leave_percent(year),
                0.12 * Truths().sick_leave_percent(year))
        << year;
}

TEST(SickLeave, of_one_person_does_not_overlap_itself) {
  const CsvRow* before = nullptr;
  for (const CsvRow& row : absence_rows()) {
    if (before && before->at("personnummer") == row.at("personnummer")) {
      EXPECT_LT(to(*before), from(row)) << row.at("personnummer");
    }
    before = &row;
  }
}

}  // namespace
}  // namespace framsyn::demo
