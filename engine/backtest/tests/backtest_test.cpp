#include <framsyn/engine/backtest/backtest.hpp>

#include <algorithm>

#include <gtest/gtest.h>

#include "planted.hpp"

namespace framsyn::backtest {
namespace {

using forecast::Measure;

/// Ten years of a planted region of 30 units; the tenth ends on 31 December 2023.
const workforce::Workforce& region() {
  static const auto w = *workforce::Workforce::from(
      forecast::PlantedHistory({.people = 1500, .units = 30, .professions = 4}).run());
  return w;
}

Result<workforce::Workforce> recorded(Date day) { return region().as_of(day); }

Settings settings(std::vector<int> origins) {
  return {.origins = std::move(origins),
          .years_ahead = 3,
          .estimate = forecast::planted_settings(),
          .draws = 300};
}

const Backtest& tested() {
  static const Backtest b = *backtest(region(), recorded, settings({2018, 2019, 2020, 2021}));
  return b;
}

TEST(ABacktest, ComparesEveryMethodOnTheSameGroupsAndYears) {
  for (const Level level :
       {Level::whole, Level::division, Level::unit, Level::profession, Level::unit_profession}) {
    for (const Measure measure : {Measure::heads, Measure::fte, Measure::joiners, Measure::leavers}) {
      const Score* model = tested().find(level, measure, 2, Method::model);
      ASSERT_NE(model, nullptr);
      EXPECT_EQ(model->origins, 4);
      for (int m = 1; m < kMethods; ++m) {
        const Score* other = tested().find(level, measure, 2, static_cast<Method>(m));
        ASSERT_NE(other, nullptr) << m;
        EXPECT_EQ(other->comparisons, model->comparisons) << m;
        EXPECT_NEAR(other->came, model->came, 1e-9) << m;
      }
    }
  }
  EXPECT_EQ(tested().find(Level::whole, Measure::heads, 1, Method::model)->comparisons, 4);
  EXPECT_EQ(tested().find(Level::profession, Measure::heads, 1, Method::model)->comparisons, 16);
}

TEST(ABacktest, ComparesOnlyWithWhatHasCome) {
  EXPECT_EQ(tested().find(Level::whole, Measure::heads, 3, Method::model)->origins, 3);  // 2024 has not come
  EXPECT_EQ(tested().find(Level::whole, Measure::heads, 4, Method::model), nullptr);
}

TEST(ABacktest, TellsWhatCame) {
  double came = 0;
  for (const int year : {2019, 2020, 2021, 2022})
    came += static_cast<double>(workforce::stock(region(), {}, Date(year, 12, 31)).heads) / 4;
  EXPECT_NEAR(tested().find(Level::whole, Measure::heads, 1, Method::model)->came, came, 1e-9);
}

TEST(ABacktest, OfAModelWithTheFormOfTheTruthHoldsItsIntervals) {
  double in_80 = 0;  // of four regions: a region's three origins err together
  for (const std::uint32_t seed : {1u, 2u, 3u, 4u}) {
    const auto w = *workforce::Workforce::from(
        forecast::PlantedHistory({.people = 1500, .units = 30, .professions = 4, .seed = seed}).run());
    const auto b = backtest(w, [&](Date day) { return w.as_of(day); }, settings({2018, 2019, 2020}));
    in_80 += b->find(Level::unit, Measure::heads, 3, Method::model)->in_80 / 4;
  }
  EXPECT_GE(in_80, 0.65);
  EXPECT_LE(in_80, 0.92);
  EXPECT_GT(*tested().skill(Level::unit, Measure::heads, 1), -0.05);
}

/// Ten yearly counts of two units, without persons.
workforce::Records counts() {
  workforce::Records r;
  r.basis = workforce::Basis::stocks;
  r.units = {{1, 2, 3}, {workforce::kUnknown, 0, 0}};
  r.professions = {1};
  for (int year = 2012; year < 2022; ++year) {
    for (workforce::Index unit = 1; unit <= 2; ++unit) {
      r.stocks.day.push_back(Date(year, 9, 30)), r.stocks.unit.push_back(unit);
      r.stocks.profession.push_back(0), r.stocks.heads.push_back(80 + 3 * (year - 2012) + unit + year % 3);
      r.stocks.fte.push_back(static_cast<double>(r.stocks.heads.back()) * 0.8);
    }
    r.known_to = Date(year, 9, 30);
  }
  return r;
}

TEST(ABacktest, OfCountsWithoutPersonsComparesWhatCountsTell) {
  const auto all = *workforce::Workforce::from(counts());
  Settings s = settings({2017, 2018});
  s.day = {9, 30};
  const auto b = backtest(all, [&](Date day) { return all.as_of(day); }, s);
  ASSERT_TRUE(b) << b.error().detail;
  const Score* model = b->find(Level::unit, Measure::heads, 2, Method::model);
  ASSERT_NE(model, nullptr);
  EXPECT_EQ(model->comparisons, 4);
  EXPECT_EQ(b->find(Level::unit, Measure::heads, 2, Method::drift)->comparisons, 4);
  EXPECT_EQ(b->find(Level::unit, Measure::heads, 2, Method::constant_rates), nullptr);
  EXPECT_EQ(b->find(Level::unit, Measure::heads, 2, Method::pooled_rates), nullptr);
  EXPECT_EQ(b->find(Level::unit, Measure::leavers, 2, Method::model), nullptr);
}

/// Everybody is away for a fortnight each year, and every twentieth person for half of 2019.
workforce::Records with_absence() {
  workforce::Records r = region().records();
  for (workforce::Index person = 0; person < static_cast<workforce::Index>(r.people.id.size()); ++person) {
    for (int year = 2013; year <= 2023; ++year) {
      const bool half = year == 2019 && person % 20 == 0;
      const Date from(year, half ? 7 : 1 + static_cast<unsigned>(person) % 12, 1);
      r.absences.person.push_back(person), r.absences.reason.push_back(workforce::AbsenceReason::sick);
      r.absences.extent.push_back(Share::whole());
      r.absences.from.push_back(from), r.absences.until.push_back(from.plus_days(half ? 184 : 14));
    }
  }
  return r;
}

TEST(ABacktest, OfDeliveredFteIsThereWhereAbsenceIsKnown) {
  EXPECT_EQ(tested().find(Level::whole, Measure::delivered_fte, 1, Method::model), nullptr);
  const auto all = *workforce::Workforce::from(with_absence());
  const auto b = backtest(all, [&](Date day) { return all.as_of(day); }, settings({2019, 2020, 2021}));
  ASSERT_TRUE(b) << b.error().detail;
  const Score *delivered = b->find(Level::unit, Measure::delivered_fte, 1, Method::model),
              *fte = b->find(Level::unit, Measure::fte, 1, Method::model);
  ASSERT_NE(delivered, nullptr);
  EXPECT_EQ(delivered->comparisons, fte->comparisons);
  EXPECT_NEAR(delivered->came / fte->came, 1 - 14 / 365.0, .01);
  EXPECT_LT(delivered->crps, 1.5 * fte->crps);
  EXPECT_NE(b->find(Level::unit, Measure::delivered_fte, 1, Method::smoothing), nullptr);
}

TEST(ABacktest, AsksOnlyForWhatWasRecordedByTheOrigin) {
  std::vector<Date> asked;
  const auto noted = [&](Date day) {
    asked.push_back(day);
    return recorded(day);
  };
  ASSERT_TRUE(backtest(region(), noted, settings({2019, 2021})));
  EXPECT_EQ(asked, (std::vector{Date(2019, 12, 31), Date(2021, 12, 31)}));
}

TEST(ABacktest, IsTheSameForAnyNumberOfThreads) {
  Settings two = settings({2020});
  two.threads = {3};
  const auto a = *backtest(region(), recorded, settings({2020})), b = *backtest(region(), recorded, two);
  ASSERT_EQ(a.scores.size(), b.scores.size());
  for (std::size_t i = 0; i < a.scores.size(); ++i) EXPECT_EQ(a.scores[i].crps, b.scores[i].crps);
  ASSERT_EQ(a.energies.size(), b.energies.size());
  for (std::size_t i = 0; i < a.energies.size(); ++i) EXPECT_EQ(a.energies[i].score, b.energies[i].score);
}

TEST(ABacktest, LeavesOutYearsWithTooShortAHistoryAndSaysSo) {
  const auto b = *backtest(region(), recorded, settings({2014, 2016, 2020, 2023, 2030}));
  ASSERT_EQ(b.origins, (std::vector{Date(2020, 12, 31)}));
  ASSERT_EQ(b.left_out.size(), 4u);
  EXPECT_EQ(b.left_out[0].why.refusal->code, "forecast.no_history");
  EXPECT_EQ(b.left_out[1].origin, Date(2016, 12, 31));
  EXPECT_EQ(b.left_out[3].why.refusal->code, "backtest.nothing_to_compare");
}

TEST(ABacktest, CanBeMadeFromTheYearsWithAHistoryBeforeAndAnOutcomeAfter) {
  EXPECT_EQ(possible_origins(region(), {}, 8), (std::vector{2017, 2018, 2019, 2020, 2021, 2022}));
  EXPECT_EQ(possible_origins(region(), {}, 2), (std::vector{2021, 2022}));
  EXPECT_TRUE(possible_origins(*region().as_of(Date(2017, 12, 31)), {}, 8).empty());
}

TEST(ABacktest, SaysWhatIsShownFromTheOriginsBeforeTheLastTwoAndTestsItOnThose) {
  EXPECT_EQ(tested().rule.decided_by, 2020);
  const Shown* units = tested().rule.find(Level::unit, Measure::heads);
  ASSERT_NE(units, nullptr);
  EXPECT_EQ(units->method, Method::model) << "two years are too few to replace it";
  EXPECT_EQ(units->widening.size(), 2u) << "2020 came two years after 2018";
  const auto held = std::ranges::find_if(tested().held_out, [](const HeldOut& h) {
    return h.level == Level::unit && h.measure == Measure::heads;
  });
  ASSERT_NE(held, tested().held_out.end());
  EXPECT_EQ(held->origins, 2);
  std::int64_t after = 0;
  for (int ahead = 1; ahead <= 3; ++ahead)
    after += tested().find(Level::unit, Measure::heads, ahead, Method::model)->comparisons;
  EXPECT_LT(held->comparisons, after);
  EXPECT_GT(held->own_crps, 0);
}

TEST(ABacktest, WithTooFewOriginsShowsOurOwnAsItIs) {
  const auto b = *backtest(region(), recorded, settings({2020, 2021}));
  EXPECT_EQ(b.rule.decided_by, 0);
  EXPECT_TRUE(b.rule.shown.empty());
  EXPECT_TRUE(b.held_out.empty());
}

TEST(ABacktest, ScoresAllGroupsOfALevelTogether) {
  int found = 0;
  for (const Energy& e : tested().energies) {
    if (e.level != Level::profession || e.ahead != 1) continue;
    ++found;
    EXPECT_EQ(e.groups, 4);
    EXPECT_EQ(e.origins, 4);
    // No smaller than what one group is off by, no greater than all of them added up.
    const double one = tested().find(Level::profession, Measure::heads, 1, e.method)->crps;
    EXPECT_GT(e.score, one * 0.7);
    EXPECT_LT(e.score, one * 4);
  }
  EXPECT_EQ(found, kMethods);
}

TEST(ABacktest, ComparesTheNewestYearWithWhatWasForecastTheYearBefore) {
  const auto b = *backtest(region(), recorded, settings({2020, 2021, 2022}));
  const Drift* units = b.drift(Level::unit, Measure::heads);
  ASSERT_NE(units, nullptr);
  EXPECT_EQ(units->year, 2023);
  EXPECT_EQ(units->years_before, 2);
  EXPECT_GT(units->groups, 20);
  EXPECT_EQ(tested().drift(Level::unit, Measure::heads), nullptr) << "nothing was forecast from 2022";
}

TEST(ABacktest, AheadOfNothingIsRefused) {
  Settings none = settings({2020});
  none.years_ahead = 0;
  EXPECT_EQ(backtest(region(), recorded, none).error().refusal, &forecast::kBadHorizon);
}

TEST(ABacktest, WithNothingToCompareIsRefused) {
  EXPECT_EQ(backtest(region(), recorded, settings({})).error().refusal, &kNothingToCompare);
  EXPECT_EQ(backtest(region(), recorded, settings({2023})).error().refusal, &kNothingToCompare);
}

TEST(ABacktest, OfAShortHistoryIsComparedWithWhatCanBeMadeOfIt) {
  const auto three_years = *workforce::Workforce::from(
      forecast::PlantedHistory({.people = 600, .units = 10, .professions = 3, .years = 3}).run());
  const auto known = [&](Date day) { return three_years.as_of(day); };
  Settings short_one = settings({three_years.known_to().year() - 1});
  EXPECT_EQ(backtest(three_years, known, short_one).error().refusal, &kNothingToCompare);
  short_one.short_histories = true;
  const auto b = backtest(three_years, known, short_one);
  ASSERT_TRUE(b) << b.error().refusal->code;
  const auto units = [&](Method m) { return b->find(Level::unit, Measure::heads, 1, m); };
  ASSERT_NE(units(Method::model), nullptr);
  for (const Method possible : {Method::last_value, Method::constant_rates, Method::pooled_rates}) {
    ASSERT_NE(units(possible), nullptr);
    EXPECT_EQ(units(possible)->comparisons, units(Method::model)->comparisons);
  }
  for (const Method none : {Method::drift, Method::trend, Method::smoothing})
    EXPECT_EQ(units(none), nullptr) << "too few values to say how sure it is";
  EXPECT_TRUE(b->rule.shown.empty()) << "nothing is decided by a single year";
}

TEST(ABacktest, WithDrawsThatCannotBeIsRefusedAndNotLeftOut) {
  Settings none = settings({2020});
  none.draws = 0;
  EXPECT_EQ(backtest(region(), recorded, none).error().refusal, &forecast::kBadDraws);
}

TEST(ABacktest, TellsHowFarItHasCome) {
  std::vector<std::pair<int, int>> told;
  ASSERT_TRUE(backtest(region(), recorded, settings({2020, 2021}), [&](int done, int of) {
    told.emplace_back(done, of);
    return true;
  }));
  EXPECT_EQ(told, (std::vector<std::pair<int, int>>{{0, 2}, {1, 2}}));
}

}  // namespace
}  // namespace framsyn::backtest
