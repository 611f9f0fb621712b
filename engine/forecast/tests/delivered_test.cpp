#include "absence/delivered.hpp"

#include <framsyn/engine/forecast/comparison.hpp>
#include <framsyn/engine/workforce/absence.hpp>

#include "planted.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

using workforce::AbsenceReason;
using workforce::kAll;
using workforce::Workforce;

struct PlantedAbsence {
  double begins = 0.05, returns = 1.4, short_a_year = 1.5, short_days = 8;
};

/// Long and short absences of everybody while employed, by rule from a seed.
workforce::Records with_absence(workforce::Records r, const PlantedAbsence& p = {}) {
  const auto add = [&](int person, AbsenceReason reason, Date from, Date until) {
    r.absences.person.push_back(person), r.absences.reason.push_back(reason);
    r.absences.extent.push_back(Share::whole());
    r.absences.from.push_back(from), r.absences.until.push_back(until);
  };
  const Date first = r.observed_from.plus_days(-365);
  for (std::size_t i = 0; i < r.employments.person.size(); ++i) {
    const int person = r.employments.person[i];
    statistics::Stream s({5, 6}, static_cast<std::uint32_t>(i), 77, 1);
    const auto wait = [&](double rate) {
      return static_cast<std::int32_t>(-365.25 / rate * statistics::logarithm(s.uniform()));
    };
    const Date end = std::min(r.employments.until[i], r.known_to.plus_days(1));
    for (Date day = std::max(r.employments.start[i], first); day < end;) {
      const Date leave = day.plus_days(wait(p.begins)), sick = day.plus_days(wait(p.short_a_year));
      const bool is_long = leave <= sick;
      const auto length = is_long ? 90 + wait(1 / (1 / p.returns - 90 / 365.25))
                                  : 1 + static_cast<std::int32_t>(2 * p.short_days * s.uniform());
      const Date from = std::min(leave, sick), until = std::min(from.plus_days(length), end);
      if (from < until)
        add(person, is_long ? AbsenceReason::parental : AbsenceReason::sick, from,
            until > r.known_to ? workforce::kOpen : until);
      day = std::max(until, from).plus_days(7);
    }
  }
  return r;
}

workforce::Records region() { return PlantedHistory({.people = 2500, .units = 24, .professions = 5}).run(); }
const Workforce& away_region() {
  static const Workforce kRegion = *Workforce::from(with_absence(region()));
  return kRegion;
}
const Assumptions& away_assumed() {
  static const Assumptions kAssumed = *estimate(away_region(), planted_settings());
  return kAssumed;
}
Projection made(const Assumptions& a) { return *project(away_region(), a, {2029}, {400}, {1}, {2}); }
constexpr Cut kEverybody{kAll, kAll};

TEST(Delivered, RatesOfLeaveAreFoundAgain) {
  const AbsenceAssumptions& a = *away_assumed().absence;
  const Workforce& a_region = away_region();
  double begins = 0, short_absence = 0, returns = 0;
  for (const GroupAbsence& g : a.groups)
    begins += g.begins, short_absence += g.short_absence, returns += g.returns;
  const auto n = static_cast<double>(a.groups.size());
  double events = 0, years = 0;
  const std::array bounds{Date(2015, 1, 1), a_region.known_to().plus_days(1)};
  workforce::each_exposure(a_region, bounds, workforce::LeaveRisk::begins,
                           [&](std::size_t, const auto& row) { events += row.moves, years += row.years; });
  EXPECT_NEAR(begins / n / (events / years), 1, .06) << "groups are drawn towards what all have";
  EXPECT_NEAR(returns / n, 1.4, .12);
  EXPECT_NEAR(short_absence / n, 1.5 * 8 / 365.25, .006);
  EXPECT_NEAR(a.away_a_head, 1, .05) << "all are away altogether, whatever their degree";
  EXPECT_GT(a.short_excess, .003) << "a week away is a fiftieth of a year, and more than chance by days";
}

TEST(Delivered, UnknownAbsenceGivesNone) {
  const Workforce w = *Workforce::from(region());
  const Assumptions a = *estimate(w, planted_settings());
  EXPECT_FALSE(a.absence);
  const Projection p = *project(w, a, {2026}, {100}, {1}, {1});
  EXPECT_FALSE(p.absence_known());
  EXPECT_EQ(p.find(kEverybody, 2026, Measure::delivered_fte), nullptr);
}

TEST(Delivered, LeavesEveryDrawAsItWas) {
  Assumptions without = away_assumed();
  without.absence.reset();
  const Projection with = made(away_assumed()), plain = made(without);
  for (std::size_t i = 0; i < plain.quantities.size(); ++i)
    ASSERT_EQ(with.quantities[i].mean, plain.quantities[i].mean) << i;
}

TEST(Delivered, IsLessThanContractedAndSumsOverTheTree) {
  const Projection p = made(away_assumed());
  for (const int year : p.years) {
    double parts = 0;
    for (const Cut cut : p.cuts) {
      const Quantity *delivered = p.find(cut, year, Measure::delivered_fte),
                     *fte = p.find(cut, year, Measure::fte);
      ASSERT_LT(delivered->mean, fte->mean + 1e-12);
      ASSERT_TRUE(std::ranges::is_sorted(delivered->quantile));
      if (cut.unit == kAll && cut.profession != kAll) parts += delivered->mean;
    }
    EXPECT_NEAR(parts / p.find(kEverybody, year, Measure::delivered_fte)->mean, 1, 1e-3) << year;
  }
}

/// The share that two states come to, on the long run and from what is known now.
TEST(Delivered, GoesFromWhatIsNowToWhatTheRatesComeTo) {
  Assumptions a = away_assumed();
  a.absence->turnover = 0, a.absence->away_a_head = 1, a.absence->short_now = 0;
  for (GroupAbsence& g : a.absence->groups)
    g = {.begins = .1, .returns = 1, .on_leave_now = .5, .short_absence = .02};
  const Projection p = made(a);
  for (const int year : p.years) {
    const double t = (Date(year, 12, 31) - a.as_of) / 365.25;
    const double away = .1 / 1.1 + (.5 - .1 / 1.1) * std::exp(-1.1 * t);
    EXPECT_NEAR(
        p.find(kEverybody, year, Measure::delivered_fte)->mean / p.find(kEverybody, year, Measure::fte)->mean,
        1 - away - .02, 1e-4);
  }
}

/// Mean and spread of a group's share against so many persons each going between two states.
TEST(Delivered, ClosedFormIsThatOfPersonsDrawnOneByOne) {
  Plan plan{};
  Assumptions a;
  a.groups.push_back({0, 0, {}, 1, 0});
  a.absence =
      AbsenceAssumptions{.years = 1'000'000, .groups = {{.begins = .2, .returns = 1.5, .on_leave_now = .25}}};
  plan.assumed = &a, plan.years = {2025}, plan.elapsed = {.8}, plan.cuts = {kEverybody}, plan.links = {{}},
  plan.order = {0};
  plan.groups.push_back({}), plan.groups[0].cut = 0;
  const std::array contracted{Moments{40, 0}};
  const auto share = shares_delivered(plan, contracted).at(0);
  double sum = 0, squares = 0;
  constexpr int kDraws = 20000;
  for (std::uint32_t k = 0; k < kDraws; ++k) {
    int at_work = 0;
    for (std::uint32_t person = 0; person < 40; ++person) {
      statistics::Stream s({1, 2}, person, 3, k);
      bool away = person < 10;
      for (double t = 0;;) {
        t -= statistics::logarithm(s.uniform()) / (away ? 1.5 : .2);
        if (t > .8) break;
        away = !away;
      }
      at_work += away ? 0 : 1;
    }
    sum += at_work / 40.0, squares += at_work / 40.0 * (at_work / 40.0);
  }
  const double mean = sum / kDraws, variance = squares / kDraws - mean * mean;
  EXPECT_NEAR(share.mean, mean, 4 * std::sqrt(variance / kDraws));
  EXPECT_NEAR(share.variance / variance, 1, .05);
}

TEST(Delivered, AnAbsenceLeverMovesItBySignAndSize) {
  Assumptions fewer = away_assumed(), more = away_assumed();
  const auto lever = [](double size) {
    return Lever{.name = "borta", .kind = LeverKind::absence, .from = 2025, .size = size, .share = .1};
  };
  fewer.levers = {lever(.05)}, more.levers = {lever(.2)};
  const auto up = *compare(away_region(), away_assumed(), fewer, {2028}, {200}, {1}, {2});
  const auto down = *compare(away_region(), away_assumed(), more, {2028}, {200}, {1}, {2});
  for (const Cut cut : up.base.cuts) {
    const Quantity* base = up.base.find(cut, 2028, Measure::delivered_fte);
    if (base->mean < .5) continue;
    const Difference *gained = up.find(cut, 2028, Measure::delivered_fte),
                     *lost = down.find(cut, 2028, Measure::delivered_fte);
    ASSERT_NEAR(gained->quantity.mean / base->mean, .95 / .9 - 1, 1e-6);
    ASSERT_NEAR(lost->quantity.mean / base->mean, .8 / .9 - 1, 1e-6);
    ASSERT_EQ(up.find(cut, 2028, Measure::fte)->quantity.mean, 0);
  }
  EXPECT_EQ(up.find(kEverybody, 2028, Measure::delivered_fte)->above, 1);
  EXPECT_EQ(down.find(kEverybody, 2028, Measure::delivered_fte)->below, 1);
}

TEST(Delivered, SpreadKeepsMeanAndVariance) {
  const std::vector<std::uint32_t> counts{5, 20, 50, 20, 5};
  const statistics::Histogram drawn{100, 4, false, counts};
  std::vector<std::uint32_t> into;
  const auto h = spread(drawn, {.9, .03, 2, 1}, into);
  double n = 0, sum = 0, squares = 0;
  for (std::size_t i = 0; i < h.counts.size(); ++i) {
    const double x = h.low + (static_cast<double>(i) + .5) * h.width;
    n += h.counts[i], sum += h.counts[i] * x, squares += h.counts[i] * x * x;
  }
  const double mean = 110, variance = 16 * .8 + 16 / 12.;
  EXPECT_NEAR(sum / n, .9 * mean + 2, .01);
  EXPECT_NEAR(squares / n - sum * sum / n / n, .81 * variance + .0009 * (mean * mean + variance) + 1, .15);
  const std::vector<std::uint32_t> once{1};
  const auto normal = spread({0, 0, false, once}, {1, 0, 0, 1}, into);
  EXPECT_NEAR(statistics::quantile(normal, .9), 1.2816, .05);
  EXPECT_NEAR(statistics::quantile(normal, .025), -1.96, .06);
}

}  // namespace
}  // namespace framsyn::forecast
