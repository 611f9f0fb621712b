#include <map>
#include <set>
#include <sstream>

#include "a_region.hpp"

#include "run/figures_store.hpp"
#include "run/reactions.hpp"

namespace framsyn::planning {
namespace {

class Compute : public ARegion {
 protected:
  template <class Ask>
  auto ask(Ask ask) {
    return database().read([&](db::Tx& tx) {
      Figures figures(tx, Language::sv);
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
    if (i == 0) {
      EXPECT_FALSE(all[i].joiners) << "leavings are recorded from the middle of the first year";
      continue;
    }
    EXPECT_EQ(*all[i].joiners, *one[i].joiners + *two[i].joiners) << all[i].year;
    EXPECT_EQ(all[i - 1].heads + *all[i].joiners - *all[i].leavers, all[i].heads) << all[i].year;
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
    if (!year.leavers) continue;
    if (partly_withheld.contains(year.year)) {
      EXPECT_LT(told[year.year], *year.leavers) << year.year;
    } else {
      EXPECT_EQ(told[year.year], *year.leavers) << year.year;
    }
  }
}

/// The same extract with one sick leave of each person, a few of them long, and one of late.
std::string extract_with_absences() {
  std::istringstream lines(extract_csv());
  std::string line, csv;
  for (int person = 0; std::getline(lines, line); ++person) {
    if (person == 0) {
      csv += line + ";typ;borta;åter\n";
      continue;
    }
    std::vector<std::string> cells;
    std::istringstream fields(line);
    for (std::string cell; std::getline(fields, cell, ';');) cells.push_back(cell);
    const Date from = person == 602 ? Date(2025, 12, 20) : Date::parse(cells[7])->plus_days(60);
    csv += fmt::format("{};Sjukfrånvaro;{};{}\n", line, from.iso(),
                       from.plus_days(person % 9 == 0 ? 130 : 20).iso());
  }
  return csv;
}

TEST_P(Compute, StoresWhatIsDeliveredWhereAbsenceIsLoaded) {
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto unknown = ask([](Figures& f, auto run) { return f.years(run, {}); });
  EXPECT_FALSE(unknown.back().delivered_fte) << "no absence has been loaded";
  const std::string profile = std::string(kExtractProfile) +
                              "absence: {type: {column: typ}, from: {column: borta}, to: {column: åter}}\n";
  ASSERT_GT(import_into(database(), profile, extract_with_absences(), Date(2025, 12, 31)).absences.created,
            500);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto years = ask([](Figures& f, auto run) { return f.years(run, {}); });
  const auto forecast = ask([](Figures& f, auto run) { return f.projection(run, {}, 2030); });
  ASSERT_TRUE(years.back().delivered_fte);
  EXPECT_LT(*years.back().delivered_fte, *years.back().fte);
  EXPECT_GT(*years.back().delivered_fte, .9 * *years.back().fte);
  ASSERT_TRUE(forecast.back().delivered_fte);
  EXPECT_LT(forecast.back().delivered_fte->p50, forecast.back().fte->p50);
  const auto few =
      ask([&](Figures& f, auto run) { return f.projection(run, {0, profession("Läkare")}, 2030); });
  for (const ForecastYear& year : few) EXPECT_FALSE(year.delivered_fte) << "three physicians";
}

TEST_P(Compute, StoresAForecastThatPassedItsOwnCheck) {
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto run = database().read([](db::Tx& tx) { return Figures(tx, Language::sv).run().value(); });
  EXPECT_LE(run.greatest_z, 5);
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

TEST_P(Compute, KeepsOneRunTheNewest) {
  const auto first = compute(database(), clock_, quick()).value();
  const auto second = compute(database(), clock_, quick()).value();
  EXPECT_NE(first, second);
  database().read([&](db::Tx& tx) {
    EXPECT_EQ(tx.one<std::int64_t>("select count(*) from planning_run"), 1);
    EXPECT_EQ(tx.one<std::int64_t>("select id from planning_v_run"), second.value());
    EXPECT_EQ(tx.one<std::int64_t>("select count(*) from planning_year where run_id = $1", first), 0);
  });
}

TEST_P(Compute, PublishesNothingOfWhatIsWithheld) {
  auto csv = extract_csv();
  // Ward 3: four nurses now, nine of them until 2020. Its number is told, and nothing more of it now.
  for (int person = 701; person <= 709; ++person) {
    csv += fmt::format("{0};1980;K;Avdelning 3;Sjuksköterska;{0};0,75;2014-05-01;{1};{2}\n", person,
                       person > 704 ? "2020-05-01" : "", person > 704 ? "U" : "");
  }
  import(csv);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto ward = unit("Avdelning 3"), physicians = profession("Läkare"),
             nurses = profession("Sjuksköterska");
  database().read([&](db::Tx& tx) {
    const auto count = [&](const std::string& from) {
      return tx.one<std::int64_t>("select count(*) from " + from).value();
    };
    for (const std::string view : {"planning_v_group", "planning_v_year", "planning_v_month",
                                   "planning_v_leaving", "planning_v_age", "planning_v_projection"}) {
      EXPECT_EQ(count(fmt::format("{} where profession_id = {}", view, physicians)), 0)
          << view << ": three physicians";
      EXPECT_GT(count(view), 0) << view;
    }
    const auto of_ward = fmt::format("where unit_id = {} and profession_id", ward);
    EXPECT_EQ(
        count(fmt::format("planning_v_group {} = 0 and heads = 4 and fte is null and shown = 0", of_ward)),
        1);
    EXPECT_EQ(count(fmt::format("planning_v_group {} = {} and heads is not null", of_ward, nurses)), 0);
    EXPECT_EQ(count(fmt::format("planning_v_year {} = {} and year >= 2020", of_ward, nurses)), 0);
    EXPECT_EQ(
        count(fmt::format(
            "planning_v_year {} = 0 and year >= 2020 and (fte is not null or leavers is not null)", of_ward)),
        0);
    EXPECT_EQ(count(fmt::format("planning_v_year {} = 0 and year = 2019 and heads = 9 and fte is not null",
                                of_ward)),
              1);
    for (const std::string view : {"planning_v_age", "planning_v_projection"})
      EXPECT_EQ(count(fmt::format("{} where unit_id = {}", view, ward)), 0) << view;
  });
}

TEST_P(Compute, KeepsThoseWhoseProfessionTheSourceDoesNotTell) {
  std::string csv = "id;born;sex;unit;profession;employment;fte;from;to;reason\n";
  for (int person = 1; person <= 60; ++person) {
    const bool nurse = person <= 40, ended = person % 4 == 0;
    csv += fmt::format("{0};{5};{6};Avdelning {1};{2};{0};1;20{3:02}-01-01;{4};\n", person, person % 2 + 1,
                       nurse ? "Sjuksköterska" : "", 10 + person % 10,
                       ended ? fmt::format("20{:02}-05-01", 21 + person % 3) : "", 1960 + person % 40,
                       person % 5 == 0 ? 'M' : 'K');
  }
  import(csv);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto stocks = ask([](Figures& f, auto run) { return f.professions(run, 0); });
  ASSERT_EQ(stocks.size(), 2u);
  EXPECT_EQ(stocks[1].name, "Okänt yrke");
  EXPECT_EQ(stocks[1].heads, 15);
  EXPECT_EQ(*stocks[0].heads + *stocks[1].heads, *ask([](Figures& f, auto run) {
    return f.parts(run, {}, PartsBy::unit, 2030).front().heads_now;
  })) << "nobody is lost between the professions and the whole";
  const auto parts = ask([](Figures& f, auto run) { return f.parts(run, {}, PartsBy::profession, 2030); });
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[1].name, "Okänt yrke");
  EXPECT_EQ(parts[1].heads_now, 15);
  EXPECT_TRUE(parts[1].heads);
}

TEST_P(Compute, TakesNobodySeenInTheFirstSnapshotForAJoiner) {
  test::TestDatabase snapshots(GetParam());
  for (const auto migrations : {audit_migrations(), access_migrations(), jobs_migrations(),
                                organisation_migrations(), planning_migrations()}) {
    snapshots->migrate(migrations);
  }
  // The first day seen is a New Year's Day: all of 2015 but that day has been observed.
  std::string csv = "dag;id;enhet\n";
  for (int year = 2015; year <= 2024; ++year) {
    for (int person = year * 10; person < year * 10 + 200; ++person) {
      csv += fmt::format("{}-01-01;{};Avdelning 1\n", year, person);
    }
  }
  import_into(*snapshots, kSnapshotProfile, csv, Date(2024, 1, 1));
  ASSERT_TRUE(compute(*snapshots, clock_, quick()));
  const auto years = snapshots->read([](db::Tx& tx) {
    Figures figures(tx, Language::sv);
    return figures.years(figures.run().value().id, {});
  });
  ASSERT_GE(years.size(), 9u);
  EXPECT_EQ(years[0].year, 2015);
  EXPECT_EQ(years[0].heads, 200);
  EXPECT_FALSE(years[0].joiners || years[0].leavers) << "the 200 of the first day joined nobody knows when";
  EXPECT_EQ(years[1].joiners, 10);
  EXPECT_EQ(years[1].leavers, 10);
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
