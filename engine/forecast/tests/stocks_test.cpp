#include "planted.hpp"

#include <gtest/gtest.h>

namespace framsyn::forecast {
namespace {

using workforce::kAll;
using workforce::Workforce;

/// Quarterly counts of 40 units, growing by a tenth a year.
workforce::Records counts(int quarters = 16) {
  workforce::Records r;
  r.basis = workforce::Basis::stocks;
  for (int u = 0; u < 41; ++u)
    r.units.id.push_back(u + 1), r.units.parent.push_back(u == 0 ? workforce::kUnknown : 0);
  r.professions = {1, 2};
  for (int q = 0; q < quarters; ++q) {
    const Date day = Date(2020, 3, 31).plus_days(q * 91);
    for (int u = 1; u <= 40; ++u) {
      for (int p = 0; p < 2; ++p) {
        r.stocks.day.push_back(day), r.stocks.unit.push_back(u), r.stocks.profession.push_back(p);
        r.stocks.heads.push_back(static_cast<std::int64_t>((10 + u) * std::exp(0.1 * q / 4) + 0.5));
        r.stocks.fte.push_back(static_cast<double>(r.stocks.heads.back()) * 0.8);
      }
    }
    r.known_to = day;
  }
  return r;
}

TEST(StocksOnly, RestOnTheirOwnMovementAndSaySo) {
  const Workforce w = *Workforce::from(counts());
  const Assumptions a = *estimate(w, {});
  EXPECT_EQ(a.basis, workforce::Basis::stocks);
  EXPECT_GT(a.growth, 0.03);
  EXPECT_LT(a.growth, 0.1);
  const Projection p = *project(w, a, {2030}, {1000}, {1}, {2});
  EXPECT_EQ(p.basis, workforce::Basis::stocks);
  EXPECT_EQ(p.find({kAll, kAll}, 2025, Measure::joiners), nullptr);
  EXPECT_EQ(p.find({kAll, kAll}, 2025, Measure::leavers), nullptr);
  const Quantity& heads = *p.find({kAll, kAll}, 2025, Measure::heads);
  const double now = static_cast<double>(workforce::stock(w, {}, w.known_to()).heads);
  EXPECT_GT(heads.mean, now);
  EXPECT_GT(heads.quantile[5] - heads.quantile[1], 0.03 * now);
  EXPECT_NEAR(p.find({kAll, kAll}, 2025, Measure::fte)->mean / heads.mean, 0.8, 0.01);
  EXPECT_GT(p.check.comparisons, 100);
}

TEST(StocksOnly, TheGrowthWearsOff) {
  const Workforce w = *Workforce::from(counts());
  const Projection p = *project(w, *estimate(w, {}), {2035}, {1000}, {1}, {1});
  const auto mean = [&](int year) { return p.find({kAll, kAll}, year, Measure::heads)->mean; };
  EXPECT_GT(mean(2025) / mean(2024), mean(2030) / mean(2029));
}

/// The same organisation, so many times as large.
workforce::Records counts_times(std::int64_t times) {
  workforce::Records r = counts();
  for (std::size_t i = 0; i < r.stocks.heads.size(); ++i)
    r.stocks.heads[i] *= times, r.stocks.fte[i] *= static_cast<double>(times);
  return r;
}

TEST(StocksOnly, MillionsOfFteAreSummedWithoutRunningOver) {
  for (const std::int64_t times : {1, 40, 3'000}) {  // 3,600 to 11 million people
    const Workforce w = *Workforce::from(counts_times(times));
    const Projection p = *project(w, *estimate(w, {}), {2026}, {200}, {1}, {2});
    const double now = static_cast<double>(workforce::stock(w, {}, w.known_to()).heads);
    const Quantity &heads = *p.find({kAll, kAll}, 2026, Measure::heads),
                   &fte = *p.find({kAll, kAll}, 2026, Measure::fte);
    EXPECT_GT(heads.mean, now);
    EXPECT_NEAR(fte.mean / heads.mean, 0.8, 0.01) << times;
    EXPECT_NEAR(fte.quantile[3] / heads.quantile[3], 0.8, 0.02) << times;
    EXPECT_NEAR(fte.sd / heads.sd, 0.8, 0.1) << times;
  }
}

TEST(StocksOnly, GrowthBeyondWhatIsSummedIsRefused) {
  const Workforce w = *Workforce::from(counts_times(1'000));
  Assumptions a = *estimate(w, {});
  a.growth = 4;
  const auto p = project(w, a, {2040}, {100}, {1}, {1});
  ASSERT_FALSE(p);
  EXPECT_EQ(p.error().refusal, &kTooLarge);
}

TEST(StocksOnly, OneCountIsNoHistory) {
  EXPECT_EQ(estimate(*Workforce::from(counts(1)), {}).error().refusal, &kNoHistory);
}

TEST(StocksOnly, AsOfUsesNoLaterCount) {
  auto all = counts();
  const Date day = Date(2022, 1, 15);
  const Assumptions a = *estimate(*Workforce::from(all)->as_of(day), {});
  for (std::size_t i = 0; i < all.stocks.day.size(); ++i) {
    if (all.stocks.day[i] > day) all.stocks.heads[i] = 1'000;
  }
  EXPECT_EQ(a.growth, estimate(*Workforce::from(all)->as_of(day), {})->growth);
}

}  // namespace
}  // namespace framsyn::forecast
