#include <set>

#include <gmock/gmock.h>

#include "rows.hpp"

namespace framsyn::demo {
namespace {

const Date kLast(2026, 10, 31);

std::set<std::string> distinct(const char* column, Date on) {
  std::set<std::string> all;
  for (const CsvRow& row : employments())
    if (holds(row, on)) all.insert(row.at(column));
  return all;
}

TEST(Region, is_the_same_on_every_run_and_another_with_another_seed) {
  const Extract again = extract();
  EXPECT_EQ(again.employments, region().employments);
  EXPECT_EQ(again.absences, region().absences);
  EXPECT_NE(extract(kSeed + 1).employments, region().employments);
}

TEST(Region, has_the_size_that_it_should_have) {
  EXPECT_NEAR(static_cast<double>(distinct("personnummer", kLast).size()), 4200, 60);
  EXPECT_EQ(distinct("enhet_kod", kLast).size(), 190u);
  EXPECT_EQ(distinct("omrade_kod", kLast).size(), 33u);
  EXPECT_EQ(distinct("forvaltning_kod", kLast).size(), 5u);
  EXPECT_EQ(distinct("yrke_kod", kLast).size(), 26u);
}

TEST(Region, begins_every_stretch_within_the_extract_and_ends_none_before_it_begins) {
  for (const CsvRow& row : employments()) {
    EXPECT_GE(from(row), Date(2014, 11, 1));
    EXPECT_LE(*Date::parse(row.at("anstalld_sedan")), from(row));
    EXPECT_GE(to(row), from(row)) << row.at("anstallnings_id");
    EXPECT_LE(to(row), kLast);
  }
}

TEST(Region, lets_stretches_of_one_employment_follow_without_gap_or_overlap) {
  const CsvRow* before = nullptr;
  for (const CsvRow& row : employments()) {
    if (before && before->at("anstallnings_id") == row.at("anstallnings_id")) {
      EXPECT_EQ(to(*before).plus_days(1), from(row)) << row.at("anstallnings_id");
    }
    before = &row;
  }
}

TEST(Region, is_written_in_windows_1252_with_semicolons) {
  EXPECT_THAT(region().employments, testing::StartsWith("personnummer;namn;skyddad;"));
  EXPECT_THAT(region().employments, testing::HasSubstr("Akutmottagningen"));
  EXPECT_THAT(region().employments, testing::HasSubstr("\xD6verl\xE4kare"));    // Överläkare
  EXPECT_THAT(region().employments, testing::Not(testing::HasSubstr("\xC3")));  // no UTF-8 left
}

TEST(Reorganisation, leaves_nobody_in_the_units_that_ended) {
  for (const CsvRow& row : employments()) {
    if (row.at("enhet") == "Hudmottagningen" || row.at("enhet") == "Dagrehabiliteringen") {
      EXPECT_LE(to(row), Date(2019, 12, 31));
    }
    if (row.at("enhet_kod") == "100810") {
      EXPECT_GE(from(row), Date(2020, 1, 1));
    }
  }
  EXPECT_TRUE(distinct("enhet", kLast).contains("Hud- och infektionsmottagningen"));
}

TEST(Managers, lead_every_open_unit_and_work_in_it) {
  std::set<std::string> employed = distinct("personnummer", kLast);
  for (const CsvRow& row : employments())
    if (holds(row, kLast)) {
      EXPECT_TRUE(employed.contains(row.at("chef_personnummer"))) << row.at("enhet");
    }
}

}  // namespace
}  // namespace framsyn::demo
