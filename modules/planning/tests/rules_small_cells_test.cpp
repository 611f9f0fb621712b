#include "disclosure/rules_small_cells.hpp"

#include <gtest/gtest.h>

namespace framsyn::planning {
namespace {

using workforce::CutFigures;
using workforce::kAll;
using workforce::Leaving;

/// A region with two wards, and the leavers of one year by reason in each.
struct Cells {
  workforce::Records records;
  std::vector<CutFigures> cuts;
  Cells() {
    records.units = {{1, 2, 3}, {workforce::kUnknown, 0, 0}};
    records.professions = {1};
  }
  void cut(workforce::Index unit, std::int64_t resigned, std::int64_t retired) {
    workforce::YearRow year{2025, Date(2025, 12, 31), 0, 50, 50, 0, resigned + retired, 0, 0, {}};
    year.leavers_by_reason[static_cast<std::size_t>(Leaving::resignation)] = resigned;
    year.leavers_by_reason[static_cast<std::size_t>(Leaving::retirement)] = retired;
    cuts.push_back({{unit, kAll}, {50, 50}, {year}, {}, {{30, 20, 10, 0}, {35, 15, 5, 0}}});
  }
  std::vector<ToldLeaving> told(std::size_t place) const {
    return SmallCells(records, 0, cuts, PeriodMasks(records, cuts)).leavings(cuts[place]);
  }
};

TEST(SmallCells, TellReasonsWhereAllAreMany) {
  Cells world;
  world.cut(kAll, 12, 8), world.cut(0, 12, 8), world.cut(1, 7, 4), world.cut(2, 5, 4);
  const auto told = world.told(2);
  ASSERT_EQ(told.size(), 2u);
  EXPECT_EQ(*told[0].count, 7);
  EXPECT_EQ(told[1].reason, Leaving::retirement);
}

TEST(SmallCells, NameNoReasonOfTheOnlyOneWhoLeft) {
  Cells world;
  world.cut(kAll, 12, 5), world.cut(0, 12, 5), world.cut(1, 12, 4), world.cut(2, 0, 1);
  const auto told = world.told(3);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_FALSE(told[0].count);
  EXPECT_EQ(told[0].reason, Leaving::still_employed) << "the withheld rest has no reason";
}

TEST(SmallCells, HideTheOtherWardToo) {
  Cells world;
  world.cut(kAll, 12, 5), world.cut(0, 12, 5), world.cut(1, 12, 4), world.cut(2, 0, 1);
  for (const auto& told : world.told(2)) {
    // Region 5 retired, less this ward's 4, would tell why the other ward's only leaver left.
    if (told.reason == Leaving::retirement) {
      EXPECT_FALSE(told.count);
    }
  }
}

TEST(SmallCells, TellAgesInLargeBandsOnly) {
  Cells world;
  world.cut(kAll, 9, 9), world.cut(0, 9, 9), world.cut(1, 9, 9);
  world.cuts.push_back(world.cuts.back());
  world.cuts.back().cut.unit = 2;
  world.cuts.back().ages = {{30, 3, 10, 0}, {35, 15, 5, 0}};
  const PeriodMasks masks(world.records, world.cuts);
  const auto ages = SmallCells(world.records, 0, world.cuts, masks).ages(world.cuts.back());
  ASSERT_EQ(ages.size(), 2u);
  EXPECT_FALSE(ages[0].women) << "three women of 30-34";
  EXPECT_TRUE(ages[1].women || ages[1].men);
}

TEST(SmallCells, DoNotTellWhichAgesASpreadOutUnitHas) {
  Cells world;
  world.cut(kAll, 9, 9), world.cut(0, 9, 9), world.cut(1, 9, 9), world.cut(2, 9, 9);
  world.cuts.back().ages = {{30, 1, 1, 0}, {35, 1, 1, 0}, {40, 1, 0, 0}};
  const PeriodMasks masks(world.records, world.cuts);
  EXPECT_TRUE(SmallCells(world.records, 0, world.cuts, masks).ages(world.cuts.back()).empty())
      << "five people in five cells, and that five work there is told";
}

TEST(SmallCells, CoverTheReasonsOfAWardThatIsWithheldItself) {
  Cells world;
  world.cut(kAll, 30, 10), world.cut(0, 30, 10), world.cut(1, 24, 6), world.cut(2, 6, 4);
  world.cuts.back().years.front().heads = 4;
  for (const auto& told : world.told(2)) {
    EXPECT_FALSE(told.count) << "the region's less this ward's would be those of the ward of four";
  }
}

}  // namespace
}  // namespace framsyn::planning
