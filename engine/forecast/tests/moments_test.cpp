#include <framsyn/engine/forecast/moments.hpp>

#include "expectation/lineages.hpp"
#include "planted.hpp"

#include <gtest/gtest.h>

#include <map>
#include <numeric>

namespace framsyn::forecast {
namespace {

using workforce::kAll;
constexpr Cut kEverybody{kAll, kAll};

/// A region where posts are filled again and people move inside; made once, with its draws.
struct Town {
  workforce::Workforce workforce =
      *workforce::Workforce::from(PlantedHistory({.people = 2000, .units = 40, .professions = 8}).run());
  Assumptions assumed = [this] {
    Assumptions a = *estimate(workforce, planted_settings());
    a.refill = .6, a.refill_sd = .05, a.time_to_fill = .3;
    return a;
  }();
  Assumptions with(std::vector<Lever> levers) const {
    Assumptions a = assumed;
    a.levers = std::move(levers);
    return a;
  }
  Result<Comparison> quick(std::vector<Lever> levers, std::optional<Cut> about = {}) const {
    return compare_moments(workforce, assumed, std::move(levers), {2033}, {512}, {7}, about);
  }
};
const Town& town() {
  static const Town town;
  return town;
}

constexpr std::array kEveryMeasure{Measure::heads, Measure::fte, Measure::joiners, Measure::leavers};

/// What quick figures are held against: draws of the same rates, and how often they fell below each level.
struct Drawn {
  Projection projection;
  std::map<std::tuple<Cut, int, Measure>, std::array<double, kLevels.size()>> below;
};

Drawn drawn(const Projection& quick) {
  Drawn out;
  const DrawReader read = [&](Cut cut, int year, Measure measure, const statistics::Histogram& draws) {
    auto& below = out.below[{cut, year, measure}];
    const Quantity& q = *quick.find(cut, year, measure);
    const double n = std::accumulate(draws.counts.begin(), draws.counts.end(), 0.0);
    for (std::size_t bin = 0; bin < draws.counts.size(); ++bin) {
      const double x = draws.low + (static_cast<double>(bin) + (draws.whole ? 0 : .5)) * draws.width;
      for (std::size_t i = 0; i < kLevels.size(); ++i)
        below[i] += (x < q.quantile[i]                   ? 1
                     : draws.whole && x == q.quantile[i] ? .5
                                                         : 0) *
                    draws.counts[bin] / n;
    }
  };
  out.projection = *project(town().workforce, town().assumed, {2033}, {512}, {7}, {2}, read);
  return out;
}

TEST(Moments, AreThoseOfTheDrawsOfTheSameRates) {
  const Projection quick = *moments(town().workforce, town().assumed, {2033}, {512}, {7});
  EXPECT_TRUE(quick.reckoned);
  const Projection& exact = drawn(quick).projection;
  EXPECT_FALSE(exact.reckoned);
  ASSERT_EQ(quick.cuts, exact.cuts);
  for (const Measure m : kEveryMeasure) {
    double ratio = 0, n = 0, greatest = 0;
    for (const Cut& cut : exact.cuts) {
      for (const int year : exact.years) {
        const Quantity &a = *exact.find(cut, year, m), &b = *quick.find(cut, year, m);
        if (a.mean < 5) continue;
        // Both share rates and years: what is left is chance in a draw, no more than of as many Poisson.
        greatest = std::max(greatest, std::fabs(a.mean - b.mean) / std::sqrt(2 * a.mean / 512));
        ratio += b.sd / a.sd, ++n;
      }
    }
    EXPECT_LT(greatest, 5) << static_cast<int>(m);
    EXPECT_NEAR(ratio / n, 1, .03) << static_cast<int>(m);
  }
  const Quantity &a = *exact.find(kEverybody, 2033, Measure::heads),
                 &b = *quick.find(kEverybody, 2033, Measure::heads);
  EXPECT_NEAR(b.mean, a.mean, 3e-3 * a.mean);
  EXPECT_NEAR(b.sd, a.sd, .05 * a.sd);
}

TEST(Moments, QuantilesLeaveAsManyDrawsBelowAsTheySay) {
  const Projection quick = *moments(town().workforce, town().assumed, {2033}, {512}, {7});
  const Drawn exact = drawn(quick);
  for (const Measure m : kEveryMeasure) {
    for (const bool small : {true, false}) {
      std::array<double, kLevels.size()> below{};
      double n = 0;
      for (const auto& [key, shares] : exact.below) {
        const auto& [cut, year, measure] = key;
        const double mean = exact.projection.find(cut, year, measure)->mean;
        if (measure != m || mean < 2 || (mean < 20) != small) continue;
        for (std::size_t i = 0; i < below.size(); ++i) below[i] += shares[i];
        ++n;
      }
      ASSERT_GT(n, 20);
      for (std::size_t i = 0; i < below.size(); ++i)
        EXPECT_NEAR(below[i] / n, kLevels[i], small ? .035 : .02) << static_cast<int>(m) << " " << small;
    }
  }
}

// Forecast of three grades by Pollard's recursion (1966): transition shares, recruits (12, 3, 1) a year, and
// people (60, 40, 20). Expected totals and the variance of each grade and of the whole.
TEST(Lineages, VaryAsPollardsRecursionHasIt) {
  constexpr double kStep[3][3] = {{.70, .15, 0}, {.02, .78, .10}, {0, 0, .88}};
  constexpr double kPeople[3] = {60, 40, 20}, kRecruits[3] = {12, 3, 1};
  struct Printed {
    int year;
    double grade[3], whole;
  };
  constexpr Printed kPrinted[] = {{1, {25.384, 17.514, 6.712}, 29.362},
                                  {2, {36.606014, 27.006562, 12.098353}, 51.330133},
                                  {5, {43.876160, 39.139450, 23.715384}, 91.056516},
                                  {10, {0, 0, 0}, 117.104918}};
  double at[3][3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, come[3] = {};
  std::size_t next = 0;
  for (int year = 1; year <= 10; ++year) {
    double then[3][3] = {}, still[3] = {kRecruits[0], kRecruits[1], kRecruits[2]};
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t j = 0; j < 3; ++j) {
        still[j] += come[i] * kStep[i][j];
        for (std::size_t k = 0; k < 3; ++k) then[i][j] += at[i][k] * kStep[k][j];
      }
    std::copy_n(&then[0][0], 9, &at[0][0]), std::copy_n(still, 3, come);
    if (kPrinted[next].year != year) continue;
    LineageSums whole;
    for (std::size_t j = 0; j < 3; ++j) {
      LineageSums grade{come[j], 0, 0};
      for (std::size_t i = 0; i < 3; ++i)
        grade.squares += kPeople[i] * at[i][j], grade.staying += kPeople[i] * at[i][j] * at[i][j];
      if (kPrinted[next].grade[j] > 0) EXPECT_NEAR(grade.variance(0), kPrinted[next].grade[j], 1e-6);
      whole.squares += grade.squares;
    }
    for (std::size_t i = 0; i < 3; ++i) {
      const double stays = at[i][0] + at[i][1] + at[i][2];
      whole.moving += kPeople[i] * stays * stays;
    }
    EXPECT_NEAR(whole.variance(1), kPrinted[next].whole, 1e-6) << year;
    ++next;
  }
}

struct Pulled {
  const char* name;
  LeverKind kind;
  double size;
  /// How much wider than drawn a difference may be told. Who moves has a clock of their own when drawn, so
  /// that nobody leaves otherwise by it; by moments the two are not told apart.
  double widest(bool stock) const { return kind == LeverKind::moves ? 2.5 : stock ? 1.3 : 1.5; }
};
void PrintTo(const Pulled& pulled, std::ostream* out) { *out << pulled.name; }

class QuickLever : public testing::TestWithParam<Pulled> {};

TEST_P(QuickLever, ChangesWhatItDoesInPairedDraws) {
  const Lever lever{.name = "en",
                    .kind = GetParam().kind,
                    .profession = GetParam().kind == LeverKind::training ? 0 : kAll,
                    .from = 2025,
                    .size = GetParam().size};
  const Comparison quick = *town().quick({lever});
  const Comparison exact =
      *compare(town().workforce, town().assumed, town().with({lever}), {2033}, {512}, {7}, {2});
  for (const Measure m : kEveryMeasure) {
    EXPECT_NEAR(quick.find(kEverybody, 2024, m)->quantity.sd, 0, 1e-3) << "nothing changes before it begins";
    for (const int year : {2027, 2033}) {
      const Quantity &a = exact.find(kEverybody, year, m)->quantity,
                     &b = quick.find(kEverybody, year, m)->quantity;
      const double error = 4 * a.sd / std::sqrt(512.0) + .02 * std::fabs(a.mean) + .02;
      EXPECT_NEAR(b.mean, a.mean, error) << static_cast<int>(m) << " " << year;
      const bool stock = m == Measure::heads || m == Measure::fte;
      EXPECT_GT(b.sd, (stock ? .7 : .5) * a.sd - .2) << static_cast<int>(m) << " " << year;
      EXPECT_LT(b.sd, GetParam().widest(stock) * a.sd + .2) << static_cast<int>(m) << " " << year;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Each, QuickLever,
                         testing::Values(Pulled{"resignations", LeverKind::resignations, .8},
                                         Pulled{"moves", LeverKind::moves, .5},
                                         Pulled{"later_retirement", LeverKind::later_retirement, 1},
                                         Pulled{"fill_rate", LeverKind::fill_rate, .8},
                                         Pulled{"hires", LeverKind::hires, .7},
                                         Pulled{"more_hires", LeverKind::more_hires, 25},
                                         Pulled{"training", LeverKind::training, 20},
                                         Pulled{"contract_degree", LeverKind::contract_degree, 1.1}));

TEST(QuickCap, NeverLetsInMoreThanIt) {
  const Lever cap{.name = "tak", .kind = LeverKind::hires_cap, .from = 2025, .size = 150};
  const Comparison quick = *town().quick({cap});
  const Comparison exact =
      *compare(town().workforce, town().assumed, town().with({cap}), {2033}, {512}, {7}, {2});
  for (const int year : {2026, 2033}) {
    const double joiners = quick.scenario.find(kEverybody, year, Measure::joiners)->mean;
    EXPECT_LE(joiners, 150);
    EXPECT_NEAR(joiners, exact.scenario.find(kEverybody, year, Measure::joiners)->mean, 5);
  }
}

TEST(QuickComparison, AboutOneCutIsWhatItIsAmongAll) {
  const Lever lever{.name = "en", .kind = LeverKind::resignations, .from = 2025, .size = .8};
  const Comparison all = *town().quick({lever});
  for (const Cut& cut : {kEverybody, all.base.cuts[all.base.cuts.size() / 2], all.base.cuts.back()}) {
    const Comparison one = *town().quick({lever}, cut);
    ASSERT_EQ(one.base.cuts, std::vector{cut});
    for (const Measure m : kEveryMeasure) {
      const Quantity &a = *all.scenario.find(cut, 2030, m), &b = *one.scenario.find(cut, 2030, m);
      EXPECT_NEAR(a.mean, b.mean, 1e-5 * a.mean);  // summed in another order
      EXPECT_NEAR(a.sd, b.sd, 1e-3 * a.sd);
      EXPECT_NEAR(all.find(cut, 2030, m)->quantity.sd, one.find(cut, 2030, m)->quantity.sd, 1e-2);
    }
  }
  const auto nobody = town().quick({lever}, Cut{kAll, workforce::kUnknown});
  ASSERT_TRUE(nobody);
  EXPECT_EQ(nobody->find({kAll, workforce::kUnknown}, 2030, Measure::heads), nullptr);
}

TEST(Moments, OfCountsWithoutPersonsAreThoseOfTheirDraws) {
  workforce::Records r;
  r.basis = workforce::Basis::stocks;
  r.units.id = {1, 2, 3}, r.units.parent = {workforce::kUnknown, 0, 0}, r.professions = {1};
  for (int quarter = 0; quarter < 16; ++quarter) {
    r.known_to = Date(2020, 3, 31).plus_days(quarter * 91);
    for (int unit : {1, 2}) {
      r.stocks.day.push_back(r.known_to), r.stocks.unit.push_back(unit), r.stocks.profession.push_back(0);
      r.stocks.heads.push_back(120 * unit + quarter * 2), r.stocks.fte.push_back(90.0 * unit);
    }
  }
  const auto w = *workforce::Workforce::from(r);
  const Assumptions a = *estimate(w, {});
  const Projection quick = *moments(w, a, {2030}, {512}, {3}),
                   exact = *project(w, a, {2030}, {512}, {3}, {1});
  for (const Measure m : {Measure::heads, Measure::fte}) {
    const Quantity &x = *exact.find(kEverybody, 2030, m), &y = *quick.find(kEverybody, 2030, m);
    EXPECT_NEAR(y.mean, x.mean, .01 * x.mean);
    EXPECT_NEAR(y.sd, x.sd, .05 * x.sd);
  }
  EXPECT_EQ(quick.find(kEverybody, 2030, Measure::leavers), nullptr);
}

TEST(Moments, RefuseWhatADrawnProjectionRefuses) {
  const auto refused = [](Horizon horizon, Draws draws) {
    return moments(town().workforce, town().assumed, horizon, draws, {1}).error().refusal;
  };
  EXPECT_EQ(refused({2090}, {256}), &kBadHorizon);
  EXPECT_EQ(refused({2033}, {0}), &kBadDraws);
  EXPECT_EQ(refused({2033}, {10'000'000}), &kBadDraws);
  const Lever bad{.name = "x", .kind = LeverKind::moves, .from = 2025, .size = std::nan("")};
  EXPECT_EQ(town().quick({bad}).error().refusal, &kBadLever);
}

}  // namespace
}  // namespace framsyn::forecast
