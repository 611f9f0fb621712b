#include "rules_telling.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace framsyn::planning {
namespace {

using workforce::Index;
using workforce::kAll;
using workforce::kUnknown;
using workforce::Leaving;

constexpr Index kRegion = 0, kLargeWard = 1, kSmallWard = 2;
constexpr Index kNurse = 0, kPorter = 1, kPhysician = 2;

/// A region with a large ward (20 nurses, 10 porters, 3 physicians) and one with 3 nurses. Known from July
/// 2020.
class World {
 public:
  World() {
    records_.units = {{10, 11, 12}, {kUnknown, kRegion, kRegion}};
    records_.professions = {1, 2, 3};
    records_.observed_from = Date(2020, 7, 1), records_.known_to = Date(2022, 12, 31);
    add(20, kLargeWard, kNurse), add(10, kLargeWard, kPorter), add(3, kLargeWard, kPhysician);
    add(3, kSmallWard, kNurse);
    leave(7, kLargeWard, kNurse), leave(1, kSmallWard, kNurse);
  }
  void forget_degrees() { records_.employments.fte.assign(records_.employments.fte.size(), std::nullopt); }

  struct Told {
    Outlook outlook;
    std::vector<workforce::CutFigures> cuts;
    Telling telling() const { return Telling(outlook, cuts); }
    const workforce::CutFigures& cut(Index unit, Index profession) const {
      const auto found = std::ranges::find_if(
          cuts, [&](const auto& c) { return c.cut.unit == unit && c.cut.profession == profession; });
      return *found;
    }
  };
  Told told() const {
    auto history = workforce::Workforce::from(records_).value();
    auto cuts = workforce::by_cut(history);
    forecast::Projection projection;
    for (const auto& cut : cuts) {
      projection.cuts.push_back({cut.cut.unit, cut.cut.profession});
      projection.now.push_back(cut.now.heads);
    }
    Withholding withholding(records_.units, 3, projection);
    return {
        Outlook{std::move(history), {}, std::move(projection), {}, {}, kRegion, std::move(withholding), {}},
        std::move(cuts)};
  }

 private:
  void add(int persons, Index unit, Index profession, Date until = workforce::kOpen) {
    for (; persons > 0; --persons) {
      const auto person = static_cast<Index>(records_.people.id.size());
      records_.people.id.push_back(person + 1);
      records_.people.birth.push_back(workforce::Birth::in(1980));
      records_.people.sex.push_back(workforce::Sex::woman);
      auto& e = records_.employments;
      e.person.push_back(person), e.unit.push_back(unit), e.profession.push_back(profession);
      e.fte.push_back(Share::percent(50)), e.start.push_back(Date(2019, 1, 1)), e.until.push_back(until);
      e.leaving.push_back(until == workforce::kOpen ? Leaving::still_employed : Leaving::resignation);
    }
  }
  void leave(int persons, Index unit, Index profession) { add(persons, unit, profession, Date(2022, 3, 1)); }

  workforce::Records records_;
};

TEST(Telling, TellsAllOfALargeGroup) {
  const auto world = World().told();
  const auto& cut = world.cut(kRegion, kAll);
  const Telling telling = world.telling();
  EXPECT_TRUE(telling.opens(kRegion, kAll));
  EXPECT_EQ(telling.stock(cut).heads, 36);
  EXPECT_EQ(telling.stock(cut).fte, 18.0);
  EXPECT_EQ(telling.years(cut).back().leavers, 8);
  EXPECT_EQ(telling.months(cut).back().fte, 18.0);
  EXPECT_FALSE(telling.leavings(cut).empty());
  EXPECT_FALSE(telling.ages(cut).empty());
}

TEST(Telling, TellsHowManyWorkAtASmallUnitAndNothingElse) {
  const auto world = World().told();
  const auto& cut = world.cut(kSmallWard, kAll);
  const Telling telling = world.telling();
  EXPECT_FALSE(telling.opens(kSmallWard, kAll));
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
  const auto world = World().told();
  const Telling telling = world.telling();
  for (const Index unit : {kAll, kRegion, kLargeWard}) {
    const auto& cut = world.cut(unit, kPhysician);
    EXPECT_FALSE(telling.stock(cut).heads);
    EXPECT_TRUE(telling.years(cut).empty());
    EXPECT_TRUE(telling.months(cut).empty());
    EXPECT_TRUE(telling.leavings(cut).empty());
    EXPECT_TRUE(telling.ages(cut).empty());
  }
}

TEST(Telling, LetsNoSmallProfessionFollowFromTheHeadCountOfItsUnit) {
  const auto world = World().told();
  const Telling telling = world.telling();
  for (const Index unit : {kRegion, kLargeWard}) {
    std::int64_t untold = *telling.stock(world.cut(unit, kAll)).heads;
    int withheld = 0;
    for (const Index profession : {kNurse, kPorter, kPhysician}) {
      const auto heads = telling.stock(world.cut(unit, profession)).heads;
      untold -= heads.value_or(0);
      withheld += !heads;
    }
    EXPECT_GE(withheld, 2) << unit;
    EXPECT_GE(untold, 5) << unit;
  }
}

TEST(Telling, HasNoFullTimeEquivalentsWhereNoDegreeIsKnown) {
  World without;
  without.forget_degrees();
  const auto world = without.told();
  const Telling telling = world.telling();
  const auto& cut = world.cut(kRegion, kAll);
  EXPECT_EQ(telling.stock(cut).heads, 36);
  EXPECT_FALSE(telling.stock(cut).fte || telling.years(cut).back().fte || telling.months(cut).back().fte);
}

TEST(Telling, TellsNoJoinersOfAYearThatIsKnownInPart) {
  const auto world = World().told();
  const auto years = world.telling().years(world.cut(kRegion, kAll));
  ASSERT_EQ(years.size(), 3u);
  EXPECT_FALSE(years[0].joiners || years[0].leavers) << "observed from July 2020";
  EXPECT_EQ(years[1].joiners, 0);
  EXPECT_EQ(years[2].leavers, 8);
}

}  // namespace
}  // namespace framsyn::planning
