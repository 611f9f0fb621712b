#include <framsyn/engine/forecast/moments.hpp>

#include "planted.hpp"

#include <gtest/gtest.h>

namespace framsyn::forecast {
namespace {

void expect_same(const Projection& a, const Projection& b) {
  ASSERT_EQ(a.quantities.size(), b.quantities.size());
  for (std::size_t i = 0; i < a.quantities.size(); ++i) {
    EXPECT_EQ(a.quantities[i].mean, b.quantities[i].mean);
    EXPECT_EQ(a.quantities[i].sd, b.quantities[i].sd);
    EXPECT_EQ(a.quantities[i].quantile, b.quantities[i].quantile);
  }
}

TEST(Moments, AreTheSameOnAnyNumberOfThreads) {
  const auto w = *workforce::Workforce::from(
      PlantedHistory({.people = 600, .units = 20, .professions = 5, .years = 6}).run());
  const Assumptions a = *estimate(w, planted_settings());
  const int last = w.known_to().year() + 5;
  const Lever lever{.name = "en", .kind = LeverKind::resignations, .from = last - 3, .size = .8};
  const Cut everybody{workforce::kAll, workforce::kAll};
  const auto compared = [&](int threads) {
    return *compare_moments(w, a, {lever}, {last}, {300}, {7}, everybody, {threads});
  };
  const Projection alone = *moments(w, a, {last}, {300}, {7});
  const Comparison one = compared(1);
  for (const int threads : {2, 3, 50}) {
    expect_same(alone, *moments(w, a, {last}, {300}, {7}, {threads}));
    const Comparison more = compared(threads);
    expect_same(one.base, more.base), expect_same(one.scenario, more.scenario);
    for (const Measure m : {Measure::heads, Measure::fte, Measure::leavers})
      EXPECT_EQ(one.find(everybody, last, m)->quantity.sd, more.find(everybody, last, m)->quantity.sd);
  }
}

}  // namespace
}  // namespace framsyn::forecast
