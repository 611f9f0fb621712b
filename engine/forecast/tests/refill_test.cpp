#include "refill.hpp"

#include <gtest/gtest.h>

#include "planted.hpp"

namespace framsyn::forecast {
namespace {

/// Two units over five years: joiners and leavers by unit and year.
Sample sample(const std::array<std::array<int, 5>, 2>& hires,
              const std::array<std::array<int, 5>, 2>& leavers) {
  Sample s{.window = {Date(2015, 1, 1), Date(2019, 12, 31), 5}, .professions = 2, .units = 2};
  for (int unit = 0; unit < 2; ++unit) {
    for (int year = 0; year < 5; ++year) {
      const auto u = static_cast<std::size_t>(unit), y = static_cast<std::size_t>(year);
      for (int i = 0; i < hires[u][y]; ++i) s.joiners.push_back({0, unit, year, 30, std::nullopt});
      s.cells.push_back({0, unit, 20, 0, year, 100.0, static_cast<double>(leavers[u][y])});
    }
  }
  return s;
}

double refill(const Sample& s) { return refill_share(s, year_flows(s, 0)); }

TEST(Refill, IsAllWhereJoinersFollowLeavers) {
  const std::array<std::array<int, 5>, 2> leavers{{{20, 5, 30, 10, 15}, {8, 25, 12, 30, 5}}};
  EXPECT_GT(refill(sample(leavers, leavers)), .75);
}

TEST(Refill, IsAlsoOfLastYearsLeavers) {
  const std::array<std::array<int, 5>, 2> leavers{{{20, 5, 30, 10, 15}, {8, 25, 12, 30, 5}}},
      next{{{16, 20, 5, 30, 10}, {16, 8, 25, 12, 30}}};
  EXPECT_GT(refill(sample(next, leavers)), .6);
}

TEST(Refill, IsNoneWhereHiringHasNothingToDoWithLeaving) {
  const std::array<std::array<int, 5>, 2> leavers{{{20, 5, 30, 10, 15}, {8, 25, 12, 30, 5}}},
      even{{{16, 16, 16, 16, 16}, {16, 16, 16, 16, 16}}};
  EXPECT_LT(refill(sample(even, leavers)), .35);
  const auto planted = *workforce::Workforce::from(PlantedHistory({.people = 4000, .units = 60}).run());
  EXPECT_LT(estimate(planted, planted_settings())->refill, .25);
}

TEST(Refill, IsNeverMoreThanWereHired) {
  const std::array<std::array<int, 5>, 2> leavers{{{20, 5, 30, 10, 15}, {8, 25, 12, 30, 5}}},
      few{{{10, 2, 15, 5, 7}, {4, 12, 6, 15, 2}}};
  const Sample s = sample(few, leavers);
  EXPECT_LE(refill(s), .95 * 78 / 160);
  const Sample none = sample({}, leavers);
  EXPECT_EQ(refill(none), 0);
  EXPECT_EQ(refill(sample(few, {})), 0);
}

TEST(GrowthHires, AreWhatRefillsDoNotExplain) {
  const YearFlows flows{{110, 90, 130, 70, 100}, {100, 80, 120, 60, 90}};
  const Growth g = growth_hires(flows, {100, 100, 100, 100, 100}, 1, .15, 4);
  EXPECT_DOUBLE_EQ(g.share, .1);
  EXPECT_LT(g.calendar.sd, .1) << "ten more than have left, every year";
  const Growth all = growth_hires(flows, {100, 100, 100, 100, 100}, 0, .15, 4);
  EXPECT_EQ(all.share, 1);
  EXPECT_GT(all.calendar.sd, .15);
}

}  // namespace
}  // namespace framsyn::forecast
