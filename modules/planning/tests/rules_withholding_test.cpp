#include <framsyn/planning.hpp>

#include <gtest/gtest.h>

namespace framsyn::planning {
namespace {

using workforce::kAll;

/// A region with a clinic of two wards. Professions: 0 nurses, 1 physicians.
struct Wards {
  static workforce::Records of_four_units() {
    workforce::Records records;
    records.units = {{1, 2, 3, 4}, {workforce::kUnknown, 0, 1, 1}};
    records.professions = {1, 2};
    return records;
  }
  workforce::Records records = of_four_units();
  forecast::Projection projection{};
  void has(workforce::Index unit, workforce::Index profession, std::int64_t heads) {
    projection.cuts.push_back({unit, profession});
    projection.now.push_back(heads);
  }
  Withholding withholding() const { return Withholding(records, projection); }
};

Wards wards(std::int64_t nurses_2, std::int64_t nurses_3, std::int64_t physicians_2,
            std::int64_t physicians_3) {
  Wards world;
  const auto above = {kAll, workforce::Index{0}, workforce::Index{1}};
  for (const auto unit : above) {
    world.has(unit, 0, nurses_2 + nurses_3);
    world.has(unit, 1, physicians_2 + physicians_3);
    world.has(unit, kAll, nurses_2 + nurses_3 + physicians_2 + physicians_3);
  }
  world.has(2, 0, nurses_2), world.has(2, 1, physicians_2), world.has(2, kAll, nurses_2 + physicians_2);
  world.has(3, 0, nurses_3), world.has(3, 1, physicians_3), world.has(3, kAll, nurses_3 + physicians_3);
  return world;
}

TEST(Withholding, ShowsEverythingWhenAllGroupsAreLarge) {
  const auto w = wards(20, 30, 10, 12).withholding();
  for (const workforce::Index unit : {kAll, 0, 1, 2, 3}) {
    for (const workforce::Index profession : {0, 1, kAll}) EXPECT_FALSE(w.hides(unit, profession));
  }
}

TEST(Withholding, HidesAGroupOfThree) { EXPECT_TRUE(wards(20, 30, 3, 12).withholding().hides(2, 1)); }

TEST(Withholding, HidesWhatWouldGiveTheSmallGroupAwayBySubtraction) {
  const auto w = wards(20, 30, 3, 12).withholding();
  // The ward's total less its nurses would be the three physicians; the clinic's physicians less the other
  // ward's too.
  EXPECT_TRUE(w.hides(2, 0) || w.hides(2, kAll));
  EXPECT_TRUE(w.hides(3, 1) || w.hides(1, 1));
}

TEST(Withholding, HasNoForecastForAGroupOfNobody) {
  EXPECT_TRUE(wards(20, 30, 0, 12).withholding().hides(2, 1));
  EXPECT_TRUE(wards(20, 30, 10, 12).withholding().hides(2, workforce::kUnknown)) << "nobody ever was";
}

TEST(Withholding, KeepsTheWholeVisibleWhenASmallWardHides) {
  const auto w = wards(20, 30, 3, 12).withholding();
  EXPECT_FALSE(w.hides(kAll, kAll));
}

}  // namespace
}  // namespace framsyn::planning
