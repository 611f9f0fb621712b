#include <gtest/gtest.h>

#include "a_history.hpp"

namespace framsyn::planning {
namespace {

using workforce::Index;
using workforce::kAll;

constexpr Index kLargeWard = 1, kSmallWard = 2;

/// A region with a large ward (20 nurses, 10 porters, 3 physicians) and one with 3 nurses. Known from July
/// 2020.
class TwoWards : public AHistory {
 public:
  TwoWards() : AHistory({workforce::kUnknown, kRegion, kRegion}, 3, Date(2020, 7, 1), Date(2022, 12, 31)) {
    add(20, kLargeWard, kNurse), add(10, kLargeWard, kPorter), add(3, kLargeWard, kPhysician);
    add(3, kSmallWard, kNurse);
    add(7, kLargeWard, kNurse, kStart, Date(2022, 3, 1)),
        add(1, kSmallWard, kNurse, kStart, Date(2022, 3, 1));
  }
  static constexpr Date kStart{2019, 1, 1};
};

TEST(Telling, TellsAllOfALargeGroup) {
  const auto world = TwoWards().told();
  const auto& cut = world.cut(kRegion, kAll);
  const Telling telling = world.telling();
  EXPECT_TRUE(telling.opens({kRegion, kAll}));
  EXPECT_TRUE(telling.forecasts(kRegion, kAll));
  EXPECT_EQ(telling.stock(cut).heads, 36);
  EXPECT_EQ(telling.stock(cut).fte, 18.0);
  EXPECT_EQ(telling.years(cut).back().leavers, 8);
  EXPECT_EQ(telling.months(cut).back().fte, 18.0);
  EXPECT_FALSE(telling.leavings(cut).empty());
  EXPECT_FALSE(telling.ages(cut).empty());
}

TEST(Telling, TellsHowManyWorkAtASmallUnitAndNothingElse) {
  const auto world = TwoWards().told();
  const auto& cut = world.cut(kSmallWard, kAll);
  const Telling telling = world.telling();
  EXPECT_FALSE(telling.opens({kSmallWard, kAll}));
  EXPECT_FALSE(telling.forecasts(kSmallWard, kAll));
  EXPECT_EQ(telling.stock(cut).heads, 3);
  EXPECT_FALSE(telling.stock(cut).fte);
  ASSERT_FALSE(telling.years(cut).empty());
  for (const ToldYear& year : telling.years(cut)) {
    EXPECT_FALSE(year.fte || year.joiners || year.leavers || year.moves_in || year.moves_out) << year.year;
  }
  for (const ToldMonth& month : telling.months(cut)) EXPECT_FALSE(month.fte) << month.month;
  EXPECT_TRUE(telling.leavings(cut).empty());
  EXPECT_TRUE(telling.ages(cut).empty());
}

TEST(Telling, TellsNotEvenHowManyOfASmallProfession) {
  const auto world = TwoWards().told();
  const Telling telling = world.telling();
  for (const Index unit : {kAll, kRegion, kLargeWard}) {
    const auto& cut = world.cut(unit, kPhysician);
    EXPECT_FALSE(telling.names(cut));
    EXPECT_FALSE(telling.stock(cut).heads);
    EXPECT_TRUE(telling.years(cut).empty());
    EXPECT_TRUE(telling.months(cut).empty());
    EXPECT_TRUE(telling.leavings(cut).empty());
    EXPECT_TRUE(telling.ages(cut).empty());
  }
}

TEST(Telling, HasNoFullTimeEquivalentsWhereNoDegreeIsKnown) {
  TwoWards without;
  without.forget_degrees();
  const auto world = without.told();
  const Telling telling = world.telling();
  const auto& cut = world.cut(kRegion, kAll);
  EXPECT_EQ(telling.stock(cut).heads, 36);
  EXPECT_FALSE(telling.stock(cut).fte || telling.years(cut).back().fte || telling.months(cut).back().fte);
}

TEST(Telling, TellsNoJoinersOfAYearThatIsKnownInPart) {
  const auto world = TwoWards().told();
  const auto years = world.telling().years(world.cut(kRegion, kAll));
  ASSERT_EQ(years.size(), 3u);
  EXPECT_FALSE(years[0].joiners || years[0].leavers) << "observed from July 2020";
  EXPECT_EQ(years[1].joiners, 0);
  EXPECT_EQ(years[2].leavers, 8);
}

/// Four wards of nurses, of 40, 30, 30 and 10, where people are away now and then.
class FourWards : public AHistory {
 public:
  FourWards()
      : AHistory({workforce::kUnknown, kRegion, kRegion, kRegion, kRegion}, 1, Date(2020, 1, 1),
                 Date(2022, 12, 31)) {
    add(40, 1, kNurse), add(30, 2, kNurse), add(30, 3, kNurse), add(10, 4, kNurse);
    for (Index person = 0; person < 110; ++person)
      for (int year = 2019; year < 2023; ++year)
        away(person, Date(year, 1 + person % 12, 1), Date(year, 1 + person % 12, 15));
  }
};

TEST(Telling, TellsWhatIsDeliveredByTwentyAndMoreAndNotByWhatFollowsFromThem) {
  const auto world = FourWards().told();
  const Telling telling = world.telling();
  const auto told = [&](Index unit) {
    return telling.years(world.cut(unit, kAll)).back().delivered_fte.has_value();
  };
  EXPECT_TRUE(told(kRegion));
  EXPECT_TRUE(told(1));
  EXPECT_FALSE(told(4)) << "ten persons";
  EXPECT_NE(told(2), told(3)) << "one of them is kept back, or the ten would be the rest";
  EXPECT_TRUE(telling.years(world.cut(4, kAll)).back().fte) << "what they are contracted for is told";
  for (const Index unit : {1, 2, 3, 4})
    EXPECT_EQ(telling.forecasts(forecast::Cut{unit, kAll}, forecast::Measure::delivered_fte), told(unit));
  EXPECT_NEAR(*telling.years(world.cut(kRegion, kAll)).back().delivered_fte, 55 * (1 - 14 / 365.0), 1e-9);
}

TEST(Telling, TellsNothingDeliveredWhereAbsenceIsNotKnown) {
  const auto world = TwoWards().told();
  const Telling telling = world.telling();
  for (const ToldYear& year : telling.years(world.cut(kRegion, kAll))) EXPECT_FALSE(year.delivered_fte);
  EXPECT_FALSE(telling.forecasts(forecast::Cut{kRegion, kAll}, forecast::Measure::delivered_fte));
}

}  // namespace
}  // namespace framsyn::planning
