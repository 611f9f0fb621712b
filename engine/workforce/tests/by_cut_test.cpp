#include <framsyn/engine/workforce/by_cut.hpp>

#include <gtest/gtest.h>

#include "some_history.hpp"

namespace framsyn::workforce {
namespace {

void expect_same(const YearRow& a, const YearRow& b) {
  EXPECT_EQ(a.flows_known, b.flows_known) << a.year;
  EXPECT_EQ(std::tuple(a.year, a.heads_before, a.heads, a.joiners, a.leavers, a.moves_in, a.moves_out),
            std::tuple(b.year, b.heads_before, b.heads, b.joiners, b.leavers, b.moves_in, b.moves_out));
  EXPECT_DOUBLE_EQ(a.fte, b.fte);
  EXPECT_EQ(a.leavers_by_reason, b.leavers_by_reason);
}

void expect_same_as_cut_by_cut(const Workforce& workforce, const CutFigures& cut) {
  const auto years = yearly(workforce, cut.cut);
  ASSERT_EQ(cut.years.size(), years.size());
  for (std::size_t i = 0; i < years.size(); ++i) expect_same(cut.years[i], years[i]);
  const auto months = monthly(workforce, cut.cut);
  ASSERT_EQ(cut.months.size(), months.size());
  for (std::size_t i = 0; i < months.size(); ++i) {
    EXPECT_EQ(cut.months[i].heads, months[i].heads);
    EXPECT_DOUBLE_EQ(cut.months[i].fte, months[i].fte);
  }
  const Stock now = stock(workforce, cut.cut, workforce.known_to());
  EXPECT_EQ(cut.now.heads, now.heads);
  EXPECT_NEAR(cut.now.fte, now.fte, 1e-6);
  const auto bands = ages(workforce, cut.cut, workforce.known_to());
  ASSERT_EQ(cut.ages.size(), bands.size());
  for (std::size_t i = 0; i < bands.size(); ++i) {
    EXPECT_EQ(std::tuple(cut.ages[i].from, cut.ages[i].women, cut.ages[i].men, cut.ages[i].unknown),
              std::tuple(bands[i].from, bands[i].women, bands[i].men, bands[i].unknown));
  }
}

TEST(ByCut, SaysOfEveryPartWhatAskingForItAloneSays) {
  for (unsigned seed : {1u, 2u, 3u}) {
    const auto workforce = *Workforce::from(random_records(seed));
    const auto cuts = by_cut(workforce);
    EXPECT_GT(cuts.size(), 30u);
    for (const CutFigures& cut : cuts) expect_same_as_cut_by_cut(workforce, cut);
  }
}

TEST(ByCut, CountsSnapshotsOfPostsTheSameWay) {
  Records r = records({});
  r.basis = Basis::stocks;
  r.units = {{1, 2, 3}, {kUnknown, 0, 0}};
  r.professions = {1, 2};
  for (int quarter = 0; quarter < 8; ++quarter) {
    for (Index unit : {1, 2}) {
      for (Index profession : {0, 1, kUnknown}) {
        r.stocks.day.push_back(Date(2020 + quarter / 4, static_cast<unsigned>(quarter % 4 * 3 + 3), 28));
        r.stocks.unit.push_back(unit), r.stocks.profession.push_back(profession);
        r.stocks.heads.push_back(quarter + unit * 3 + profession), r.stocks.fte.push_back(0.5 * quarter);
      }
    }
  }
  r.observed_from = Date(2020, 3, 28), r.known_to = Date(2021, 12, 28);
  const auto workforce = *Workforce::from(std::move(r));
  for (const CutFigures& cut : by_cut(workforce)) expect_same_as_cut_by_cut(workforce, cut);
}

}  // namespace
}  // namespace framsyn::workforce
