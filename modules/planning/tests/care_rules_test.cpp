#include <algorithm>

#include <gmock/gmock.h>

#include "need/care_rules.hpp"
#include "need/need_population.hpp"

namespace framsyn::planning {
namespace {

TEST(CareRules, NameTheKindOfCareByThePartOfAName) {
  const CareRules rules = care_rules();
  EXPECT_EQ(rules.kind_of("Barnmorska, natt").code, "childbirth");
  EXPECT_EQ(rules.kind_of("PSYKOLOG").code, "psychiatry");
  EXPECT_EQ(rules.kind_of("Tandsköterska och tandhygienist").code, "dental");
  EXPECT_EQ(rules.kind_of("Undersköterska").code, "all");
  EXPECT_EQ(rules.kind_of("").code, "all");
}

TEST(CareRules, TellUseAtEveryAge) {
  for (const CareKind& kind : care_rules().kinds) {
    EXPECT_EQ(kind.use.women.size(), 111) << kind.code;
    EXPECT_EQ(kind.use.men.size(), 111) << kind.code;
    EXPECT_GT(*std::ranges::max_element(kind.use.women), 0) << kind.code;
  }
  const CareRules rules = care_rules();
  EXPECT_GT(rules.kinds.front().use.women[85], rules.kinds.front().use.women[30]);
  EXPECT_EQ(rules.kind_of("Barnmorska").use.men[30], 0);
}

/// Everybody of one age and sex, in two areas.
std::vector<PopulationRow> two_areas(int first, int last) {
  std::vector<PopulationRow> rows;
  for (const auto* area : {"Norr", "Söder"})
    for (int year = first; year <= last; ++year)
      for (const auto* sex : {"man", "woman"})
        for (int age = 0; age <= 100; ++age) rows.push_back({area, year, "main", "population", sex, age, 10});
  return rows;
}

TEST(PopulationPath, AddsAreasAndGoesOnFromTheLastYearTold) {
  const auto path = population_path(two_areas(2020, 2025), 2027).value();
  EXPECT_TRUE(path.projected);
  EXPECT_EQ(path.at(2025).women[40], 20);
  EXPECT_NEAR(path.at(2027).men[40], 20, 1e-9) << "nothing has changed from year to year";
  EXPECT_EQ(path.at(1990).women[40], 20) << "before the first year: as in it";
}

TEST(PopulationPath, OfOneYearIsHeld) {
  const auto path = population_path(two_areas(2025, 2025), 2030).value();
  EXPECT_TRUE(path.held);
  EXPECT_FALSE(path.projected);
  EXPECT_EQ(path.at(2030).women[3], 20);
}

TEST(PopulationPath, ThatReachesFarEnoughIsNotProjected) {
  const auto path = population_path(two_areas(2025, 2035), 2030).value();
  EXPECT_FALSE(path.projected || path.held);
}

}  // namespace
}  // namespace framsyn::planning
