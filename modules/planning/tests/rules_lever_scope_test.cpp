#include <gmock/gmock.h>

#include "rules_lever_scope.hpp"

namespace framsyn::planning {
namespace {

using forecast::Cut;
using testing::UnorderedElementsAre;
using workforce::kAll;

/// A region of two wards, and two professions.
constexpr workforce::Index kRegion = 0, kFirst = 1, kSecond = 2, kNurses = 0, kPhysicians = 1;
const std::vector<workforce::Index> kParents = {workforce::kUnknown, kRegion, kRegion};

forecast::Lever on(workforce::Index unit, workforce::Index profession) {
  return {.name = "x", .unit = unit, .profession = profession};
}

TEST(ADifference, TellsOfItsOwnGroupAloneWhenTheLeverIsOnIt) {
  const forecast::Lever levers[] = {on(kRegion, kNurses)};
  EXPECT_THAT(told_by({kRegion, kNurses}, levers, kParents), UnorderedElementsAre(Cut{kRegion, kNurses}));
}

TEST(ADifference, TellsOfWhatTheGroupAndTheLeverHaveInCommon) {
  const forecast::Lever levers[] = {on(kFirst, kAll)};
  EXPECT_THAT(told_by({kAll, kPhysicians}, levers, kParents),
              UnorderedElementsAre(Cut{kAll, kPhysicians}, Cut{kFirst, kAll}, Cut{kFirst, kPhysicians}));
}

TEST(ADifference, TellsOfWhereTwoLeversMeet) {
  const forecast::Lever levers[] = {on(kFirst, kAll), on(kAll, kPhysicians)};
  EXPECT_THAT(told_by({kAll, kAll}, levers, kParents),
              UnorderedElementsAre(Cut{kAll, kAll}, Cut{kFirst, kAll}, Cut{kAll, kPhysicians},
                                   Cut{kFirst, kPhysicians}));
}

TEST(ADifference, TellsNothingOfWhatHasNothingInCommon) {
  const forecast::Lever levers[] = {on(kFirst, kPhysicians)};
  EXPECT_THAT(told_by({kSecond, kNurses}, levers, kParents),
              UnorderedElementsAre(Cut{kSecond, kNurses}, Cut{kFirst, kPhysicians}));
}

}  // namespace
}  // namespace framsyn::planning
