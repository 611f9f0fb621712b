#include <framsyn/base/swedish_day.hpp>

#include <gtest/gtest.h>

namespace framsyn {
namespace {

Instant at(const char* text) { return parse_instant(text).value(); }

TEST(SwedishDay, TurnsAtMidnightInSwedenInWinterAndSummer) {
  EXPECT_EQ(swedish_day(at("2026-01-14T22:59:59.000000Z")), Date(2026, 1, 14));
  EXPECT_EQ(swedish_day(at("2026-01-14T23:00:00.000000Z")), Date(2026, 1, 15));
  EXPECT_EQ(swedish_day(at("2026-07-14T21:59:59.000000Z")), Date(2026, 7, 14));
  EXPECT_EQ(swedish_day(at("2026-07-14T22:00:00.000000Z")), Date(2026, 7, 15));
}

TEST(SwedishDay, BeginsWhereTheDayBeforeEnds) {
  EXPECT_EQ(start_of_swedish_day(Date(2026, 1, 15)), at("2026-01-14T23:00:00.000000Z"));
  EXPECT_EQ(start_of_swedish_day(Date(2026, 7, 15)), at("2026-07-14T22:00:00.000000Z"));
}

TEST(SwedishDay, IsAnHourShorterWhenSummerTimeBegins) {
  using namespace std::chrono_literals;
  EXPECT_EQ(start_of_swedish_day(Date(2026, 3, 30)) - start_of_swedish_day(Date(2026, 3, 29)), 23h);
  EXPECT_EQ(start_of_swedish_day(Date(2026, 10, 26)) - start_of_swedish_day(Date(2026, 10, 25)), 25h);
}

}  // namespace
}  // namespace framsyn
