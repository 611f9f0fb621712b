#include "readers.hpp"

namespace framsyn::planning {
namespace {

/// The same cell is the same in each view that shows it, or shown in none.
class SameEverywhere : public Readers {
 protected:
  void prepare() override {
    Readers::prepare();
    // Two halves of a post from the same day: one person, who counts in the ward that comes first in the
    // tree.
    std::string csv = extract_csv();
    csv += "604;1980;K;Avdelning 2;Sjuksköterska;6041;0,5;2020-01-01;;\n";
    csv += "604;1980;K;Avdelning 1;Sjuksköterska;6042;0,5;2020-01-01;;\n";
    import(csv);
    ASSERT_TRUE(compute(database(), clock_, quick()));
  }
  std::int64_t rows(const std::string& from) {
    return database().read(
        [&](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from " + from).value(); });
  }
  /// As JSON has them.
  std::vector<std::string> years_of(std::int64_t unit) {
    std::vector<std::string> years;
    database().read([&](db::Tx& tx) {
      for (db::Row row : tx.query("select year, heads, fte from planning_v_year where unit_id = $1 and"
                                  " profession_id = 0",
                                  unit)) {
        const auto fte = row.get<std::optional<Share>>(2);
        years.push_back(fmt::format("{{\"year\":{},\"heads\":{},\"fte\":{}", row.get<int>(0), row.get<int>(1),
                                    fte ? std::to_string(fte->millionths() / 1'000'000) : "null"));
      }
      return 0;
    });
    return years;
  }
};
FRAMSYN_ON_BOTH_DATABASES(SameEverywhere);

constexpr const char* kTreeBesideRun =
    "organisation_v_unit u join planning_v_group g on g.unit_id = u.id and g.profession_id = 0";
constexpr const char* kMonthBesideNow =
    "planning_v_month m join planning_v_group g on g.unit_id = m.unit_id and g.profession_id = "
    "m.profession_id"
    " where m.month = '2025-12'";
constexpr const char* kYearBesideDecember =
    "planning_v_month m join planning_v_year y on y.unit_id = m.unit_id and y.profession_id = m.profession_id"
    " and m.month = y.year || '-12'";

TEST_P(SameEverywhere, TheTreeAndTheRunCountTheSamePeople) {
  EXPECT_EQ(rows(kTreeBesideRun), 3);
  EXPECT_EQ(rows(kTreeBesideRun + std::string(" where u.heads = g.heads and u.fte = g.fte")), 3);
}

TEST_P(SameEverywhere, AYearsEndIsItsDecemberAndTheLastMonthIsNow) {
  EXPECT_GT(rows(kMonthBesideNow), 3);
  EXPECT_EQ(rows(kMonthBesideNow + std::string(" and (m.heads <> g.heads or coalesce(m.fte, -1) <> "
                                               "coalesce(g.fte, -1))")),
            0);
  EXPECT_GT(rows(kYearBesideDecember), 10);
  EXPECT_EQ(rows(kYearBesideDecember + std::string(" where m.heads <> y.heads or coalesce(m.fte, -1) <> "
                                                   "coalesce(y.fte, -1)")),
            0);
}

TEST_P(SameEverywhere, PagesSayWhatTheViewsSay) {
  auto board = reader("board");
  for (const auto* name : {"Region Norrsken", "Avdelning 1", "Avdelning 2"}) {
    const std::string workforce(board.get(of("workforce", name)).text());
    const std::string forecast(board.get(of("forecast", name)).text());
    const auto years = years_of(unit(name));
    EXPECT_GT(years.size(), 5u);
    for (const std::string& year : years) {
      EXPECT_NE(workforce.find(year), std::string::npos) << name << ": " << year;
      EXPECT_NE(forecast.find(year), std::string::npos) << name << ": " << year;
    }
  }
}

TEST_P(SameEverywhere, FullTimeEquivalentsAreWholeInEveryTable) {
  for (const auto* told : {"planning_v_group", "planning_v_year", "planning_v_month"}) {
    EXPECT_GT(rows(told + std::string(" where fte > 0")), 3) << told;
    EXPECT_EQ(rows(told + std::string(" where fte % 1000000 <> 0")), 0) << told;
  }
  EXPECT_EQ(rows("organisation_v_unit where fte % 1000000 <> 0"), 0);
  EXPECT_GT(rows("planning_v_projection where measure = 'fte'"), 3);
  EXPECT_EQ(
      rows("planning_v_projection where measure = 'fte' and (p10 <> round(p10) or mean <> round(mean))"), 0);
}

}  // namespace
}  // namespace framsyn::planning
