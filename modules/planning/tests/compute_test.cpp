#include <map>
#include <set>

#include "a_region.hpp"

#include "figures_store.hpp"
#include "reactions.hpp"

namespace framsyn::planning {
namespace {

class Compute : public ARegion {
 protected:
  template <class Ask>
  auto ask(Ask ask) {
    return database().read([&](db::Tx& tx) {
      Figures figures(tx);
      return ask(figures, figures.run().value().id);
    });
  }
};
FRAMSYN_ON_BOTH_DATABASES(Compute);

TEST_P(Compute, StoresFiguresThatAddUp) {
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto all = ask([](Figures& f, auto run) { return f.years(run, {}); });
  const auto one = ask([&](Figures& f, auto run) { return f.years(run, {unit("Avdelning 1"), 0}); });
  const auto two = ask([&](Figures& f, auto run) { return f.years(run, {unit("Avdelning 2"), 0}); });
  ASSERT_GT(all.size(), 5u);
  ASSERT_EQ(all.back().year, 2025);
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i].heads, one[i].heads + two[i].heads) << all[i].year;
    EXPECT_EQ(*all[i].joiners, *one[i].joiners + *two[i].joiners) << all[i].year;
    if (i > 0) {
      EXPECT_EQ(all[i - 1].heads + *all[i].joiners - *all[i].leavers, all[i].heads) << all[i].year;
    }
  }
  const auto reasons = ask([](Figures& f, auto run) { return f.leavers_by_reason(run, {}); });
  std::map<int, std::int64_t> told;
  std::set<int> partly_withheld;
  for (const auto& reason : reasons) {
    told[reason.year] += reason.count.value_or(0);
    if (!reason.count) partly_withheld.insert(reason.year);
  }
  EXPECT_LT(partly_withheld.size(), all.size()) << "the region is large: most years have nothing to withhold";
  for (const auto& year : all) {
    if (partly_withheld.contains(year.year)) {
      EXPECT_LT(told[year.year], *year.leavers) << year.year;
    } else {
      EXPECT_EQ(told[year.year], *year.leavers) << year.year;
    }
  }
}

TEST_P(Compute, StoresAForecastThatPassedItsOwnCheck) {
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto run = database().read([](db::Tx& tx) { return Figures(tx).run().value(); });
  EXPECT_TRUE(run.check.passed);
  EXPECT_LE(run.check.greatest_z, 5);
  EXPECT_EQ(run.as_of, Date(2025, 12, 31));
  EXPECT_EQ(run.inputs_sha256.size(), 64u);
  const auto years = ask([](Figures& f, auto id) { return f.projection(id, {}, 2030); });
  ASSERT_EQ(years.size(), 5u);
  EXPECT_EQ(years.front().year, 2026);
  for (const auto& year : years) {
    ASSERT_TRUE(year.heads && year.fte && year.joiners && year.leavers);
    EXPECT_LT(year.heads->p2_5, year.heads->p97_5);
    EXPECT_LT(year.fte->mean, year.heads->mean);
  }
}

TEST_P(Compute, GivesTheSameBytesForTheSameOrder) {
  const auto of_threads = [&](int threads) {
    auto order = quick();
    order.threads = threads;
    return database().read([&](db::Tx& tx) { return outlook(tx, order).value(); });
  };
  const auto one = of_threads(1), two = of_threads(2);
  EXPECT_EQ(one.inputs_sha256, two.inputs_sha256);
  ASSERT_EQ(one.projection.quantities.size(), two.projection.quantities.size());
  for (std::size_t i = 0; i < one.projection.quantities.size(); ++i) {
    EXPECT_EQ(one.projection.quantities[i].mean, two.projection.quantities[i].mean);
    EXPECT_EQ(one.projection.quantities[i].quantile, two.projection.quantities[i].quantile);
  }
}

TEST_P(Compute, WithAnAsOfDayUsesNothingDatedAfterIt) {
  auto order = quick();
  order.as_of = Date(2020, 12, 31);
  const auto before = database().read([&](db::Tx& tx) { return outlook(tx, order).value(); });
  EXPECT_EQ(before.projection.as_of, Date(2020, 12, 31));
  // Someone who comes in 2023 must not be seen from 2020.
  auto csv = extract_csv();
  csv += "9999;1990;K;Avdelning 1;Sjuksköterska;9999;1;2023-05-01;;\n";
  import(csv);
  const auto after = database().read([&](db::Tx& tx) { return outlook(tx, order).value(); });
  EXPECT_EQ(before.inputs_sha256, after.inputs_sha256);
}

TEST_P(Compute, KeepsOnlyTheNewRunAsCurrent) {
  const auto first = compute(database(), clock_, quick()).value();
  const auto second = compute(database(), clock_, quick()).value();
  EXPECT_NE(first, second);
  database().read([&](db::Tx& tx) {
    EXPECT_EQ(tx.one<std::int64_t>("select count(*) from planning_run where current = 1"), 1);
    EXPECT_EQ(tx.one<std::int64_t>("select count(*) from planning_year where run_id = $1", first), 0);
  });
}

TEST_P(Compute, RefusesWhenNothingIsImported) {
  test::TestDatabase empty(GetParam());
  empty->migrate(organisation_migrations());
  empty->migrate(planning_migrations());
  const auto run = compute(*empty, clock_, quick());
  ASSERT_FALSE(run);
  EXPECT_EQ(run.error().refusal->code, "planning.no_run");
}

TEST_P(Compute, DeclaresEveryColumn) {
  database().read([](db::Tx& tx) {
    for (const auto& fault : module::privacy_faults(tx, "planning", module().privacy)) ADD_FAILURE() << fault;
  });
}

}  // namespace
}  // namespace framsyn::planning
