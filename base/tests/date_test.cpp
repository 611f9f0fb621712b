#include <framsyn/base/date.hpp>

#include <gtest/gtest.h>

namespace framsyn {
namespace {

TEST(Date, ReadsAndWritesIso) {
  EXPECT_EQ(Date::parse("2020-02-29")->iso(), "2020-02-29");
  for (auto bad : {"2023-02-29", "2023-13-01", "2023-1-01", "20230101", "2023-01-01 ", "", "åååå-mm-dd"}) {
    EXPECT_FALSE(Date::parse(bad)) << bad;
  }
}

TEST(Date, LeapDayMovesToTheTwentyEighthInACommonYear) {
  EXPECT_EQ(Date(2020, 2, 29).plus_years(1), Date(2021, 2, 28));
  EXPECT_EQ(Date(2020, 2, 29).plus_years(4), Date(2024, 2, 29));
}

TEST(Date, AgeRisesOnTheBirthday) {
  EXPECT_EQ(completed_years(Date(1960, 3, 15), Date(2025, 3, 14)), 64);
  EXPECT_EQ(completed_years(Date(1960, 3, 15), Date(2025, 3, 15)), 65);
}

TEST(Instant, GoesThroughTextUnchanged) {
  const auto at = parse_instant("2026-05-04T09:30:01.000250Z");
  ASSERT_TRUE(at);
  EXPECT_EQ(iso(*at), "2026-05-04T09:30:01.000250Z");
  EXPECT_FALSE(parse_instant("2026-05-04T24:30:01.000250Z"));
}

}  // namespace
}  // namespace framsyn
