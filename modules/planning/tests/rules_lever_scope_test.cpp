#include <gmock/gmock.h>

#include "scenario/rules_lever_scope.hpp"

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

TEST(ADifference, TellsOfThoseWhoTakeOverTasks) {
  forecast::Lever shift = on(kFirst, kNurses);
  shift.kind = forecast::LeverKind::task_shift, shift.to = kPhysicians;
  EXPECT_THAT(told_by({kFirst, kNurses}, std::span(&shift, 1), kParents),
              UnorderedElementsAre(Cut{kFirst, kNurses}, Cut{kFirst, kPhysicians}));
}

TEST(TwoLevers, ContradictEachOtherWhereBothSayWhatIsOfTheSamePeople) {
  const auto of = [](forecast::LeverKind kind, workforce::Index unit, workforce::Index profession) {
    forecast::Lever lever = on(unit, profession);
    lever.kind = kind;
    return lever;
  };
  using enum forecast::LeverKind;
  EXPECT_TRUE(contradict(of(fill_rate, kAll, kNurses), of(fill_rate, kFirst, kAll), kParents));
  EXPECT_TRUE(contradict(of(hires_cap, kFirst, kAll), of(hires_cap, kRegion, kAll), kParents));
  EXPECT_FALSE(contradict(of(fill_rate, kFirst, kAll), of(fill_rate, kSecond, kAll), kParents));
  EXPECT_FALSE(contradict(of(absence, kAll, kNurses), of(absence, kAll, kPhysicians), kParents));
  EXPECT_FALSE(contradict(of(fill_rate, kAll, kAll), of(later_retirement, kAll, kAll), kParents));
  EXPECT_FALSE(contradict(of(resignations, kAll, kAll), of(resignations, kAll, kAll), kParents))
      << "they multiply";
  EXPECT_FALSE(contradict(of(more_hires, kAll, kAll), of(more_hires, kAll, kAll), kParents)) << "they add up";
}

}  // namespace
}  // namespace framsyn::planning
