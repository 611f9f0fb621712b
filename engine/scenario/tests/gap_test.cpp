#include "planted_region.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace framsyn::scenario {
namespace {

using enum forecast::LeverKind;
using forecast::Lever;
using forecast::Measure;
using workforce::kAll;

TEST(Gap, IsSupplyLessNeedAndSumsOverUnitsAndProfessions) {
  const auto c = region().compared({});
  ASSERT_TRUE(c) << c.error().detail;
  for (const int year : {2024, 2027, 2030}) {
    const Gap& whole = *c->base->find(kWhole, year);
    EXPECT_NEAR(whole.fte.mean + whole.need, c->staff.base.find(kWhole, year, Measure::fte)->mean, .05);
    double by_profession = 0, need = 0;
    for (int p = 0; p < 4; ++p) {
      by_profession += c->base->find({kAll, p}, year)->fte.mean;
      need += c->base->find({kAll, p}, year)->need;
    }
    EXPECT_NEAR(by_profession, whole.fte.mean, .05);
    EXPECT_NEAR(need, whole.need, .05);
  }
}

/// Mean and spread of the need alone, told by a need of one group without any doubt about the supply.
TEST(Gap, OfACertainSupplyVariesAsTheNeedDoes) {
  forecast::Assumptions still = region().with({{.name = "a", .kind = resignations, .from = 2024, .size = 0},
                                               {.name = "b", .kind = hires, .from = 2024, .size = 0},
                                               {.name = "c", .kind = moves, .from = 2024, .size = 0}});
  still.retire.fill(0), still.refill = 0, still.fte_drift_sd = 0;
  const auto c = compare(region().workforce, still, still, &region().need, {2030}, {4000}, {3}, {2});
  ASSERT_TRUE(c) << c.error().detail;
  const Gap& gap = *c->base->find(kWhole, 2030);
  double all = 0, by_profession = 0, own = 0;
  for (int p = 0; p < 4; ++p) {
    double sum = 0;
    for (const auto& path : region().need.groups)
      if (path.profession == p) sum += path.fte[6], own += path.fte[6] * path.fte[6] * .05 * .05;
    all += sum, by_profession += sum * sum;
  }
  const double sd = std::sqrt(all * all * .07 * .07 + by_profession * .02 * .02 + own);
  EXPECT_NEAR(gap.fte.sd / sd, 1, .04);
  EXPECT_NEAR(gap.need / (all * std::exp((.07 * .07 + .02 * .02) / 2)), 1, .005);
  const double z = gap.fte.mean / gap.fte.sd, density = std::exp(-z * z / 2) / std::sqrt(2 * 3.14159265),
               below = .5 * std::erfc(z / std::sqrt(2));
  EXPECT_NEAR(gap.shortage, below, .03);
  EXPECT_NEAR(gap.expected_shortage / (gap.fte.sd * (density - z * below)), 1, .08);
}

/// What each group alone is unsure by must not make all of them need more than the line says.
TEST(Gap, OfManyUnsureGroupsTheNeedIsTheLines) {
  demand::Need unsure = region().need;
  std::ranges::fill(unsure.common_sd, 0);
  for (auto& of_profession : unsure.profession_sd) std::ranges::fill(of_profession, 0);
  for (auto& path : unsure.groups) path.own_sd = .5;
  const auto c =
      compare(region().workforce, region().assumed, region().assumed, &unsure, {2030}, {1000}, {3}, {2});
  ASSERT_TRUE(c) << c.error().detail;
  double line = 0;
  for (const auto& path : unsure.groups) line += path.fte[6];
  EXPECT_NEAR(c->base->find(kWhole, 2030)->need / line, 1, .02);
}

TEST(Gap, TellsWhatWouldHaveToBeThereForEvenAndForGoodOdds) {
  const auto c = *region().compared({}, 2, 2000);
  const Gap& gap = *c.base->find(kWhole, 2030);
  ASSERT_GT(gap.shortage, .5);
  EXPECT_NEAR(gap.more_for_even, -gap.fte.quantile[3], 1e-9);
  EXPECT_GT(gap.more_for_sure, gap.more_for_even);
  const auto first = c.base->first_short(kWhole);
  ASSERT_TRUE(first);
  EXPECT_GT(c.base->find(kWhole, *first)->shortage, .5);
  if (*first > 2024) EXPECT_LE(c.base->find(kWhole, *first - 1)->shortage, .5);
  Lever more = lever(agency, gap.more_for_even);
  const auto bought = *region().compared({more}, 2, 2000);
  EXPECT_NEAR(bought.scenario->find(kWhole, 2030)->shortage, .5, .005)
      << "so much more, and the odds are even";
  more.size = gap.more_for_sure;
  EXPECT_NEAR(region().compared({more}, 2, 2000)->scenario->find(kWhole, 2030)->shortage, .2, .005);
}

Gaps alone(int threads) {
  return gaps(region().workforce, region().assumed, region().need, {2030}, {300}, {7}, {threads}).value();
}

TEST(Gap, OfOneForecastIsThatOfTheComparison) {
  const auto one = alone(1), two = alone(2);
  const auto compared = *region().compared({});
  ASSERT_EQ(one.cuts, compared.base->cuts);
  ASSERT_EQ(one.years, compared.base->years);
  for (std::size_t i = 0; i < one.gaps.size(); ++i) {
    ASSERT_EQ(one.gaps[i].fte.quantile, compared.base->gaps[i].fte.quantile);
    ASSERT_EQ(one.gaps[i].shortage, compared.base->gaps[i].shortage);
    ASSERT_EQ(one.gaps[i].need, compared.base->gaps[i].need);
    ASSERT_EQ(one.gaps[i].fte.quantile, two.gaps[i].fte.quantile) << "threads";
  }
}

TEST(Gap, OfOneForecastHasItsLevers) {
  const auto bought =
      gaps(region().workforce, region().with({lever(agency, 12)}), region().need, {2030}, {300}, {7}, {1});
  ASSERT_TRUE(bought);
  EXPECT_NEAR(bought->find(kWhole, 2030)->agency, 12, 1e-9);
  EXPECT_EQ(bought->find(kWhole, 2030)->fte.quantile,
            region().compared({lever(agency, 12)})->scenario->find(kWhole, 2030)->fte.quantile);
}

struct Sign {
  const char* name;
  forecast::LeverKind kind;
  double size;
  bool up;
};
void PrintTo(const Sign& sign, std::ostream* out) { *out << sign.name; }
class GapSign : public testing::TestWithParam<Sign> {};

TEST_P(GapSign, IsRightInEveryDrawAndTheStaffIsTheSame) {
  const auto [name, kind, size, up] = GetParam();
  const auto c = region().compared({lever(kind, size)});
  ASSERT_TRUE(c) << c.error().detail;
  const Gap& parts = *c->difference->find(kWhole, 2030);
  EXPECT_EQ(parts.fte.quantile.front() > 0, up) << parts.fte.mean;
  EXPECT_EQ(parts.fte.quantile.back() < 0, !up) << parts.fte.mean;
  EXPECT_EQ(c->difference->find(kWhole, 2024)->fte.sd, 0);
  for (const forecast::Difference& d : c->staff.differences) ASSERT_EQ(d.above + d.below, 0);
}
INSTANTIATE_TEST_SUITE_P(Every, GapSign,
                         testing::Values(Sign{"less_absence", absence, .05, true},
                                         Sign{"more_absence", absence, .12, false},
                                         Sign{"agency_staff", agency, 12, true}),
                         [](const auto& one) { return one.param.name; });

TEST(Gap, AgencyStaffAreToldApartAndTheStaffIsTheSame) {
  const auto c = *region().compared({lever(agency, 12)});
  EXPECT_NEAR(c.scenario->find(kWhole, 2030)->agency, 12, 1e-9);
  EXPECT_NEAR(c.scenario->find({kAll, 0}, 2030)->agency, 12, 1e-9);
  EXPECT_EQ(c.scenario->find({kAll, 1}, 2030)->agency, 0);
  EXPECT_EQ(c.base->find(kWhole, 2030)->agency, 0);
  EXPECT_NEAR(c.difference->find(kWhole, 2030)->fte.mean, 12, .01);
}

TEST(Gap, TasksThatGoOverMoveTheNeedAndLeaveNoneBehind) {
  Lever one = lever(task_shift, 8);
  one.ratio = 1;
  const auto even = *region().compared({one});
  EXPECT_NEAR(even.difference->find(kWhole, 2030)->fte.mean, 0, .02);
  EXPECT_GT(even.difference->find({kAll, 0}, 2030)->fte.quantile.front(), 0) << "less is needed of those";
  EXPECT_LT(even.difference->find({kAll, 1}, 2030)->fte.quantile.back(), 0) << "and more of these";
  one.ratio = 1.5;
  const auto more = *region().compared({one});
  EXPECT_NEAR(
      more.difference->find({kAll, 0}, 2030)->fte.mean / -more.difference->find({kAll, 1}, 2030)->fte.mean,
      1 / 1.5, 1e-3);
  one.size = 1e6;
  const auto all = *region().compared({one});
  EXPECT_NEAR(all.scenario->find({kAll, 0}, 2030)->need, 0, 1e-3) << "never more than all of it";
}

TEST(Gap, IsTheSameBytesWhateverTheThreads) {
  std::vector<Lever> levers{lever(agency, 12), lever(absence, .05), lever(resignations, .8)};
  for (std::size_t i = 0; i < levers.size(); ++i) levers[i].name += std::to_string(i);
  const auto one = *region().compared(levers, 1, 250);
  for (const int threads : {2, 3, 7}) {
    const auto other = *region().compared(levers, threads, 250);
    const auto same = [](const Gap& a, const Gap& b) {
      return a.fte.mean == b.fte.mean && a.fte.sd == b.fte.sd && a.fte.quantile == b.fte.quantile &&
             a.need == b.need;
    };
    EXPECT_TRUE(std::ranges::equal(one.base->gaps, other.base->gaps, same));
    EXPECT_TRUE(std::ranges::equal(one.scenario->gaps, other.scenario->gaps, same));
    EXPECT_TRUE(std::ranges::equal(one.difference->gaps, other.difference->gaps, same));
  }
}

TEST(Gap, NeedOfAProfessionThatNobodyHasIsInTheUnitsSum) {
  demand::Need need = region().need;
  const auto before = *region().compared({});
  const auto unit = need.groups.front().unit;
  std::erase_if(need.groups, [&](const auto& path) { return path.unit == unit && path.profession >= 0; });
  need.groups.insert(need.groups.begin(),
                     demand::NeedPath{unit, workforce::kUnknown, std::vector<double>(7, 5), 0});
  const auto c =
      compare(region().workforce, region().assumed, region().assumed, &need, {2030}, {200}, {7}, {1});
  ASSERT_TRUE(c) << c.error().detail;
  EXPECT_NEAR(c->base->find({unit, kAll}, 2024)->need - 5, 0, .5);
}

TEST(Gap, RefusesWhatCannotBeReckoned) {
  const auto& r = region();
  const auto bare =
      compare(r.workforce, r.assumed, r.with({lever(agency, 5)}), nullptr, {2030}, {200}, {7}, {1});
  ASSERT_FALSE(bare);
  EXPECT_EQ(bare.error().refusal, &kNeedsNeed);
  const auto away =
      compare(r.workforce, r.assumed, r.with({lever(absence, .05)}), nullptr, {2030}, {200}, {7}, {1});
  ASSERT_FALSE(away) << "absence is not known, and no need is: nothing would be moved";
  EXPECT_EQ(away.error().refusal, &kNeedsNeed);
  demand::Need late = r.need;
  for (int& year : late.years) year += 40;
  EXPECT_FALSE(compare(r.workforce, r.assumed, r.assumed, &late, {2030}, {200}, {7}, {1}));
  demand::Need wrong = r.need;
  wrong.groups[0].fte[0] = std::nan("");
  EXPECT_FALSE(compare(r.workforce, r.assumed, r.assumed, &wrong, {2030}, {200}, {7}, {1}));
}

}  // namespace
}  // namespace framsyn::scenario
