#include <gmock/gmock.h>

#include "a_region.hpp"

#include <framsyn/planning/need.hpp>
#include <framsyn/planning/need_files.hpp>

#include "need/need_store.hpp"

namespace framsyn::planning {
namespace {

/// A population of one area that grows by so much a year at every age; ages 0-100.
std::string growing_population(int first, int last, double growth) {
  std::string csv = "år;ålder;kön;antal\n";
  double size = 100;
  for (int year = first; year <= last; ++year, size *= 1 + growth)
    for (int age = 0; age <= 100; ++age)
      for (const auto* sex : {"K", "M"}) csv += fmt::format("{};{};{};{:.6f}\n", year, age, sex, size);
  return csv;
}

class NeededStaff : public ARegion {
 protected:
  NeedOutlook needed() {
    return database().read([&](db::Tx& tx) { return need(tx, outlook(tx, quick()).value()); }).value();
  }
  void load(const std::string& text, bool is_population) {
    const auto path =
        std::filesystem::temp_directory_path() / fmt::format("framsyn_needed_{}.csv", ::getpid());
    std::ofstream(path, std::ios::binary) << text;
    const NeedFile file{path.string(), "fil.csv", false, clock_.now(), {}};
    const auto receipt = is_population ? load_population(database(), file) : load_need(database(), file);
    ASSERT_TRUE(receipt);
    ASSERT_EQ(receipt->faults_total, 0) << tables::sentence(receipt->first_faults.front(), Language::sv);
  }
  /// Median of a quantity in the whole region, by year.
  static std::vector<double> total(const NeedOutlook& needed, NeedQuantity quantity) {
    std::vector<double> sum(needed.of(quantity).years.size(), 0);
    for (const auto& path : needed.of(quantity).groups)
      for (std::size_t t = 0; t < sum.size(); ++t) sum[t] += path.fte[t];
    return sum;
  }
  static std::vector<std::string_view> codes(const NeedOutlook& needed) {
    std::vector<std::string_view> all;
    for (const auto& one : needed.assumptions) all.push_back(one.code);
    return all;
  }
  double fte_today() {
    return database().read([&](db::Tx& tx) {
      const auto seen = outlook(tx, quick()).value();
      return workforce::stock(seen.workforce, {}, seen.projection.as_of).fte;
    });
  }
};
FRAMSYN_ON_BOTH_DATABASES(NeededStaff);

TEST_P(NeededStaff, IsTodaysWhereNothingIsToldSaveForProductivity) {
  const auto none = needed();
  EXPECT_TRUE(demand::checked(none.need(), 3, 2));
  EXPECT_THAT(none.need().years, testing::ElementsAre(2026, 2027, 2028, 2029, 2030));
  const auto need = total(none, NeedQuantity::need);
  EXPECT_NEAR(need[0], fte_today() * std::exp(-0.005), 1e-9) << "the data end with 2025";
  EXPECT_EQ(need, total(none, NeedQuantity::use));
  EXPECT_TRUE(none.of(NeedQuantity::establishment).groups.empty());
  EXPECT_TRUE(none.of(NeedQuantity::mapped).groups.empty());
  EXPECT_THAT(codes(none), testing::IsSupersetOf({"planning.need.base_staff", "planning.need.no_population",
                                                  "planning.need.no_mapping"}));
  EXPECT_GT(none.need().common_sd[4], none.need().common_sd[0]);
  EXPECT_GT(none.need().groups[0].own_sd, 0);
}

TEST_P(NeededStaff, GrowsWithThePopulation) {
  load(growing_population(2025, 2030, 0.02), true);
  const auto grown = needed();
  EXPECT_NEAR(total(grown, NeedQuantity::use)[4], fte_today() * std::exp(5 * (std::log(1.02) - 0.005)), 1e-6);
  EXPECT_THAT(codes(grown), testing::Contains("planning.need.population_told"));
}

TEST_P(NeededStaff, GoesOnWithAProjectionOfItsOwnAndIsLessSure) {
  load(growing_population(2018, 2025, 0.02), true);
  const auto projected = needed();
  EXPECT_THAT(codes(projected), testing::Contains("planning.need.population_projected"));
  const double sd = projected.need().common_sd[4];
  EXPECT_NEAR(sd, std::hypot(5 * 0.005, 5 * 0.0045), 1e-9) << "productivity, and our own projection";
}

TEST_P(NeededStaff, StartsFromTheEstablishmentWhereOneIsTold) {
  const auto before = needed();
  load("enhet;yrke;år;årsarbetare\nAvdelning 1;Läkare;2025;10\nAvdelning 1;Läkare;2028;12\n", false);
  const auto after = needed();
  EXPECT_NE(before.inputs_sha256, after.inputs_sha256);
  EXPECT_THAT(total(after, NeedQuantity::establishment), testing::ElementsAre(10, 10, 12, 12, 12));
  const double physicians = 3 * 1.0;
  const double more = total(after, NeedQuantity::need)[0] - total(before, NeedQuantity::need)[0];
  EXPECT_GT(more, 10 - physicians - 1) << "ten posts where three physicians are";
  EXPECT_LT(more, 10 - physicians + 1);
  EXPECT_EQ(total(after, NeedQuantity::use), total(before, NeedQuantity::use))
      << "use starts from today's staff";
}

TEST_P(NeededStaff, ListensToManagersAsFarAsTheyAreSure) {
  const auto before = needed();
  load(
      "enhet;yrke;år;årsarbetare;skäl;sannolikhet;lägst;högst;uppgiven\n"
      "Avdelning 1;Sjuksköterska;2028;20;utökning;1;18;22;\n"
      "Avdelning 2;Sjuksköterska;2028;20;ersättning;1;;;\n",
      false);
  const auto after = needed();
  const auto plain = total(before, NeedQuantity::need), told = total(after, NeedQuantity::need);
  EXPECT_GT(told[4], plain[4] + 3);
  EXPECT_LT(told[4], plain[4] + 20) << "some of it, not all: managers are not alone in knowing";
  EXPECT_LT(std::abs(told[0] - plain[0]), 3) << "before 2028 the map says no growth";
  EXPECT_THAT(codes(after), testing::Contains("planning.need.no_record"));
}

TEST_P(NeededStaff, LearnsFromStatementsWhoseYearHasCome) {
  load(
      "enhet;yrke;år;årsarbetare;skäl;sannolikhet;lägst;högst;uppgiven\n"
      "Avdelning 1;Sjuksköterska;2022;30;utökning;1;;;2020-03-01\n"
      "Avdelning 1;Sjuksköterska;2028;20;utökning;1;;;2025-03-01\n"
      "Avdelning 1;Sjuksköterska;2028;40;utökning;1;;;2021-03-01\n",
      false);
  const auto after = needed();
  EXPECT_THAT(codes(after), testing::Contains("planning.need.record"));
  const auto& maps = after.of(NeedQuantity::mapped);
  ASSERT_EQ(maps.groups.size(), 1);
  const double added = maps.groups[0].fte[4] - maps.groups[0].fte[0];
  EXPECT_LT(added, 20)
      << "30 were stated and did not come: the growth is believed in part; the older round is passed over";
  EXPECT_GT(added, 0);
}

TEST_P(NeededStaff, IsStoredForGroupsThatMayBeToldOnly) {
  load("enhet;yrke;år;årsarbetare\nAvdelning 1;Läkare;2025;10\nAvdelning 1;Sjuksköterska;2025;60\n", false);
  const Order order = quick();
  ASSERT_TRUE(compute(database(), clock_, order));
  database().read([&](db::Tx& tx) {
    NeedStore store(tx);
    const auto run = tx.one<std::int64_t>("select id from planning_run").value();
    const auto ward = store.years(run, {unit("Avdelning 1"), 0});
    ASSERT_EQ(ward.size(), 5);
    EXPECT_EQ(ward[0].year, 2026);
    EXPECT_EQ(ward[0].establishment->p50, 70);
    EXPECT_LT(ward[4].need->p10, ward[4].need->p50);
    EXPECT_FALSE(ward[0].mapped);
    EXPECT_TRUE(store.years(run, {unit("Avdelning 1"), profession("Läkare")}).empty()) << "three physicians";
    EXPECT_FALSE(store.assumptions(run).empty());
  });
}

}  // namespace
}  // namespace framsyn::planning
