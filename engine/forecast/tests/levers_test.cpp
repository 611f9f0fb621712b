#include "planted.hpp"

#include <gtest/gtest.h>

#include <framsyn/engine/forecast/comparison.hpp>

#include <limits>

namespace framsyn::forecast {
namespace {

using workforce::kAll;
using workforce::kUnknown;

/// A small region where most posts are filled again, and it is known how many; made once.
struct Place {
  workforce::Workforce workforce = *workforce::Workforce::from(
      PlantedHistory({.people = 1500, .units = 40, .professions = 6, .move = .02}).run());
  Assumptions assumed = [this] {
    Assumptions a = *estimate(workforce, planted_settings());
    a.refill = .6, a.refill_sd = 0;
    for (auto& group : a.groups) group.hires.rate *= 2.5;
    return a;
  }();
  Assumptions with(std::vector<Lever> levers) const {
    Assumptions a = assumed;
    a.levers = std::move(levers);
    return a;
  }
  Result<Comparison> compared(std::vector<Lever> levers, int threads = 1, int draws = 416) const {
    return compare(workforce, assumed, with(std::move(levers)), {2033}, {draws}, {7}, {threads});
  }
};
const Place& place() {
  static const Place place;
  return place;
}

Lever lever(LeverKind kind, double size) {
  return {.name = "en",
          .kind = kind,
          .profession = kind == LeverKind::training ? 0 : kAll,
          .from = 2025,
          .size = size,
          .share = kind == LeverKind::absence ? .1 : 1};
}

constexpr Cut kWhole{kAll, kAll};

/// What a lever must do to the whole at the end: in every draw, in the mean, or not at all.
enum class Way { up, down, mostly_up, mostly_down, same };
struct Sign {
  const char* name;
  LeverKind kind;
  double size;
  Measure measure;
  Way way;
};

void PrintTo(const Sign& sign, std::ostream* out) { *out << sign.name; }

class LeverSign : public testing::TestWithParam<Sign> {};

TEST_P(LeverSign, IsRightInThePairedDraws) {
  const Sign& sign = GetParam();
  const auto c = place().compared({lever(sign.kind, sign.size)});
  ASSERT_TRUE(c) << c.error().detail;
  const Difference& d = *c->find(kWhole, 2033, sign.measure);
  const Difference& before = *c->find(kWhole, 2024, sign.measure);
  EXPECT_EQ(before.above + before.below, 0) << "nothing changes before the lever begins";
  switch (sign.way) {
    case Way::up:
      EXPECT_EQ(d.above, 1) << d.quantity.mean << " " << d.quantity.sd;
      break;
    case Way::down:
      EXPECT_EQ(d.below, 1) << d.quantity.mean << " " << d.quantity.sd;
      break;
    case Way::mostly_up:
      EXPECT_GT(d.quantity.quantile[1], 0) << d.quantity.mean;
      break;
    case Way::mostly_down:
      EXPECT_LT(d.quantity.quantile[5], 0) << d.quantity.mean;
      break;
    case Way::same:
      EXPECT_EQ(d.above + d.below, 0);
      break;
  }
}

using enum LeverKind;
const auto kHeads = Measure::heads, kFte = Measure::fte, kJoiners = Measure::joiners,
           kLeavers = Measure::leavers;
INSTANTIATE_TEST_SUITE_P(
    Every, LeverSign,
    testing::Values(Sign{"fewer_resignations", resignations, .7, kHeads, Way::up},
                    Sign{"more_resignations", resignations, 1.4, kHeads, Way::down},
                    Sign{"fewer_resignations_fewer_leavers", resignations, .5, kLeavers, Way::mostly_down},
                    Sign{"later_retirement", later_retirement, 2, kHeads, Way::mostly_up},
                    Sign{"earlier_retirement", later_retirement, -2, kHeads, Way::mostly_down},
                    Sign{"more_posts_filled", fill_rate, .9, kHeads, Way::up},
                    Sign{"fewer_posts_filled", fill_rate, .3, kHeads, Way::down},
                    Sign{"more_growth", hires, 2, kHeads, Way::up},
                    Sign{"less_growth", hires, .3, kHeads, Way::down},
                    Sign{"more_hires", more_hires, 20, kHeads, Way::up},
                    Sign{"training_places", training, 20, kHeads, Way::up},
                    Sign{"longer_hours", contract_degree, 1.05, kFte, Way::up},
                    Sign{"longer_hours_same_heads", contract_degree, 1.05, kHeads, Way::same},
                    Sign{"shorter_hours", contract_degree, .95, kFte, Way::down},
                    Sign{"cap", hires_cap, 60, kHeads, Way::down},
                    Sign{"cap_hires", hires_cap, 60, kJoiners, Way::down},
                    Sign{"absence_is_not_staff", absence, .3, kFte, Way::same}),
    [](const auto& one) { return one.param.name; });

TEST(Lever, WithoutEffectGivesNoDifferenceInAnyDraw) {
  const auto none = [](LeverKind kind) {
    return kind == later_retirement || kind == more_hires || kind == training ? 0.0
           : kind == fill_rate                                                ? .6
           : kind == hires_cap                                                ? 1e6
                                                                              : 1.0;
  };
  for (const auto kind : {resignations, moves, later_retirement, fill_rate, hires, more_hires, training,
                          contract_degree, hires_cap}) {
    Lever one = lever(kind, none(kind));
    one.unit = 2;
    if (kind == training) one.unit = kAll;
    const auto c = place().compared({one}, 2, 128);
    ASSERT_TRUE(c) << c.error().detail;
    for (const Difference& d : c->differences) ASSERT_EQ(d.above + d.below + d.quantity.sd, 0) << int(kind);
  }
}

TEST(Lever, WherePostsStandEmptyAndNobodyMovesWhoStaysIsNeverFewerInAnyDrawAnywhere) {
  Assumptions base = place().assumed;
  base.refill = 0, base.move_tenure.fill(0);
  for (const auto& [kind, size] : {std::pair(resignations, .8), std::pair(later_retirement, 1.0)}) {
    Assumptions scenario = base;
    scenario.levers = {lever(kind, size)};
    const auto c = *compare(place().workforce, base, scenario, {2033}, {416}, {7}, {1});
    double below = 0;
    for (const Cut& cut : c.base.cuts)
      for (const int year : c.base.years) below += c.find(cut, year, kHeads)->below;
    EXPECT_EQ(below, 0);
    EXPECT_EQ(c.find(kWhole, 2033, kHeads)->above, 1);
  }
}

TEST(Lever, OfAUnitLeavesOthersAlone) {
  Lever one = lever(more_hires, 10);
  one.unit = 7;
  const auto c = place().compared({one}, 1, 128);
  ASSERT_TRUE(c) << c.error().detail;
  EXPECT_EQ(c->find({7, kAll}, 2033, kHeads)->above, 1);
  int untouched = 0;
  for (const Cut& cut : c->base.cuts) {
    if (cut.unit < 0 || cut.profession != kAll || cut.unit == 7) continue;
    untouched += c->find(cut, 2025, kJoiners)->above == 0 ? 1 : 0;
  }
  EXPECT_GT(untouched, 20);
}

TEST(Lever, MoreMovesOutOfAUnitAreFewerThereAndMoreElsewhereAndFewerMovesTheOtherWay) {
  Lever out = lever(moves, 6);
  out.unit = 1;
  const auto more = place().compared({out});
  out.size = 0;
  const auto none = place().compared({out});
  ASSERT_TRUE(more && none);
  const auto mean = [](const Result<Comparison>& c, Cut cut, int year) {
    return c->find(cut, year, kHeads)->quantity.mean;
  };
  EXPECT_EQ(mean(more, {1, kAll}, 2024), 0);
  EXPECT_LT(mean(more, {1, kAll}, 2033), 0);
  EXPECT_GT(mean(none, {1, kAll}, 2033), 0);
  const auto elsewhere = [&](const Result<Comparison>& c) {
    return mean(c, kWhole, 2033) - mean(c, {1, kAll}, 2033);
  };
  EXPECT_GT(elsewhere(more), 0);
  EXPECT_LT(elsewhere(none), 0);
}

TEST(Lever, HasNoEffectBeforeItsYearAndGrowsDuringItsRamp) {
  Lever one = lever(contract_degree, 1.2);
  one.from = 2027, one.ramp = 4;
  const auto c = *place().compared({one}, 1, 128);
  double last = 0;
  for (int year = 2024; year <= 2033; ++year) {
    const Quantity *base = c.base.find(kWhole, year, kFte), *with = c.scenario.find(kWhole, year, kFte);
    const double times = with->mean / base->mean;
    EXPECT_NEAR(times, year < 2027 ? 1 : year > 2029 ? 1.2 : 1 + .05 * (year - 2026), 1e-3) << year;
    EXPECT_GE(times, last - 1e-4);
    last = times;
  }
}

TEST(Lever, AnUncertainSizeKeepsItsMeanAndWidensTheDifference) {
  Lever sure = lever(contract_degree, 1.1), unsure = sure;
  unsure.interval = LeverInterval{1.0, 1.2};
  const auto a = *place().compared({sure}, 1, 4000), b = *place().compared({unsure}, 1, 4000);
  const Quantity &narrow = a.find(kWhole, 2033, kFte)->quantity, &wide = b.find(kWhole, 2033, kFte)->quantity;
  EXPECT_NEAR(wide.mean / narrow.mean, 1, .05);
  EXPECT_GT(wide.sd, 3 * narrow.sd);
  const double fte = a.base.find(kWhole, 2033, kFte)->mean;
  EXPECT_NEAR((wide.quantile[5] - wide.quantile[1]) / fte, .2, .02) << "80 % of the draws span the interval";
}

TEST(Lever, IsTheSameBytesWhateverTheThreads) {
  std::vector<Lever> levers{lever(resignations, .8), lever(later_retirement, 1), lever(training, 12),
                            lever(hires_cap, 90)};
  for (std::size_t i = 0; i < levers.size(); ++i) levers[i].name += std::to_string(i);
  levers[0].unit = 1, levers[0].interval = LeverInterval{.7, .9};
  levers[1].share = .6;
  const auto one = *place().compared(levers, 1, 256);
  for (const int threads : {2, 3, 7}) {
    const auto other = *place().compared(levers, threads, 256);
    ASSERT_EQ(other.differences.size(), one.differences.size());
    for (std::size_t i = 0; i < one.differences.size(); ++i) {
      const Difference &a = one.differences[i], &b = other.differences[i];
      ASSERT_TRUE(a.quantity.mean == b.quantity.mean && a.quantity.sd == b.quantity.sd &&
                  a.quantity.quantile == b.quantity.quantile && a.above == b.above && a.below == b.below);
      ASSERT_EQ(one.scenario.quantities[i].mean, other.scenario.quantities[i].mean);
    }
  }
}

TEST(Lever, AgreesWithTheClosedForm) {
  std::vector<Lever> levers{lever(resignations, .6), lever(later_retirement, 2), lever(moves, 2),
                            lever(training, 30),     lever(fill_rate, .9),       lever(hires, 1.7)};
  for (std::size_t i = 0; i < levers.size(); ++i) {
    levers[i].name += std::to_string(i), levers[i].unit = i % 2 == 0 ? 1 : kAll;
    if (levers[i].kind != later_retirement)
      levers[i].interval = LeverInterval{.9 * levers[i].size, 1.1 * levers[i].size};
  }
  levers[4].interval.reset();
  const auto c = place().compared(levers, 1, 128);
  ASSERT_TRUE(c) << c.error().detail;
  EXPECT_GT(c->scenario.check.comparisons, 100);
  EXPECT_LT(c->scenario.check.greatest_z, 5);
}

TEST(Lever, ACapHoldsInEveryDrawOfEveryUnit) {
  Lever cap = lever(hires_cap, 40);
  cap.weights = LeverWeights::size;
  const auto c = *place().compared({cap}, 1, 416);
  for (int year = 2025; year <= 2033; ++year) {
    EXPECT_LE(c.scenario.find(kWhole, year, kJoiners)->quantile.back(), 40) << year;
    EXPECT_GT(c.base.find(kWhole, year, kJoiners)->quantile.front(), 40) << year;
  }
}

TEST(Lever, ThatCannotBeIsRefusedInWords) {
  const auto refused = [](Lever one) {
    const auto c = place().compared({std::move(one)}, 1, 128);
    return c ? std::string("taken") : c.error().refusal == &kBadLever ? c.error().detail : "another";
  };
  const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
  for (const double size : {nan, inf, -1.0, 10.5}) EXPECT_EQ(refused(lever(resignations, size)), "en: size");
  Lever bad = lever(resignations, 1);
  bad.unit = 40;
  EXPECT_EQ(refused(bad), "en: unit");
  bad = lever(resignations, 1), bad.profession = 6;
  EXPECT_EQ(refused(bad), "en: profession");
  bad = lever(resignations, 1), bad.from = 2023;
  EXPECT_EQ(refused(bad), "en: from: not after the data date");
  bad.from = 2034;
  EXPECT_EQ(refused(bad), "en: from: after the forecast's last year");
  bad = lever(resignations, 1), bad.ramp = nan;
  EXPECT_EQ(refused(bad), "en: ramp");
  bad = lever(resignations, 1), bad.interval = LeverInterval{1.1, 1.2};
  EXPECT_EQ(refused(bad), "en: interval");
  bad.interval = LeverInterval{nan, 1.2};
  EXPECT_EQ(refused(bad), "en: interval");
  bad = lever(training, 10), bad.profession = kAll;
  EXPECT_EQ(refused(bad), "en: profession");
  bad = lever(resignations, 1), bad.profession = kUnknown;
  EXPECT_EQ(refused(bad), "en: nobody there");
  bad = lever(resignations, 1), bad.name.clear();
  EXPECT_EQ(refused(bad), ": name");
  const auto twice = place().compared({lever(resignations, .9), lever(moves, .9)});
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().detail, "en: twice");
  Lever first = lever(later_retirement, 1), second = first;
  second.name = "två";
  EXPECT_FALSE(place().compared({first, second}));
}

}  // namespace
}  // namespace framsyn::forecast
