#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "a_region.hpp"

#include <framsyn/planning/need.hpp>

#include "gap/gap.hpp"
#include "gap/gap_store.hpp"
#include "gap/rules_mean_degree.hpp"

namespace framsyn::planning {
namespace {

class MissingStaff : public ARegion {
 protected:
  void prepare() override {
    ARegion::prepare();
    import(extract_of_three_professions());
    ASSERT_TRUE(compute(database(), clock_, quick()));
  }
  template <class Read>
  auto read(const Read& what) {
    return database().read([&](db::Tx& tx) {
      GapStore store(tx, Language::sv);
      return what(store, tx.one<std::int64_t>("select id from planning_run").value());
    });
  }
};
FRAMSYN_ON_BOTH_DATABASES(MissingStaff);

TEST_P(MissingStaff, IsWhatIsExpectedLessWhatIsNeeded) {
  const auto years =
      read([&](auto& store, auto run) { return store.years(run, {unit("Region Norrsken"), 0}); });
  ASSERT_EQ(years.size(), 5);
  const double expected = database().read([&](db::Tx& tx) {
    return tx
        .one<double>(
            "select mean from planning_projection where measure = 'fte' and year = 2030 and "
            "unit_id = $1 and profession_id = 0",
            unit("Region Norrsken"))
        .value();
  });
  const GapFigures& last = years.back().fte.value();
  EXPECT_NEAR(last.gap.mean + last.need, expected, .02);
  EXPECT_LT(last.gap.p2_5, last.gap.p10);
  EXPECT_LT(last.gap.p10, last.gap.p90);
  EXPECT_NEAR(last.more_for_sure, std::max(0.0, -last.gap.p10), std::abs(last.gap.p10));
}

TEST_P(MissingStaff, InPersonsIsMoreThanInFullTimeEquivalents) {
  const auto years = read([&](auto& store, auto run) {
    return store.years(run, {unit("Avdelning 1"), profession("Sjuksköterska")});
  });
  ASSERT_FALSE(years.empty());
  const double degree = database().read([&](db::Tx& tx) {
    const auto seen = outlook(tx, quick()).value();
    const auto at = std::ranges::find(seen.professions, "Sjuksköterska", &organisation::Profession::name);
    return MeanDegrees(seen).of(static_cast<workforce::Index>(at - seen.professions.begin()));
  });
  EXPECT_LT(degree, 1);
  EXPECT_GT(degree, .75) << "three in four work full time, one three quarters";
  EXPECT_NEAR(years[4].persons->need * degree, years[4].fte->need, .05);
  EXPECT_NEAR(years[4].persons->gap.mean * degree, years[4].fte->gap.mean, .05);
}

TEST_P(MissingStaff, IsNotToldOfAProfessionOfTooFew) {
  read([&](auto& store, auto run) {
    EXPECT_TRUE(store.years(run, {unit("Avdelning 1"), profession("Läkare")}).empty());
    EXPECT_TRUE(store.years(run, {unit("Region Norrsken"), profession("Läkare")}).empty());
    for (const ProfessionGap& one : store.professions(run, unit("Avdelning 1"), 2030))
      EXPECT_NE(one.profession.name, "Läkare");
    return 0;
  });
}

// With each profession by its own degree, a unit's FTE and persons would be two sums with different weights,
// and the physicians and the one profession hidden with them the two unknowns.
TEST_P(MissingStaff, OfAllProfessionsHasOneDegreeSoThatNoneIsWorkedOut) {
  std::set<double> ratios;
  for (const std::string_view name : {"Region Norrsken", "Avdelning 1", "Avdelning 2"})
    for (const GapYear& year : read([&](auto& store, auto run) { return store.years(run, {unit(name), 0}); }))
      ratios.insert(std::round(1e6 * year.persons->need / year.fte->need));
  EXPECT_EQ(ratios.size(), 1);
}

TEST_P(MissingStaff, TakesTheDegreeOfAllWhereAProfessionIsOfTooFew) {
  const auto degrees = database().read([&](db::Tx& tx) {
    const auto seen = outlook(tx, quick()).value();
    const MeanDegrees all(seen);
    const auto at = std::ranges::find(seen.professions, "Läkare", &organisation::Profession::name);
    return std::pair(all.of(static_cast<workforce::Index>(at - seen.professions.begin())),
                     all.of(workforce::kAll));
  });
  EXPECT_EQ(degrees.first, degrees.second) << "physicians work full time, and nobody is told so";
  EXPECT_LT(degrees.first, 1);
}

}  // namespace
}  // namespace framsyn::planning
