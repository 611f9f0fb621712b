#include <framsyn/engine/backtest/backtest.hpp>
#include <framsyn/engine/backtest/baselines.hpp>

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "planted.hpp"

namespace framsyn::backtest {
namespace {

using forecast::Measure;
using forecast::Quantity;
using workforce::kAll;

/// A planted region with its own projection, as of the last of March 2023: a quarter of a year has been seen.
class APublication : public testing::Test {
 protected:
  void SetUp() override {
    workforce_ = *workforce::Workforce::from(
        forecast::PlantedHistory({.people = 600, .units = 20, .professions = 3}).run());
    *workforce_ = *workforce_->as_of(Date(2023, 3, 31));
    const auto assumed = *forecast::estimate(*workforce_, forecast::planted_settings());
    own_ = *forecast::project(*workforce_, assumed, {2032}, {300}, {1}, {1});
  }
  Publication published(const Rule& rule, const TellSeries& told) const {
    return publish(*own_, workforce_->records().units, {}, rule, told);
  }
  static Rule rule(Method method, std::vector<double> widening = {}) {
    return {2020,
            5,
            {{.level = Level::unit,
              .measure = Measure::heads,
              .method = method,
              .widening = std::move(widening)}}};
  }
  /// A group of the rule's level, and its figures over the years.
  std::size_t unit_cut() const {
    for (std::size_t c = 0; c < own_->cuts.size(); ++c)
      if (own_->cuts[c] == forecast::Cut{15, kAll}) return c;
    throw std::out_of_range("no such unit");
  }
  const Quantity& own(std::size_t year) const {
    return own_->quantities[(unit_cut() * own_->years.size() + year) * forecast::kMeasures];
  }
  Quantity shown(const Publication& p, std::size_t year) const {
    return p.quantities[(unit_cut() * own_->years.size() + year) * forecast::kMeasures];
  }
  static TellSeries values(std::vector<double> series) {
    return [series](forecast::Cut, Measure) { return series; };
  }
  static constexpr auto kNothing = [](forecast::Cut, Measure) { return std::vector<double>(); };

  std::optional<workforce::Workforce> workforce_;
  std::optional<forecast::Projection> own_;
};

TEST_F(APublication, WithoutARuleIsOurOwn) {
  const Publication p = published({}, kNothing);
  for (std::size_t i = 0; i < p.quantities.size(); ++i)
    EXPECT_EQ(p.quantities[i].quantile, own_->quantities[i].quantile);
}

TEST_F(APublication, HasTheTestedWidthAroundTheMedian) {
  const Publication p = published(rule(Method::model, {1.5, 2}), kNothing);
  for (std::size_t y = 0; y < own_->years.size(); ++y) {
    const double factor = y == 0 ? 1.5 : 2, median = own(y).quantile[3];
    EXPECT_EQ(shown(p, y).quantile[3], median);
    EXPECT_NEAR(shown(p, y).quantile[5] - median, factor * (own(y).quantile[5] - median), 0.5) << y;
    EXPECT_TRUE(std::ranges::is_sorted(shown(p, y).quantile));
    EXPECT_GE(shown(p, y).quantile[0], 0);
  }
  EXPECT_EQ(p.method(unit_cut(), Measure::heads), Method::model);
}

TEST_F(APublication, ShowsASimpleMethodFromWhatIsTold) {
  const std::vector<double> told{30, 34, 31, 33, 30, 32};
  const Publication p = published(rule(Method::smoothing), values(told));
  EXPECT_EQ(p.method(unit_cut(), Measure::heads), Method::smoothing);
  const SimpleForecasts simple(told, 1);
  // The end of 2023 is three quarters of a year away: the median is on its way from the last value to the
  // level.
  EXPECT_GE(shown(p, 0).quantile[3], 31);
  EXPECT_LE(shown(p, 0).quantile[3], 32);
  double width = -1;
  for (std::size_t y = 0; y < own_->years.size(); ++y) {
    const Quantity q = shown(p, y);
    for (const double quantile : q.quantile) EXPECT_EQ(quantile, std::floor(quantile));
    EXPECT_TRUE(std::ranges::is_sorted(q.quantile));
    EXPECT_GE(q.quantile[6] - q.quantile[0], width) << "further ahead is never surer";
    width = q.quantile[6] - q.quantile[0];
  }
}

TEST_F(APublication, CarriesNoTrendBeyondTheYearsThatWereCompared) {
  const Publication p = published(rule(Method::trend), values({10, 20, 30, 41, 50, 59}));
  const double last_compared = shown(p, 5).quantile[3];
  EXPECT_GT(last_compared, shown(p, 3).quantile[3]);
  for (std::size_t y = 6; y < own_->years.size(); ++y) {
    EXPECT_NEAR(shown(p, y).quantile[3], last_compared, 3) << own_->years[y];
    EXPECT_GE(shown(p, y).quantile[6], shown(p, y - 1).quantile[6]);
  }
}

// Values around a level: smoothing's own formula would be as sure of nine years as of one.
TEST_F(APublication, IsLessSureOfYearsThatWereNeverCompared) {
  const Publication p = published(rule(Method::smoothing), values({300, 340, 310, 330, 300, 320, 340, 310}));
  const auto width = [&](std::size_t year) {
    return shown(p, year).quantile[5] - shown(p, year).quantile[1];
  };
  EXPECT_EQ(shown(p, 9).quantile[3], shown(p, 4).quantile[3]);
  EXPECT_NEAR(width(9) / width(4), std::sqrt(9.75 / 5), 0.05);
}

TEST_F(APublication, KeepsOurOwnWhereTooFewYearsAreTold) {
  const Publication p = published(rule(Method::smoothing, {3}), values({30, 31, 32}));
  EXPECT_EQ(p.method(unit_cut(), Measure::heads), Method::model);
  EXPECT_EQ(shown(p, 2).quantile, own(2).quantile);
}

TEST_F(APublication, LeavesOtherLevelsAndMeasuresAsTheyAre) {
  const Publication p = published(rule(Method::smoothing, {2}), values({30, 34, 31, 33, 30, 32}));
  for (std::size_t c = 0; c < own_->cuts.size(); ++c) {
    if (own_->cuts[c].profession == kAll && own_->cuts[c].unit >= 2) continue;
    const std::size_t first = c * own_->years.size() * forecast::kMeasures;
    for (std::size_t i = first; i < first + own_->years.size() * forecast::kMeasures; ++i)
      EXPECT_EQ(p.quantities[i].quantile, own_->quantities[i].quantile);
  }
}

}  // namespace
}  // namespace framsyn::backtest
