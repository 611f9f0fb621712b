#include <framsyn/engine/workforce/exposure.hpp>
#include <framsyn/engine/workforce/history.hpp>

#include "some_history.hpp"

#include <gtest/gtest.h>

namespace framsyn::workforce {
namespace {

TEST(AsOf, NothingDatedAfterTheDayMakesADifference) {
  const Date day(2020, 6, 30);
  const auto all = random_records(3);
  Records known = all;
  Employments& e = known.employments;
  for (std::size_t i = 0; i < e.person.size(); ++i) {
    if (e.until[i] > day) e.until[i] = kOpen, e.leaving[i] = Leaving::death_or_disability;
    if (e.start[i] > day) e.start[i] = Date(2024, 1, 1), e.unit[i] = 5;
  }
  const auto a = Workforce::from(all)->as_of(day), b = Workforce::from(known)->as_of(day);
  ASSERT_TRUE(a && b);
  const auto rows_a = yearly(*a, {}), rows_b = yearly(*b, {});
  ASSERT_EQ(rows_a.size(), 6u);
  for (std::size_t i = 0; i < rows_a.size(); ++i) {
    EXPECT_EQ(rows_a[i].heads, rows_b[i].heads);
    EXPECT_EQ(rows_a[i].leavers, rows_b[i].leavers);
    EXPECT_EQ(rows_a[i].fte, rows_b[i].fte);
  }
  EXPECT_EQ(a->known_to(), day);
  EXPECT_EQ(exposure(*a, Date(2014, 1, 1), day).size(), exposure(*b, Date(2014, 1, 1), day).size());
}

TEST(AsOf, BeforeTheFirstEmploymentThereIsNoHistory) {
  const auto w = Workforce::from(records({{0, 0, 0, "2020-01-01", ""}}));
  EXPECT_EQ(w->as_of(Date(2019, 12, 31)).error().refusal, &kNoHistory);
  EXPECT_TRUE(w->as_of(Date(2020, 1, 1)));
}

}  // namespace
}  // namespace framsyn::workforce
