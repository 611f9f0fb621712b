#include <gmock/gmock.h>

#include "a_region.hpp"

namespace framsyn::planning {
namespace {

using forecast::Measure;
using workforce::kAll;

class AScenario : public ARegion {
 protected:
  Result<ScenarioOutlook> ask(std::string_view yaml, int threads = 2) {
    return database().read([&](db::Tx& tx) {
      return compare_scenarios(tx, {.last_year = 2030, .draws = 200, .threads = threads}, yaml);
    });
  }
  std::string refused(std::string_view yaml) {
    const auto answer = ask(yaml);
    return answer ? "taken" : std::string(answer.error().refusal->code) + ": " + answer.error().detail;
  }
};
FRAMSYN_ON_BOTH_DATABASES(AScenario);

constexpr forecast::Cut kWholeRegion{kAll, kAll};

TEST_P(AScenario, OfFewerResignationsHasMorePeople) {
  const auto answer = ask(R"(name: Färre slutar
levers:
  - {name: scheman, kind: resignations, from: 2026, size: 0.5, low: 0.4, high: 0.6}
)");
  ASSERT_TRUE(answer) << answer.error().detail;
  EXPECT_EQ(answer->scenario.name, "Färre slutar");
  EXPECT_EQ(answer->scenario.compared_with, "Som det har varit");
  EXPECT_GT(answer->comparison.staff.find(kWholeRegion, 2030, Measure::heads)->above, .9);
  EXPECT_FALSE(answer->comparison.base);
  EXPECT_EQ(answer->scenario_sha256.size(), 64u);
}

TEST_P(AScenario, IsOfAUnitAndAProfessionByTheirNames) {
  const auto answer = ask(R"(name: Fler
levers:
  - {name: fler, kind: more_hires, unit: Avdelning 1, profession: Sjuksköterska, from: 2027, size: 4}
)");
  ASSERT_TRUE(answer) << answer.error().detail;
  for (const forecast::Cut& cut : answer->comparison.staff.base.cuts) {
    const auto& parts = *answer->comparison.staff.find(cut, 2027, Measure::joiners);
    const bool there =
        cut.unit == kAll || answer->units[static_cast<std::size_t>(cut.unit)].name != "Avdelning 2";
    const bool nurses = cut.profession == kAll ||
                        answer->professions[static_cast<std::size_t>(cut.profession)].name == "Sjuksköterska";
    EXPECT_EQ(parts.quantity.mean > 3, there && nurses);
  }
}

TEST_P(AScenario, WithANeedTellsTheGapOfBoth) {
  const auto answer = ask(R"(name: Hyr
levers:
  - {name: hyr, kind: agency, profession: Sjuksköterska, from: 2027, size: 3}
need: {change_a_year: 0.02, low: 0.01, high: 0.03}
)");
  ASSERT_TRUE(answer) << answer.error().detail;
  const auto& c = answer->comparison;
  EXPECT_NEAR(c.difference->find(kWholeRegion, 2028)->fte.mean, 3, .01);
  EXPECT_EQ(c.scenario->find(kWholeRegion, 2028)->agency, 3);
  EXPECT_LT(c.scenario->find(kWholeRegion, 2028)->expected_shortage,
            c.base->find(kWholeRegion, 2028)->expected_shortage);
}

TEST_P(AScenario, AsksForTheRegionsOwnNeed) {
  const auto answer = ask("name: Som i dag\nlevers: []\nneed: {as_told: true}\n");
  ASSERT_TRUE(answer) << answer.error().detail;
  ASSERT_TRUE(answer->scenario.need);
  const auto* gap = answer->comparison.base->find(kWholeRegion, 2030);
  ASSERT_NE(gap, nullptr);
  EXPECT_GT(gap->expected_shortage, 0) << "with nothing told the need is today's staff, and uncertain";
}

TEST_P(AScenario, ThatCannotBeIsRefusedInWords) {
  using testing::HasSubstr;
  EXPECT_THAT(refused("levers: []"), HasSubstr("planning.bad_scenario: rad 1: /name"));
  EXPECT_THAT(refused("name: x\nlevers: [{name: a, kind: magi, from: 2027, size: 1}]"),
              HasSubstr("/levers/0/kind"));
  EXPECT_THAT(refused("name: x\nlevers: [{name: a, kind: moves, unit: Finns inte, from: 2027, size: 1}]"),
              HasSubstr("\"Finns inte\" finns inte"));
  EXPECT_THAT(refused("name: x\nlevers: [{name: a, kind: moves, from: 2027, size: 1, comes: 0.5}]"),
              HasSubstr("a: completes, comes, delay hör inte hit"));
  EXPECT_THAT(refused("name: x\nlevers: [{name: a, kind: moves, from: 2027, size: 1, low: 0.5}]"),
              HasSubstr("low och high hör ihop"));
  EXPECT_EQ(refused("name: x\nlevers: [{name: a, kind: moves, from: 2027, size: -1}]"),
            "forecast.bad_lever: a: size");
  EXPECT_EQ(refused("name: x\nlevers: [{name: a, kind: moves, from: 2019, size: 1}]"),
            "forecast.bad_lever: a: from: not after the data date");
  EXPECT_THAT(
      refused("name: x\nlevers: [{name: a, kind: agency, profession: Sjuksköterska, from: 2027, size: 1}]"),
      HasSubstr("scenario.needs_need"));
  EXPECT_THAT(refused("name: x\nlevers: []\nneed: {change_a_year: 3}"), HasSubstr("need"));
  EXPECT_THAT(refused("name: x\nlevers: []\nneed: {as_told: true, low: 0.1}"), HasSubstr("as_told"));
}

}  // namespace
}  // namespace framsyn::planning
