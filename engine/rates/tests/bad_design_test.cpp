#include <framsyn/engine/rates/fit.hpp>

#include "planted_cells.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace framsyn::rates {
namespace {

Planting small() {
  return Planting({.divisions = 3, .clinics = 1, .units = 3, .professions = 3, .in_a_unit = 2, .rows = 10});
}

TEST(BadDesign, IsRefusedInWords) {
  const Planting p = small();
  const auto refused = [&](auto&& spoil) {
    Planting q = p;
    spoil(q);
    const auto answer = rates::fit(q.design, q.events);
    return !answer && answer.error().refusal == &kBadDesign;
  };
  EXPECT_TRUE(refused([](Planting& q) { q.events[3] = std::numeric_limits<double>::quiet_NaN(); }));
  EXPECT_TRUE(refused([](Planting& q) { q.events[3] = -1; }));
  EXPECT_TRUE(refused([](Planting& q) { q.events.pop_back(); }));
  EXPECT_TRUE(refused([](Planting& q) { q.design.years[0] = std::numeric_limits<double>::infinity(); }));
  EXPECT_TRUE(refused([](Planting& q) { q.design.level[0][1] = 200; }));
  EXPECT_TRUE(refused([](Planting& q) { q.design.groups[0].profession = 3; }));
  EXPECT_TRUE(refused([](Planting& q) { q.design.parent[0] = 1; }));  // 1 lies below 0
  EXPECT_TRUE(refused([](Planting& q) { q.design.first_row.pop_back(); }));
  EXPECT_FALSE(refused([](Planting&) {}));
}

TEST(BadDesign, NoEventsAreHalfAnEventAndNoDifferences) {
  Planting p = small();
  std::ranges::fill(p.events, 0.0);
  const Fit fit = *rates::fit(p.design, p.events);
  EXPECT_EQ(fit.events, 0);
  EXPECT_NEAR(std::exp(fit.whole) * fit.years, 0.5, 1e-9);
  for (double x : fit.group) EXPECT_EQ(x, 0);
  EXPECT_TRUE(std::isfinite(fit.shared.variance(0, 0)));
}

TEST(BadDesign, RowsWithoutTimeChangeNothing) {
  Planting p = small();
  const Fit before = *rates::fit(p.design, p.events);
  p.design.years.insert(p.design.years.end(), 5, 0.0), p.events.insert(p.events.end(), 5, 0.0);
  p.design.level.insert(p.design.level.end(), 5, {0, 0, 0});
  p.design.first_row.back() += 5;
  EXPECT_NEAR(rates::fit(p.design, p.events)->whole, before.whole, 1e-9);
}

TEST(BadDesign, OneEventInOneRowIsStillANumber) {
  Planting p = small();
  std::ranges::fill(p.events, 0.0);
  p.events[4] = 1;
  const Fit fit = *rates::fit(p.design, p.events);
  for (const auto& term : fit.term)
    for (double x : term) EXPECT_LT(std::fabs(x), 10);
  for (double x : fit.group) EXPECT_LT(std::fabs(x), 3);
}

}  // namespace
}  // namespace framsyn::rates
