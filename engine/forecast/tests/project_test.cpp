#include "planted.hpp"

#include <framsyn/engine/statistics/stock_distribution.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace framsyn::forecast {
namespace {

using workforce::kAll;
using workforce::Workforce;

/// A small region and what it rests on, made once.
struct Region {
  Workforce workforce =
      *Workforce::from(PlantedHistory({.people = 900, .units = 30, .professions = 6}).run());
  Assumptions assumed = *estimate(workforce, planted_settings());
  Projection run(int draws = 500, int threads = 1, std::uint64_t seed = 7, int last = 2030) const {
    return *project(workforce, assumed, {last}, {draws}, {seed}, {threads});
  }
};
const Region& region() {
  static const Region region;
  return region;
}

bool same_bytes(const Projection& a, const Projection& b) {
  return a.quantities.size() == b.quantities.size() && a.check.greatest_z == b.check.greatest_z &&
         std::memcmp(a.quantities.data(), b.quantities.data(), a.quantities.size() * sizeof(Quantity)) == 0;
}

TEST(Project, GivesTheSameBytesWhateverTheThreads) {
  const Projection one = region().run(500, 1);
  for (int threads : {2, 3, 7}) EXPECT_TRUE(same_bytes(one, region().run(500, threads))) << threads;
  EXPECT_FALSE(same_bytes(one, region().run(500, 1, 8)));
}

TEST(Project, ChecksItsOwnMeansAgainstTheClosedForm) {
  const Projection p = region().run();
  EXPECT_GT(p.check.comparisons, 100);
  EXPECT_GT(p.check.greatest_z, 0);
  EXPECT_LT(p.check.greatest_z, 5);
}

TEST(Project, PartsSumToTheWholeInTheMeanButNotInTheirSpread) {
  const Projection p = region().run(2000);
  for (int year : p.years) {
    double heads = 0, fte = 0, leavers = 0, upper = 0;
    for (const Cut& cut : p.cuts) {
      if (cut.unit != kAll || cut.profession == kAll) continue;
      heads += p.find(cut, year, Measure::heads)->mean, fte += p.find(cut, year, Measure::fte)->mean;
      leavers += p.find(cut, year, Measure::leavers)->mean,
          upper += p.find(cut, year, Measure::heads)->quantile[6];
    }
    const Cut all{kAll, kAll};
    EXPECT_NEAR(heads, p.find(all, year, Measure::heads)->mean, 1e-6);
    EXPECT_NEAR(fte / p.find(all, year, Measure::fte)->mean, 1, 1e-4);
    EXPECT_NEAR(leavers, p.find(all, year, Measure::leavers)->mean, 1e-6);
    EXPECT_GT(upper, p.find(all, year, Measure::heads)->quantile[6]);
  }
}

TEST(Project, QuantilesRiseAndHoldTheMean) {
  const Projection p = region().run();
  for (const Quantity& q : p.quantities) {
    for (std::size_t i = 1; i < q.quantile.size(); ++i) EXPECT_LE(q.quantile[i - 1], q.quantile[i]);
    EXPECT_LE(q.quantile.front(), q.mean + 1e-9);
    EXPECT_GE(q.quantile.back() + 2 * q.sd + 1, q.mean);
  }
}

TEST(Project, WherePostsAreAlwaysFilledAgainTheStockStandsStill) {
  Assumptions filled = region().assumed;
  filled.refill = 1, filled.refill_sd = 0, filled.time_to_fill = 0, filled.hires_per_leaver = 0;
  for (auto& group : filled.groups) group.hires = {1, 1e9}, group.vacancies = 0;
  const auto p = project(region().workforce, filled, {2034}, {300}, {3}, {2});
  ASSERT_TRUE(p) << p.error().detail;
  const auto heads = static_cast<double>(workforce::stock(region().workforce, {}, p->as_of).heads);
  for (const int year : p->years) {
    const Quantity& q = *p->find({kAll, kAll}, year, Measure::heads);
    EXPECT_EQ(q.quantile.front(), heads) << year;
    EXPECT_EQ(q.quantile.back(), heads) << year;
    EXPECT_EQ(p->find({kAll, kAll}, year, Measure::joiners)->mean,
              p->find({kAll, kAll}, year, Measure::leavers)->mean);
    EXPECT_GT(p->find({kAll, kAll}, year, Measure::leavers)->mean, 50);
  }
}

TEST(Project, HalfRefilledPostsAgreeWithTheClosedForm) {
  Assumptions half = region().assumed;
  half.refill = .5;
  const auto p = project(region().workforce, half, {2034}, {300}, {3}, {1});
  ASSERT_TRUE(p) << p.error().detail;
  EXPECT_LT(p->check.greatest_z, 5);
  EXPECT_TRUE(same_bytes(*p, *project(region().workforce, half, {2034}, {300}, {3}, {3})));
}

TEST(Project, StartsFromTheStockOfTheDataDate) {
  const Projection p = region().run();
  const auto now = workforce::stock(region().workforce, {}, p.as_of);
  const auto whole = std::ranges::find(p.cuts, Cut{kAll, kAll}) - p.cuts.begin();
  EXPECT_EQ(p.now[static_cast<std::size_t>(whole)], now.heads);
  const Quantity *heads = p.find({kAll, kAll}, 2024, Measure::heads),
                 *fte = p.find({kAll, kAll}, 2024, Measure::fte);
  EXPECT_NEAR(fte->mean / heads->mean, now.fte / static_cast<double>(now.heads), 0.01);
}

TEST(Project, HeadsAreThoseBeforePlusJoinersMinusLeavers) {
  const Projection p = region().run();
  const Cut all{kAll, kAll};
  double before = static_cast<double>(workforce::stock(region().workforce, {}, p.as_of).heads);
  for (int year : p.years) {
    before += p.find(all, year, Measure::joiners)->mean - p.find(all, year, Measure::leavers)->mean;
    EXPECT_NEAR(p.find(all, year, Measure::heads)->mean, before, 1e-6);
  }
}

TEST(Project, MovesConservePeople) {
  Assumptions a = region().assumed;
  a.levers = {{.name = "a", .kind = LeverKind::resignations, .from = 2024, .size = 0},
              {.name = "b", .kind = LeverKind::hires, .from = 2024, .size = 0},
              {.name = "c", .kind = LeverKind::moves, .from = 2024, .size = 5}};
  a.refill = 0;
  a.retire.fill(0);
  const Projection p = *project(region().workforce, a, {2030}, {300}, {1}, {1});
  const Quantity* last = p.find({kAll, kAll}, 2030, Measure::heads);
  EXPECT_EQ(last->sd, 0);
  EXPECT_EQ(last->mean, static_cast<double>(workforce::stock(region().workforce, {}, p.as_of).heads));
  double spread = 0;
  for (const Cut& cut : p.cuts) spread = std::max(spread, p.find(cut, 2030, Measure::heads)->sd);
  EXPECT_GT(spread, 1);
}

TEST(Project, AYearThatHasBegunCountsWhatWasSeenOfIt) {
  const Workforce w = *region().workforce.as_of(Date(2023, 6, 30));
  const Assumptions a = *estimate(w, planted_settings());
  const Projection p = *project(w, a, {2025}, {500}, {1}, {1});
  EXPECT_EQ(p.years.front(), 2023);
  const auto seen = workforce::events(w, Date(2022, 12, 31), Date(2023, 6, 30));
  const auto left = std::ranges::count(seen, workforce::Event::Kind::left, &workforce::Event::kind);
  EXPECT_GE(p.find({kAll, kAll}, 2023, Measure::leavers)->quantile.front(), static_cast<double>(left));
  const double whole = p.find({kAll, kAll}, 2024, Measure::leavers)->mean;
  EXPECT_NEAR(p.find({kAll, kAll}, 2023, Measure::leavers)->mean / whole, 1, 0.35);
}

/// One unit, one profession and rates that are known for certain.
struct Certain {
  Workforce workforce;
  Assumptions assumed;
  Certain(int people, double leave, double hires) : workforce(*Workforce::from(records(people))) {
    Assumptions& a = assumed;
    a.as_of = workforce.known_to();
    constexpr double kCertain = 1e12;
    a.retire_profession = {{kCertain, kCertain}, {kCertain, kCertain}};
    a.leave_age.fill(1), a.leave_tenure.fill(1), a.move_tenure.fill(0);
    a.groups = {{0,
                 0,
                 {kCertain, kCertain / hires},
                 1,
                 0,
                 0,
                 {{kCertain, kCertain / leave}},
                 {{kCertain, kCertain}}}};
    a.destinations = {{1.0}, {}};
    a.entry_ages.assign(2, {0, 0, 1, 0, 0, 0, 0, 0, 0});
  }
  static workforce::Records records(int people) {
    workforce::Records r = PlantedHistory({.people = people, .units = 1, .professions = 1, .years = 1}).run();
    for (auto& until : r.employments.until) until = workforce::kOpen;
    for (auto& start : r.employments.start) start = std::min(start, Date(2014, 6, 1));
    r.employments = first(r.employments, people);
    return r;
  }
  static workforce::Employments first(const workforce::Employments& e, int people) {
    workforce::Employments out;
    for (std::size_t i = 0; out.person.size() < static_cast<std::size_t>(people); ++i) {
      if (std::ranges::count(out.person, e.person[i]) > 0) continue;
      out.person.push_back(e.person[i]), out.unit.push_back(0), out.profession.push_back(0),
          out.fte.push_back(e.fte[i]);
      out.start.push_back(e.start[i]), out.until.push_back(e.until[i]),
          out.leaving.push_back(workforce::Leaving::still_employed);
    }
    return out;
  }
};

/// Hires a year: few are drawn one by one, more side by side, many by their number.
class Exact : public testing::TestWithParam<double> {};

TEST_P(Exact, DistributionIsFollowedWhereRatesAreCertain) {
  const double hires = GetParam();
  const Certain unit(8, 0.2, hires);
  const Projection p = *project(unit.workforce, unit.assumed, {2016}, {40'000}, {3}, {2});
  const Cut cut{0, 0};
  double expected_joiners = hires * std::exp(-0.1);
  for (int year : {2015, 2016}) {
    const std::vector<double> stays(8, std::exp(-0.2 * (year - 2014)));
    const auto pmf = statistics::stock_distribution(stays, expected_joiners, 140);
    double mean = 0, square = 0, below = 0;
    std::size_t level = 0;
    const Quantity& q = *p.find(cut, year, Measure::heads);
    for (std::size_t n = 0; n < pmf.size(); ++n) {
      const auto x = static_cast<double>(n);
      mean += x * pmf[n], square += x * x * pmf[n], below += pmf[n];
      while (level < kLevels.size() && below > kLevels[level] + 0.008) {
        const bool on_the_edge = below - pmf[n] > kLevels[level] - 0.008;
        if (!on_the_edge) EXPECT_EQ(q.quantile[level], x) << year << " " << kLevels[level];
        ++level;
      }
    }
    const double sd = std::sqrt(square - mean * mean);
    EXPECT_NEAR(q.mean, mean, 4 * sd / 200) << year;
    EXPECT_NEAR(q.sd / sd, 1, 0.02) << year;
    expected_joiners = expected_joiners * std::exp(-0.2) + hires * std::exp(-0.1);
  }
}
INSTANTIATE_TEST_SUITE_P(Project, Exact, testing::Values(.1, 1.5, 20.0));

TEST(Project, RefusesWhatItCannotAnswer) {
  const auto& r = region();
  const auto refused = [&](const Assumptions& a, int last, int draws) {
    const auto p = project(r.workforce, a, {last}, {draws}, {1}, {1});
    return p ? nullptr : p.error().refusal;
  };
  EXPECT_EQ(refused(r.assumed, 2030, 0), &kBadDraws);
  EXPECT_EQ(refused(r.assumed, 2030, 10'000'000), &kBadDraws);
  EXPECT_EQ(refused(r.assumed, 2023, 500), &kBadHorizon);
  EXPECT_EQ(refused(r.assumed, 2083, 500), &kBadHorizon);
  Assumptions a = r.assumed;
  a.levers = {{.name = "fel",
               .kind = LeverKind::resignations,
               .from = 2024,
               .size = std::numeric_limits<double>::quiet_NaN()}};
  EXPECT_EQ(refused(a, 2030, 500), &kBadLever);
}

TEST(Projection, KnowsNothingOfWhereNobodyIs) {
  const Projection p = region().run();
  EXPECT_EQ(p.find({kAll, 99}, 2025, Measure::heads), nullptr);
  EXPECT_EQ(p.find({kAll, kAll}, 2031, Measure::heads), nullptr);
  EXPECT_EQ(p.find({kAll, kAll}, 2023, Measure::heads), nullptr);
  EXPECT_NE(p.find({kAll, kAll}, 2024, Measure::heads), nullptr);
}

}  // namespace
}  // namespace framsyn::forecast
