#include "supply_store.hpp"

#include "published_views.hpp"

namespace framsyn::reports {
namespace {

class SupplyStore : public PublishedViews {
 protected:
  Supply read(std::int64_t unit, Language language = Language::sv) {
    return database().read([&](db::Tx& tx) { return read_supply(tx, unit, language).value(); });
  }
};
FRAMSYN_ON_BOTH_DATABASES(SupplyStore);

TEST_P(SupplyStore, ReadsWhatIsPublishedOfAUnit) {
  add_region();
  const Supply ward = read(kLargeWard);
  EXPECT_EQ(ward.unit, "Avdelning 1");
  EXPECT_TRUE(ward.shown);
  EXPECT_EQ(ward.heads, 341);
  EXPECT_EQ(ward.fte, 299);
  ASSERT_EQ(ward.years.size(), 2u);
  EXPECT_EQ(ward.years[1].leavers, 72);
  EXPECT_FALSE(ward.years[0].joiners);
  ASSERT_EQ(ward.forecast.size(), 2u);
  EXPECT_EQ(ward.forecast[1].heads.p50, 312);
  ASSERT_EQ(ward.reasons.size(), 2u);
  EXPECT_EQ(ward.reasons[0].name, "Egen uppsägning");
  EXPECT_EQ(ward.reasons[0].count, 53);
  ASSERT_EQ(ward.ages.size(), 2u);
  EXPECT_EQ(ward.ages[0].all(), 168);
  EXPECT_EQ(ward.run.least_persons, 5);
}

TEST_P(SupplyStore, KeepsThoseWhoseProfessionIsNotKnown) {
  add_region();
  const Supply ward = read(kLargeWard);
  ASSERT_EQ(ward.professions.size(), 2u);
  EXPECT_EQ(ward.professions[0].profession, "Sjuksköterska");
  EXPECT_EQ(ward.professions[1].profession, "Okänt yrke");
  EXPECT_EQ(ward.professions[1].heads, 46);
  EXPECT_EQ(read(kLargeWard, Language::en).professions[1].profession, "Unknown profession");
}

TEST_P(SupplyStore, PutsThoseWhoseProfessionIsNotToldUnderOneName) {
  add_region();
  const Supply ward = read(kLargeWard);
  EXPECT_EQ(ward.other_professions.heads, 341 - 287 - 46);
  EXPECT_FALSE(ward.other_professions.fte) << "what whole ones leave is not what it is";
  for (const SupplyGroup& group : ward.professions) EXPECT_NE(group.profession, "Läkare");
}

TEST_P(SupplyStore, KnowsOnlyHowManyWorkAtASmallUnit) {
  add_region();
  const Supply ward = read(kSmallWard);
  EXPECT_FALSE(ward.shown);
  EXPECT_EQ(ward.heads, 3);
  EXPECT_FALSE(ward.fte);
  EXPECT_TRUE(ward.forecast.empty() && ward.professions.empty() && ward.thin.empty() && ward.ages.empty());
  for (const SupplyYear& year : ward.years)
    EXPECT_FALSE(year.fte || year.joiners || year.leavers) << year.year;
}

TEST_P(SupplyStore, FindsWhereItGetsThinAmongTheUnitsBelow) {
  add_region();
  const Supply region = read(0);
  EXPECT_EQ(region.unit, "Region Norrsken") << "the whole is named by its only top unit";
  ASSERT_EQ(region.thin.size(), 1u) << "those who grow are not thin";
  EXPECT_EQ(region.thin[0].unit, "Avdelning 1");
  EXPECT_EQ(region.thin[0].profession, "Sjuksköterska");
}

TEST_P(SupplyStore, KnowsHowManyLeftForAReasonThatIsNotTold) {
  add_region();
  const Supply ward = read(kLargeWard);
  EXPECT_EQ(ward.reasons.size(), 2u);
  EXPECT_EQ(ward.reasons_withheld(), 72 - 53 - 12);
}

TEST_P(SupplyStore, SaysHowMuchOfTheThinningIsRetirementWhereItIsKnown) {
  add_region();
  const Supply region = read(0);
  ASSERT_TRUE(region.retired.empty()) << "no years of the whole are told here";
  const Supply ward = read(kLargeWard);
  ASSERT_EQ(ward.retired.size(), 1u);
  EXPECT_EQ(ward.retired[0].profession, "Sjuksköterska");
  EXPECT_DOUBLE_EQ(ward.retired[0].share, 0.25);
}

TEST_P(SupplyStore, KnowsWhereASimpleMethodIsShown) {
  add_region();
  EXPECT_FALSE(read(kLargeWard).has_simple);
  const auto show = [&](std::string_view professions) {
    database().write([&](db::Tx& tx) {
      tx.run("update planning_v_projection set method = 'smoothing' where profession_id " +
             std::string(professions));
    });
  };
  show("= 1");
  EXPECT_TRUE(read(0).has_simple) << "of a part";
  EXPECT_FALSE(read(kLargeWard).is_simple) << "not of the ward itself";
  EXPECT_FALSE(read(kSmallWard).has_simple);
  show("= 0");
  EXPECT_TRUE(read(kLargeWard).is_simple);
}

TEST_P(SupplyStore, DrawsNoAgesWhenABandIsWithheld) {
  add_region();
  database().write([](db::Tx& tx) { tx.run("update planning_v_age set men = null where band = '30-34'"); });
  EXPECT_TRUE(read(kLargeWard).ages.empty());
}

TEST_P(SupplyStore, RefusesWithoutARunAndForNoUnit) {
  const auto refused = [&](std::int64_t unit) {
    return database().read([&](db::Tx& tx) { return read_supply(tx, unit, Language::sv).error().refusal; });
  };
  EXPECT_EQ(refused(kLargeWard), &kNoRun);
  add_region();
  EXPECT_EQ(refused(987654), &kNoUnit);
}

}  // namespace
}  // namespace framsyn::reports
