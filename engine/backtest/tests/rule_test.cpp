#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/philox.hpp>
#include <framsyn/engine/statistics/samplers.hpp>
#include <framsyn/engine/statistics/scores.hpp>

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "score_sums.hpp"

namespace framsyn::backtest {
namespace {

using forecast::Measure;

constexpr int kFirst = 2010, kAhead = 3;

/// What came, by year and group: normal, with a part that all groups of a year share.
struct PlantedOutcomes {
  int years = 8, groups = 40;
  double common = 0.5, own = 1;
  std::uint32_t seed = 1;
  double at(int year, int group) const {
    const auto draw = [&](std::uint32_t who) {
      statistics::Stream s({seed, 5}, who, static_cast<std::uint32_t>(year), 0);
      return statistics::normal(s);
    };
    return 100 + common * draw(0) + own * draw(1 + static_cast<std::uint32_t>(group));
  }
  double sd() const { return std::sqrt(common * common + own * own); }
};

Judged normal(double mean, double sd, double came) {
  constexpr double k80 = 1.2815515655446004, k95 = 1.9599639845400545;
  return {came,
          statistics::crps_normal(mean, sd, came),
          mean,
          mean - k80 * sd,
          mean + k80 * sd,
          mean - k95 * sd,
          mean + k95 * sd};
}

/// A model of such spread, and a simple method that is off by so much, tested from each year on the same
/// groups.
ScoreSums tested(const PlantedOutcomes& truth, double model_sd, double simple_off,
                 Measure measure = Measure::heads) {
  ScoreSums sums(kAhead, kFirst + truth.years - 2);
  for (int origin = kFirst; origin < kFirst + truth.years; ++origin) {
    for (int ahead = 1; ahead <= kAhead; ++ahead) {
      for (int group = 0; group < truth.groups; ++group) {
        const Place place{Level::unit, measure, ahead};
        const double came = truth.at(origin + ahead, group);
        const double below = statistics::normal_probability((came - 100) / model_sd);
        sums.add(place, Method::model, origin, normal(100, model_sd, came));
        sums.add_standing(place, Method::model, origin, {below, below});
        sums.add(place, Method::smoothing, origin, normal(100 + simple_off, truth.sd(), came));
        sums.add_standing(place, Method::smoothing, origin, {below, below});
      }
    }
  }
  return sums;
}

const Shown& unit_heads(const Rule& rule) { return *rule.find(Level::unit, Measure::heads); }

TEST(TheRule, ShowsASimpleMethodWhereOursLostInEveryYear) {
  const PlantedOutcomes truth{.common = 0.1};
  const Rule rule = decide(tested(truth, 3 * truth.sd(), 0));
  EXPECT_EQ(unit_heads(rule).method, Method::smoothing);
  EXPECT_EQ(unit_heads(rule).origins, 6) << "the last two of eight have no part in it";
  EXPECT_GT(unit_heads(rule).least_loss, 0);
}

TEST(TheRule, ShowsOursWhereItWonAndWhereItIsAsGood) {
  const PlantedOutcomes truth{};
  EXPECT_EQ(unit_heads(decide(tested(truth, truth.sd(), 1))).method, Method::model);
  EXPECT_EQ(unit_heads(decide(tested(truth, truth.sd(), 0))).method, Method::model);
}

// The whole of one level hangs on a few years: with groups that share their luck no loss is beyond chance.
TEST(TheRule, ShowsOursWhereTheLossMayBeTheLuckOfAYear) {
  ScoreSums sums(1, 2020);
  const double losses[] = {9, -4, 6, -5, 7};
  for (int i = 0; i < 5; ++i) {
    const Place place{Level::whole, Measure::heads, 1};
    Judged ours = normal(100, 10, 100), theirs = ours;
    ours.crps = 10, theirs.crps = 10 - losses[i];
    sums.add(place, Method::model, 2012 + i, ours);
    sums.add_standing(place, Method::model, 2012 + i, {.5, .5});
    sums.add(place, Method::drift, 2012 + i, theirs);
  }
  const Rule rule = decide(sums);
  const Shown* whole = rule.find(Level::whole, Measure::heads);
  ASSERT_NE(whole, nullptr);
  EXPECT_EQ(whole->best, Method::drift);
  EXPECT_GT(whole->loss, 0.2);
  EXPECT_LT(whole->least_loss, 0);
  EXPECT_EQ(whole->method, Method::model);
}

TEST(TheRule, ShowsOurOwnFlowsAlways) {
  const PlantedOutcomes truth{.common = 0.1};
  const Rule rule = decide(tested(truth, 3 * truth.sd(), 0, Measure::leavers));
  const Shown* shown = rule.find(Level::unit, Measure::leavers);
  EXPECT_GT(shown->least_loss, 0);
  EXPECT_EQ(shown->method, Method::model);
}

TEST(TheRule, KnowsNothingOfWhatCameAfterItsYear) {
  const PlantedOutcomes truth{.common = 0.1};
  ScoreSums sums = tested(truth, truth.sd(), 1);
  const Rule before = decide(sums);
  const Place place{Level::unit, Measure::heads, 1};
  for (int group = 0; group < 500; ++group) {
    sums.add(place, Method::model, 2030, normal(0, 1, 100));
    sums.add_standing(place, Method::model, 2030, {1, 1});
    sums.add(place, Method::smoothing, 2030, normal(100, 1, 100));
  }
  const Rule after = decide(sums);
  EXPECT_EQ(unit_heads(before).loss, unit_heads(after).loss);
  EXPECT_EQ(unit_heads(before).widening, unit_heads(after).widening);
}

TEST(TheRule, OfTooFewYearsDecidesNothingButWidth) {
  const PlantedOutcomes truth{.years = 5, .common = 0.1};
  const Rule rule = decide(tested(truth, 3 * truth.sd(), 0));
  EXPECT_EQ(unit_heads(rule).method, Method::model);
  EXPECT_FALSE(unit_heads(rule).best);
}

double coverage(const PlantedOutcomes& truth, double model_sd, const Shown& shown, bool as_shown) {
  double held = 0, all = 0;
  for (int year = 3000; year < 3400; ++year) {
    for (int group = 0; group < 5; ++group, ++all) {
      const double factor = as_shown ? shown.widening_after(2) : 1;
      held += std::abs(truth.at(year, group) - 100) <= 1.2815515655446004 * factor * model_sd;
    }
  }
  return held / all;
}

// Planted truths of known spread, and a model whose intervals are half as wide, or twice: with the tested
// width they hold nearer to 80 % of what comes later.
TEST(TheTestedWidth, BringsCoverageNearerToEightyPerCent) {
  for (const double wrong : {0.5, 0.7, 1.6, 2.0}) {
    double before = 0, after = 0;
    constexpr int kTruths = 20;
    for (std::uint32_t seed = 1; seed <= kTruths; ++seed) {
      const PlantedOutcomes truth{.common = 0.3, .seed = seed};
      const double sd = wrong * truth.sd();
      const Rule rule = decide(tested(truth, sd, 5));
      before += std::abs(coverage(truth, sd, unit_heads(rule), false) - .8) / kTruths;
      after += std::abs(coverage(truth, sd, unit_heads(rule), true) - .8) / kTruths;
    }
    EXPECT_LT(after, 0.92 * before) << wrong;  // six years count for six sixteenths
  }
}

TEST(TheTestedWidth, OfARightModelStaysNearOne) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const PlantedOutcomes truth{.common = 0.3, .seed = seed};
    const Shown shown = unit_heads(decide(tested(truth, truth.sd(), 5)));
    for (const double factor : shown.widening) {
      EXPECT_GT(factor, 0.9) << seed;
      EXPECT_LT(factor, 1.15) << seed;
    }
  }
}

TEST(TheTestedWidth, NeverFallsFurtherAheadAndGoesOnAfterTheLastYearTested) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const PlantedOutcomes truth{.common = 0.9, .own = 0.5, .seed = seed};
    const Shown shown = unit_heads(decide(tested(truth, 0.8 * truth.sd(), 5)));
    ASSERT_EQ(shown.widening.size(), 3u);
    EXPECT_TRUE(std::ranges::is_sorted(shown.widening));
    EXPECT_EQ(shown.widening_after(30), shown.widening.back());
  }
}

TEST(TheTestedWidth, MovesWholePersonsAndNobodyBelowZero) {
  EXPECT_EQ(widened(7, 10, 1.5, Measure::heads), 6);
  EXPECT_EQ(widened(1, 4, 2, Measure::heads), 0);
  EXPECT_DOUBLE_EQ(widened(7, 10, 1.5, Measure::fte), 5.5);
  EXPECT_EQ(Shown{}.widening_after(1), 1);
}

/// Shares held in earlier years, then in the newest, of groups of one level.
Drift drift(Level level, std::vector<OfOrigin> years) {
  ScoreSums sums(1);
  for (const OfOrigin& y : years) {
    for (std::int64_t i = 0; i < y.comparisons; ++i) {
      Judged j = normal(100, 10, 100);
      if (i >= y.in_80) j.came = 100 + (i % 3 == 0 ? -1 : 1) * (i >= y.in_95 ? 30.0 : 15.0);
      sums.add({level, Measure::heads, 1}, Method::model, y.origin, j);
    }
  }
  return drifts(sums, years.back().origin + 1).front();
}

TEST(ADrift, IsWarnedOfWhereMoreGroupsFellOutsideThanAYearLikeThoseBeforeWouldGive) {
  const std::vector<OfOrigin> before{{.origin = 2018, .comparisons = 100, .in_80 = 84, .in_95 = 96},
                                     {.origin = 2019, .comparisons = 100, .in_80 = 78, .in_95 = 94},
                                     {.origin = 2020, .comparisons = 100, .in_80 = 82, .in_95 = 95},
                                     {.origin = 2021, .comparisons = 100, .in_80 = 80, .in_95 = 95}};
  const auto newest = [&](std::int64_t held) {
    auto years = before;
    years.push_back({.origin = 2022, .comparisons = 100, .in_80 = held, .in_95 = held + 5});
    return drift(Level::unit, years);
  };
  EXPECT_FALSE(newest(80).warns);
  EXPECT_FALSE(newest(72).warns);
  const Drift wrong = newest(50);
  EXPECT_TRUE(wrong.warns);
  EXPECT_EQ(wrong.year, 2023);
  EXPECT_EQ(wrong.groups, 100);
  EXPECT_EQ(wrong.below_80 + wrong.above_80, 50);
  EXPECT_GT(wrong.above_80, wrong.below_80);
  EXPECT_EQ(wrong.outside_95, 45);
}

TEST(ADrift, IsNotToldFromChanceByYearsThatDifferMuch) {
  const Drift d = drift(Level::unit, {{.origin = 2018, .comparisons = 100, .in_80 = 98, .in_95 = 99},
                                      {.origin = 2019, .comparisons = 100, .in_80 = 55, .in_95 = 80},
                                      {.origin = 2020, .comparisons = 100, .in_80 = 95, .in_95 = 99},
                                      {.origin = 2021, .comparisons = 100, .in_80 = 60, .in_95 = 85},
                                      {.origin = 2022, .comparisons = 100, .in_80 = 50, .in_95 = 70}});
  EXPECT_FALSE(d.warns);
  EXPECT_GT(d.most, 0.6);
}

TEST(ADrift, OfTheWholeIsWarnedOfOutsideNinetyFivePerCent) {
  const OfOrigin before{.origin = 2018, .comparisons = 1, .in_80 = 1, .in_95 = 1};
  EXPECT_FALSE(
      drift(Level::whole, {before, {.origin = 2019, .comparisons = 1, .in_80 = 0, .in_95 = 1}}).warns);
  EXPECT_TRUE(
      drift(Level::whole, {before, {.origin = 2019, .comparisons = 1, .in_80 = 0, .in_95 = 0}}).warns);
  EXPECT_FALSE(
      drift(Level::division, {before, {.origin = 2019, .comparisons = 4, .in_80 = 0, .in_95 = 0}}).warns)
      << "four groups are too few to tell of";
}

}  // namespace
}  // namespace framsyn::backtest
