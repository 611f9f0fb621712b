#include "estimation/calendar.hpp"

#include <framsyn/engine/statistics/samplers.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace framsyn::forecast {
namespace {

/// Years about a level that takes steps, seen without chance but for a little.
std::vector<YearSeen> lived(std::uint32_t seed, double sd, double step_sd, int years = 10) {
  statistics::Stream chance({3, 4}, seed, 1, 0);
  double level = 0;
  std::vector<YearSeen> seen;
  for (int y = 0; y < years; ++y) {
    level += step_sd * statistics::normal(chance);
    seen.push_back({level + sd * statistics::normal(chance), .03 * .03});
  }
  return seen;
}

/// Means over histories of the two sds that a draw has in the mean.
struct Found {
  double sd = 0, step_sd = 0;
  Found(double planted_sd, double planted_step) {
    constexpr int kHistories = 200;
    for (std::uint32_t i = 0; i < kHistories; ++i) {
      const CalendarEffect e = calendar_of(lived(i, planted_sd, planted_step), {.1, 4}, true).effect;
      const double inflated = e.degrees_of_freedom / (e.degrees_of_freedom - 2);
      sd += e.sd * std::sqrt(inflated) / kHistories, step_sd += e.step_sd / kHistories;
    }
  }
};

TEST(Calendar, FindsHowMuchYearsVary) {
  EXPECT_LT(Found(0, 0).sd, .06);
  EXPECT_NEAR(Found(.1, 0).sd, .1, .025);
  EXPECT_NEAR(Found(.25, 0).sd, .25, .05);
}

TEST(Calendar, TellsAWalkingLevelFromYearsThatComeAndGo) {
  const double still = Found(.1, 0).step_sd, walking = Found(.05, .1).step_sd;
  EXPECT_LT(still, .045);
  EXPECT_GT(walking, 1.3 * still) << "ten years and a belief against it: a part is seen";
}

TEST(Calendar, FollowsALevelThatHasMoved) {
  std::vector<YearSeen> seen(10, {0, .03 * .03});
  for (std::size_t y = 6; y < 10; ++y) seen[y].away = .5;
  EXPECT_GT(calendar_of(seen, {.1, 4}, true).level, .35);
  EXPECT_NEAR(calendar_of(seen, {.1, 4}, false).level, .2, .01) << "a level that may not walk is the mean";
}

TEST(Calendar, HoldsWhatComesAsOftenAsItSays) {
  // Five years on, at the middle between even and walking years: the sd of the draws against what came.
  double squares = 0, expected = 0;
  for (std::uint32_t i = 0; i < 400; ++i) {
    auto all = lived(i + 1000, .1, .04, 15);
    const double came = all.back().away;
    all.resize(10);
    const Calendar c = calendar_of(all, {.1, 4}, true);
    const double inflated = c.effect.degrees_of_freedom / (c.effect.degrees_of_freedom - 2);
    squares += (came - c.level) * (came - c.level);
    expected += (c.effect.sd * c.effect.sd + c.effect.level_sd * c.effect.level_sd) * inflated +
                5 * c.effect.step_sd * c.effect.step_sd;
  }
  EXPECT_NEAR(squares / expected, 1, .25);
}

TEST(Calendar, OfNoHistoryIsWhatIsBelieved) {
  const Calendar c = calendar_of({{0, .01}}, {.1, 4}, true);
  EXPECT_NEAR(c.effect.sd, .1, .03);
  EXPECT_GT(c.effect.level_sd, .1) << "one year says little of the level";
  EXPECT_GT(calendar_of({{0, .01}}, {.2, 4}, true).effect.sd, c.effect.sd);
  EXPECT_NEAR(calendar_of({{0, .01}}, {.1, 100}, true).effect.sd, .1, .005) << "what is told for certain";
}

}  // namespace
}  // namespace framsyn::forecast
