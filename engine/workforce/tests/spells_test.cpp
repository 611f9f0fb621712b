#include "some_history.hpp"

#include <gtest/gtest.h>

namespace framsyn::workforce {
namespace {

using enum Leaving;

TEST(Spells, FollowTheMainEmploymentWhereAPersonHasTwo) {
  const auto w = Workforce::from(records({{0, 1, 0, "2020-01-01", "2023-01-01", resignation, 60},
                                          {0, 2, 0, "2021-01-01", "2022-01-01", end_of_fixed_term, 80}}));
  ASSERT_TRUE(w);
  const auto s = w->spells();
  ASSERT_EQ(s.size(), 3u);
  EXPECT_EQ(s[0].unit, 1);
  EXPECT_EQ(s[1].unit, 2);
  EXPECT_EQ(s[2].unit, 1);
  EXPECT_EQ(s[1].leaving, still_employed);
  EXPECT_EQ(s[2].leaving, resignation);
  EXPECT_EQ(s[2].joined, Date(2020, 1, 1));
}

TEST(Spells, AreOneWhereOnlyTheContractDegreeChanges) {
  const auto w = Workforce::from(records({{0, 0, 0, "2020-01-01", "2021-03-01", end_of_fixed_term, 100},
                                          {0, 0, 0, "2021-03-01", "", still_employed, 75}}));
  ASSERT_EQ(w->spells().size(), 1u);
  EXPECT_EQ(w->spells()[0].until, kOpen);
}

TEST(Spells, AGapIsALeavingUnlessItIsBridged) {
  auto r = records({{0, 0, 0, "2020-01-01", "2020-12-31", end_of_fixed_term}, {0, 0, 0, "2021-01-03", ""}});
  EXPECT_EQ(Workforce::from(r)->spells().size(), 2u);
  EXPECT_EQ(Workforce::from(r)->spells()[1].joined, Date(2021, 1, 3));
  r.bridged_days = 3;
  ASSERT_EQ(Workforce::from(r)->spells().size(), 1u);
  EXPECT_EQ(Workforce::from(r)->spells()[0].start, Date(2020, 1, 1));
}

TEST(Spells, AnEndWithoutAReasonIsUnknownAndNotGuessed) {
  const auto w = Workforce::from(records({{0, 0, 0, "2020-01-01", "2021-01-01"}}));
  EXPECT_EQ(w->spells()[0].leaving, unknown);
}

TEST(Workforce, RefusesWhatDoesNotHoldTogether) {
  auto r = records({{0, 1, 0, "2020-01-01", ""}});
  r.units.parent = {1, 0};
  EXPECT_EQ(Workforce::from(r).error().refusal, &kBadRecords);
  r = records({{0, 1, 0, "2020-01-01", "2020-01-01"}});
  EXPECT_EQ(Workforce::from(r).error().detail, "an employment ends before it starts");
  r = records({{0, 1, 0, "2020-01-01", ""}});
  r.employments.profession[0] = 7;
  EXPECT_FALSE(Workforce::from(r));
  r = records({{0, 1, 0, "2020-01-01", ""}});
  r.employments.fte.pop_back();
  EXPECT_FALSE(Workforce::from(r));
}

TEST(Workforce, FindsTheDayFromWhichLeavingsAreRecorded) {
  auto r = records({{0, 0, 0, "1990-01-01", ""},
                    {1, 0, 0, "1995-01-01", "2018-03-09", retirement},
                    {2, 0, 0, "1995-01-01", "2018-05-09", retirement},
                    {3, 0, 0, "1995-01-01", "2019-05-09", retirement}});
  r.observed_from = kOpen;
  EXPECT_EQ(Workforce::from(r)->observed_from(), Date(2018, 3, 1));
}

TEST(Workforce, AnAgeIsNotGuessedAndAYearIsTakenAtItsMiddle) {
  EXPECT_FALSE(Birth().age(Date(2024, 1, 1)));
  EXPECT_EQ(Birth::in(1960).age(Date(2024, 6, 30)), 63);
  EXPECT_EQ(Birth::in(1960).age(Date(2024, 7, 1)), 64);
  EXPECT_EQ(Birth::on(Date(1960, 2, 29)).age(Date(2025, 2, 28)), 64);
  EXPECT_EQ(Birth::on(Date(1960, 2, 29)).age(Date(2025, 3, 1)), 65);
}

TEST(Spells, CountTenureFromTheDayThatTheSourceTells) {
  auto r = records(
      {{0, 0, 0, "2015-01-01", "2018-01-01"}, {0, 1, 0, "2018-01-01", ""}, {1, 0, 0, "2016-05-01", ""}});
  r.employments.hired = {Date(2006, 2, 1), std::nullopt, Date(2017, 1, 1)};
  const auto w = *Workforce::from(r);
  EXPECT_EQ(w.spells()[0].joined, Date(2006, 2, 1));
  EXPECT_EQ(w.spells()[1].joined, Date(2006, 2, 1)) << "a move does not begin the time anew";
  EXPECT_EQ(w.spells()[2].joined, Date(2016, 5, 1)) << "nobody is hired after the first day";
  EXPECT_EQ(w.as_of(Date(2016, 1, 1))->spells()[0].joined, Date(2006, 2, 1));
  EXPECT_EQ(events(w, Date(2014, 12, 31), Date(2016, 12, 31)).size(), 1u)
      << "one came when the row began; the other was there on the first day";
  r.employments.hired.pop_back();
  EXPECT_EQ(Workforce::from(r).error().refusal, &kBadRecords);
}

}  // namespace
}  // namespace framsyn::workforce
