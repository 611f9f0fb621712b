#include <framsyn/engine/demand/need.hpp>

#include <gmock/gmock.h>

#include <limits>

namespace {

using namespace framsyn;
using namespace framsyn::demand;

Need two_groups() {
  return {.years = {2026, 2027},
          .groups = {{0, workforce::kUnknown, {3, 3}, 0.1}, {0, 0, {10, 11}, 0}},
          .common_sd = {0.01, 0.02},
          .profession_sd = {{0, 0.01}, {0, 0}}};
}

void refused(const Need& need, const char* what) {
  const auto answer = checked(need, 1, 1);
  ASSERT_FALSE(answer) << what;
  EXPECT_EQ(answer.error().refusal, &kBadNeed);
  EXPECT_EQ(answer.error().detail, what);
}

TEST(Need, OfTwoGroupsIsReckonedWith) { EXPECT_TRUE(checked(two_groups(), 1, 1)); }

TEST(Need, OfYearsThatDoNotFollowEachOtherIsRefused) {
  Need need = two_groups();
  need.years = {2026, 2028};
  refused(need, "years");
  refused({}, "years");
}

TEST(Need, BelowZeroOrNotANumberIsRefused) {
  for (const double wrong :
       {-1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    Need need = two_groups();
    need.groups[1].fte[1] = wrong;
    refused(need, "group");
    need = two_groups();
    need.groups[0].own_sd = wrong;
    refused(need, "group");
    need = two_groups();
    need.common_sd[0] = wrong;
    refused(need, "common_sd");
    need = two_groups();
    need.profession_sd[1][1] = wrong;
    refused(need, "profession_sd");
  }
}

TEST(Need, OfAGroupToldTwiceOrOutOfOrderIsRefused) {
  Need need = two_groups();
  need.groups[1].profession = workforce::kUnknown;
  refused(need, "order");
  need = two_groups();
  std::swap(need.groups[0], need.groups[1]);
  refused(need, "order");
}

TEST(Need, OfAUnitOrProfessionThatIsNotThereIsRefused) {
  Need need = two_groups();
  need.groups[1].profession = 1;
  refused(need, "group");
  need = two_groups();
  need.groups[1].unit = 1;
  refused(need, "group");
  need.groups[1].unit = workforce::kAll;
  refused(need, "group");
}

}  // namespace
