#include "planted_region.hpp"

#include <framsyn/engine/scenario/drivers.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace framsyn::scenario {
namespace {

double share(const DriverShares& one, Driver driver) { return one.share[static_cast<std::size_t>(driver)]; }

const DriverShares& of(const std::vector<DriverShares>& all, forecast::Cut cut) {
  return *std::ranges::find(all, cut, &DriverShares::cut);
}

const std::vector<DriverShares>& told() {
  static const auto all =
      *drivers(region().workforce, region().assumed, &region().need, 2030, {600}, {7}, {2});
  return all;
}

TEST(Drivers, SumToTheWholeInEveryCut) {
  for (const DriverShares& one : told()) {
    if (one.sd == 0) continue;
    EXPECT_NEAR(std::accumulate(one.share.begin(), one.share.end(), 0.0), 1, 1e-12);
    for (const double part : one.share) EXPECT_GE(part, 0);
  }
}

TEST(Drivers, AreTheVarianceOfTheGap) {
  const auto c = *region().compared({}, 2, 4000);
  const auto& whole = of(told(), kWhole);
  EXPECT_NEAR(whole.sd / c.base->find(kWhole, 2030)->fte.sd, 1, .08);
}

TEST(Drivers, ChanceIsMostOfASmallGroupAndLittleOfTheWhole) {
  const auto& whole = of(told(), kWhole);
  double small = 0;
  int n = 0;
  for (const DriverShares& one : told())
    if (one.cut.unit >= 0 && one.cut.profession >= 0 && one.sd > 0) small += share(one, Driver::chance), ++n;
  EXPECT_GT(small / n, .5);
  EXPECT_LT(share(whole, Driver::chance), .2);
  EXPECT_GT(share(whole, Driver::leaving), .02);
}

TEST(Drivers, ASourceThatIsNotThereHasNoShare) {
  forecast::Assumptions a = region().assumed;
  a.leave_calendar = {};
  a.fte_drift_sd = 0;
  const auto all = *drivers(region().workforce, a, nullptr, 2027, {300}, {7}, {2});
  for (const DriverShares& one : all) {
    EXPECT_EQ(share(one, Driver::need), 0);
    EXPECT_EQ(share(one, Driver::working_time), 0);
    EXPECT_NEAR(share(one, Driver::leaving), 0, 1e-12);
  }
}

TEST(Drivers, AreTheSameBytesWhateverTheThreads) {
  const auto& r = region();
  const auto one = *drivers(r.workforce, r.assumed, &r.need, 2026, {128}, {7}, {1}),
             three = *drivers(r.workforce, r.assumed, &r.need, 2026, {128}, {7}, {3});
  EXPECT_TRUE(std::ranges::equal(one, three, [](const auto& a, const auto& b) {
    return a.cut == b.cut && a.sd == b.sd && a.share == b.share;
  }));
}

}  // namespace
}  // namespace framsyn::scenario
