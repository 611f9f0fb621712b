#include "draws/thinning.hpp"
#include "plan/plan.hpp"

#include "planted.hpp"

#include <framsyn/engine/forecast/comparison.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace framsyn::forecast {
namespace {

using workforce::kAll;
using workforce::Workforce;
constexpr Cut kEverywhere{kAll, kAll};

/// A small region where each group hires so many a year for growth, of one kind or of nine, and many move.
struct Hirers {
  Workforce workforce =
      *Workforce::from(PlantedHistory({.people = 900, .units = 30, .professions = 6}).run());
  Assumptions estimated = *estimate(workforce, planted_settings());
  Assumptions of(double hires, bool one_kind = false) const {
    Assumptions a = estimated;
    a.refill = 0;
    for (auto& group : a.groups)
      group.hires = {1e6, 1e6 / hires}, group.vacancies = 0, group.move.own.rate /= 3;
    if (one_kind)
      for (auto& shares : a.entry_ages) shares = {0, 0, 1, 0, 0, 0, 0, 0, 0};
    return a;
  }
};
const Hirers& hirers() {
  static const Hirers hirers;
  return hirers;
}

/// Each way of drawing them, and what a lever does there.
struct HiringWay {
  const char* name;
  double hires;
  bool one_kind;
  Hiring drawn;
};
void PrintTo(const HiringWay& way, std::ostream* out) { *out << way.name; }

class HiringBy : public testing::TestWithParam<HiringWay> {
 protected:
  Assumptions assumed = hirers().of(GetParam().hires, GetParam().one_kind);
};

TEST_P(HiringBy, AgreesWithTheClosedFormWhateverTheThreads) {
  const Plan plan = plan_of(hirers().workforce, assumed, {2033}, 100, {3});
  for (const Group& group : plan.groups) ASSERT_EQ(group.hiring, GetParam().drawn);
  const auto p = project(hirers().workforce, assumed, {2033}, {200}, {3}, {1});
  ASSERT_TRUE(p) << p.error().detail;
  EXPECT_LT(p->check.greatest_z, 5);
  const auto other = *project(hirers().workforce, assumed, {2033}, {200}, {3}, {3});
  for (std::size_t i = 0; i < other.quantities.size(); ++i)
    ASSERT_EQ(p->quantities[i].quantile, other.quantities[i].quantile);
}

TEST_P(HiringBy, GivesALeverItsSignInEveryDraw) {
  for (const auto& [kind, size, up] :
       {std::tuple(LeverKind::resignations, .7, true), std::tuple(LeverKind::hires, .5, false),
        std::tuple(LeverKind::hires, 2.0, true)}) {
    Assumptions scenario = assumed;
    scenario.levers = {{.name = "en", .kind = kind, .from = 2025, .size = size}};
    const auto c = compare(hirers().workforce, assumed, scenario, {2033}, {256}, {7}, {1});
    ASSERT_TRUE(c) << c.error().detail;
    const Difference& d = *c->find(kEverywhere, 2033, Measure::heads);
    EXPECT_EQ(up ? d.above : d.below, 1) << static_cast<int>(kind) << " " << d.quantity.mean;
    EXPECT_LT(c->scenario.check.greatest_z, 5);
    const Difference& joiners = *c->find(kEverywhere, 2033, Measure::joiners);
    if (kind == LeverKind::resignations) EXPECT_EQ(joiners.above + joiners.below, 0);
    if (kind == LeverKind::hires) EXPECT_EQ(up ? joiners.below : joiners.above, 0);
  }
}

TEST_P(HiringBy, TheDifferenceOfALeverIsFarSurerThanTwoForecasts) {
  Assumptions scenario = assumed;
  scenario.levers = {{.name = "en", .kind = LeverKind::resignations, .from = 2025, .size = .9}};
  const auto c = *compare(hirers().workforce, assumed, scenario, {2033}, {512}, {7}, {1});
  const double own = c.base.find(kEverywhere, 2033, Measure::heads)->sd,
               paired = c.find(kEverywhere, 2033, Measure::heads)->quantity.sd;
  RecordProperty("variance_ratio", std::to_string(2 * own * own / (paired * paired)));
  EXPECT_GT(2 * own * own / (paired * paired), 40);
}

TEST_P(HiringBy, ACapHoldsInEveryDraw) {
  Assumptions scenario = assumed;
  const double most = GetParam().hires * static_cast<double>(assumed.groups.size()) / 2;
  scenario.levers = {{.name = "tak", .kind = LeverKind::hires_cap, .from = 2025, .size = std::ceil(most)}};
  const auto p = project(hirers().workforce, scenario, {2033}, {200}, {7}, {1});
  ASSERT_TRUE(p) << p.error().detail;
  EXPECT_LE(p->find(kEverywhere, 2033, Measure::joiners)->quantile.back(), std::ceil(most) + .5);
  EXPECT_GT(p->find(kEverywhere, 2033, Measure::joiners)->mean, most / 10);
}

INSTANTIATE_TEST_SUITE_P(Number, HiringBy,
                         testing::Values(HiringWay{"few", .2, false, Hiring::one_by_one},
                                         HiringWay{"some", 3.6, false, Hiring::side_by_side},
                                         HiringWay{"many", 12, true, Hiring::as_cohort}),
                         [](const auto& one) { return one.param.name; });

/// Words evenly over all that there are.
template <class Each>
void each_word(const Each& each) {
  for (std::uint32_t i = 0; i < 1 << 16; i += kLanes) {
    alignas(64) std::uint32_t words[kLanes];
    for (std::uint32_t l = 0; l < kLanes; ++l) words[l] = (i + l) << 16 | 0x8000;
    each(words);
  }
}

TEST(Thinning, IsBinomial) {
  for (const auto& [n, hazard] : {std::pair(7, .1), {40, .1}, {40, 1.5}, {120, .68}, {12, .7}, {3, 8.0}}) {
    alignas(64) std::int32_t all[kLanes], gone[kLanes];
    alignas(64) float hazards[kLanes];
    std::fill_n(all, kLanes, n), std::fill_n(hazards, kLanes, static_cast<float>(hazard));
    std::vector<double> share(static_cast<std::size_t>(n) + 1);
    each_word([&](const std::uint32_t* words) {
      thin(words, all, hazards, gone);
      for (const std::int32_t g : gone) share.at(static_cast<std::size_t>(g)) += 0x1p-16;
    });
    const double p = 1 - std::exp(-hazard);
    double pmf = std::pow(1 - p, n), below = 0, found = 0;
    for (int k = 0; k <= n; pmf *= p / (1 - p) * (n - k) / (k + 1), ++k) {
      below += pmf, found += share[static_cast<std::size_t>(k)];
      EXPECT_NEAR(found, below, 3e-5) << n << " " << hazard << " " << k;
    }
  }
}

TEST(Thinning, NeverTakesFewerOfMoreOrAtAHigherHazard) {
  alignas(64) std::int32_t all[kLanes], gone[kLanes], before[kLanes];
  alignas(64) float hazards[kLanes];
  each_word([&](const std::uint32_t* words) {
    std::fill_n(before, kLanes, 0);
    for (int step = 0; step < 8; ++step) {
      std::fill_n(all, kLanes, 20 + step / 2),
          std::fill_n(hazards, kLanes, .4f + .1f * static_cast<float>(step));
      thin(words, all, hazards, gone);
      for (int l = 0; l < kLanes; ++l) ASSERT_GE(gone[l], before[l]) << step;
      std::copy_n(gone, kLanes, before);
    }
  });
}

TEST(Thinning, OfNobodyTakesNobodyAndWithoutHazardToo) {
  alignas(64) std::int32_t all[kLanes] = {}, gone[kLanes];
  alignas(64) float hazards[kLanes] = {};
  for (int l = 0; l < kLanes; ++l) all[l] = l < 16 ? 0 : 50, hazards[l] = l < 16 ? 2 : 0;
  each_word([&](const std::uint32_t* words) {
    thin(words, all, hazards, gone);
    for (const std::int32_t g : gone) ASSERT_EQ(g, 0);
  });
}

}  // namespace
}  // namespace framsyn::forecast
