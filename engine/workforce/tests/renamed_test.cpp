#include <framsyn/engine/workforce/history.hpp>
#include <framsyn/engine/workforce/renamed.hpp>

#include <gtest/gtest.h>

#include "some_history.hpp"

namespace framsyn::workforce {
namespace {

using enum Leaving;

/// Twenty of profession 0, one of whom left before; on 1 April 2021 so many of them have profession 1.
std::vector<Row> recoded(int people) {
  std::vector<Row> rows{{20, 0, 0, "2019-01-01", "2020-07-01", resignation}};
  for (int p = 0; p < 20; ++p) {
    const bool changes = p < people;
    rows.push_back({p, p % 2, 0, "2019-01-01", changes ? "2021-04-01" : "", still_employed});
    if (changes) rows.push_back({p, p % 2, 1, "2021-04-01", ""});
  }
  return rows;
}

TEST(Renamed, AProfessionHasTheLaterNameAllAlong) {
  const auto w = *Workforce::from(records(recoded(20)));
  ASSERT_EQ(w.renamed().size(), 1u);
  EXPECT_EQ(w.renamed()[0].day, Date(2021, 4, 1));
  EXPECT_EQ(w.renamed()[0].people, 20);
  EXPECT_EQ(w.spells().size(), 21u) << "nobody has moved";
  const auto years = yearly(w, {});
  for (const YearRow& year : years) EXPECT_EQ(year.moves_in + year.moves_out, 0);
  EXPECT_EQ(stock(w, {.profession = 0}, Date(2020, 1, 1)).heads, 0);
  EXPECT_EQ(stock(w, {.profession = 1}, Date(2020, 1, 1)).heads, 21) << "whoever left before has it too";
}

TEST(Renamed, IsKnownToTheHistoryAsItWasToldBefore) {
  const auto before = *Workforce::from(records(recoded(20)))->as_of(Date(2020, 12, 31));
  EXPECT_EQ(stock(before, {.profession = 1}, Date(2020, 12, 31)).heads, 20);
  EXPECT_EQ(before.renamed().size(), 1u);
}

TEST(Renamed, IsGivenToRecordsOfAnEarlierDay) {
  const auto today = *Workforce::from(records(recoded(20)));
  auto then = Workforce::from(records(recoded(0)))->as_of(Date(2020, 12, 31))->records();
  then.professions.push_back(2);
  rename(then, today.renamed());
  EXPECT_EQ(stock(*Workforce::from(then), {.profession = 1}, Date(2020, 12, 31)).heads, 20);
}

TEST(Renamed, IsNothingThatSomeOfThemDo) {
  EXPECT_EQ(Workforce::from(records(recoded(18)))->renamed().size(), 1u);
  EXPECT_TRUE(Workforce::from(records(recoded(17)))->renamed().empty());
  EXPECT_TRUE(Workforce::from(records(recoded(4)))->renamed().empty());
}

TEST(Renamed, IsNoProfessionThatOthersAreToldIntoAfterwards) {
  auto rows = recoded(20);  // trainees, who are nurses on one day; the next come in the autumn
  for (int p = 21; p < 30; ++p) rows.push_back({p, 0, 0, "2021-09-01", ""});
  EXPECT_TRUE(Workforce::from(records(rows))->renamed().empty());
}

TEST(Renamed, IsNothingAboutPeopleWhoseProfessionWasNotTold) {
  auto rows = recoded(20);
  for (Row& row : rows) row.profession -= row.profession == 0;
  EXPECT_TRUE(Workforce::from(records(rows))->renamed().empty());
}

TEST(Renamed, TakesOneNameAfterTheOther) {
  auto rows = recoded(20);
  for (int p = 0; p < 20; ++p) {
    rows[static_cast<std::size_t>(2 + 2 * p)].until = "2022-01-01";
    rows.push_back({p, p % 2, 2, "2022-01-01", ""});
  }
  const auto w = *Workforce::from(records(rows));
  EXPECT_EQ(w.renamed().size(), 2u);
  EXPECT_EQ(stock(w, {.profession = 2}, Date(2020, 1, 1)).heads, 21);
}

}  // namespace
}  // namespace framsyn::workforce
