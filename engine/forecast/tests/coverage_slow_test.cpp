#include "planted.hpp"

#include <gtest/gtest.h>

namespace framsyn::forecast {
namespace {

using workforce::kAll;

struct Coverage {
  int hits = 0, hits_without = 0, unit_hits = 0, units = 0;
};

/// One planted region, forecast five years ahead with and without common calendar years; what came is
/// simulated on.
void replicate(std::uint32_t seed, Coverage& c) {
  constexpr int kAhead = 5;
  const Planted planted{.people = 1500, .units = 30, .professions = 4, .seed = seed};
  const auto all = *workforce::Workforce::from(PlantedHistory(planted).run(kAhead));
  const auto known = *all.as_of(planted.from.plus_years(planted.years).plus_days(-1));
  const Assumptions a = *estimate(known, planted_settings());
  Assumptions without = a;
  for (auto* effect : {&without.leave_calendar, &without.retire_calendar, &without.hire_calendar})
    *effect = {};
  without.hire_trend = without.hire_trend_sd = 0;
  const int year = known.known_to().year() + kAhead;
  const auto hit = [&](const Projection& p, workforce::Index unit) {
    const auto came = static_cast<double>(workforce::stock(all, {.unit = unit}, Date(year, 12, 31)).heads);
    const Quantity* q = p.find({unit, kAll}, year, Measure::heads);
    return q && came >= q->quantile[1] && came <= q->quantile[5];
  };
  const Projection with_years = *project(known, a, {year}, {300}, {seed}, {1});
  c.hits += hit(with_years, kAll);
  c.hits_without += hit(*project(known, without, {year}, {300}, {seed}, {1}), kAll);
  for (workforce::Index unit = 3; unit < 30; ++unit) {
    if (!with_years.find({unit, kAll}, year, Measure::heads)) continue;
    c.unit_hits += hit(with_years, unit), ++c.units;
  }
}

// The reduced form of the simulation in docs: 80 % intervals; 40 regions leave 6 points of Monte Carlo error.
TEST(CoverageSlow, TheRegionsIntervalsHoldOnlyWithCommonCalendarYears) {
  Coverage c;
  constexpr int kRegions = 40;
  for (std::uint32_t seed = 1; seed <= kRegions; ++seed) replicate(seed, c);
  RecordProperty("region_hits_of_40", c.hits);
  RecordProperty("region_hits_without", c.hits_without);
  RecordProperty("unit_coverage_per_mille", 1000 * c.unit_hits / c.units);
  EXPECT_GE(c.hits, kRegions * 65 / 100);
  EXPECT_LE(c.hits_without, kRegions * 50 / 100);
  EXPECT_GT(c.hits, c.hits_without + kRegions / 4);
  const double unit = static_cast<double>(c.unit_hits) / c.units;
  EXPECT_GE(unit, 0.72);
  EXPECT_LE(unit, 0.92);
}

}  // namespace
}  // namespace framsyn::forecast
