#include "estimation/posts.hpp"

#include <framsyn/engine/statistics/samplers.hpp>

#include <gtest/gtest.h>

#include "put_cell.hpp"

#include <cmath>

namespace framsyn::forecast {
namespace {

/// Units of so many posts over ten years: a share of those who go is replaced after an exponential time.
struct PostWorld {
  int units = 150, posts = 25;
  double going = 0.2, filled = 1, time_to_fill = 0;  ///< going: share who leave in a year
};

Sample lived(const PostWorld& world) {
  constexpr int kYears = 10;
  Sample s{.window = {Date(2010, 1, 1), Date(2019, 12, 31), kYears}, .professions = 2, .units = world.units};
  for (int unit = 0; unit < world.units; ++unit) {
    statistics::Stream chance({7, 8}, static_cast<std::uint32_t>(unit), 1, 0);
    std::array<int, kYears> come{};
    double people = world.posts;
    for (int i = 0; i < kYears; ++i) {
      const auto leavers = statistics::poisson(chance, std::max(0.0, people) * world.going);
      for (int n = 0; n < leavers; ++n) {
        const double when = i + chance.uniform();
        const double again = when - world.time_to_fill * std::log(chance.uniform());
        if (chance.uniform() < world.filled && again < kYears) ++come[static_cast<std::size_t>(again)];
      }
      const auto more = statistics::poisson(chance, world.posts * world.going * (1 - world.filled));
      come[static_cast<std::size_t>(i)] += static_cast<int>(more);
      for (int n = 0; n < come[static_cast<std::size_t>(i)]; ++n)
        s.joiners.push_back({0, unit, i, 30, std::nullopt});
      put_cell(s, unit, i, people, static_cast<double>(leavers));
      people += come[static_cast<std::size_t>(i)] - static_cast<double>(leavers);
    }
  }
  return s;
}

TEST(Posts, AreFilledAgainWhenTheNetChangeDoesNotGrowWithTime) {
  const Posts posts = posts_of(lived({}));
  EXPECT_GT(posts.filled, .97);
  EXPECT_LT(posts.time_to_fill, .02);
}

TEST(Posts, StandEmptyForAsLongAsTheyDo) {
  const Posts posts = posts_of(lived({.time_to_fill = .3}));
  EXPECT_GT(posts.filled, .95);
  EXPECT_NEAR(posts.time_to_fill, .3, .06);
  EXPECT_LT(posts.lasting, .4) << "a change of people is mostly a vacant post";
}

TEST(Posts, AreFilledInPart) {
  EXPECT_NEAR(posts_of(lived({.filled = .7})).filled, .7, .06);
  const Posts half = posts_of(lived({.filled = .5, .time_to_fill = .3}));
  EXPECT_NEAR(half.filled, .5, .15);
  EXPECT_LT(half.filled_sd, .15);
}

TEST(Posts, AreNobodysWhenHiringHasNothingToDoWithLeaving) {
  const Posts posts = posts_of(lived({.filled = 0}));
  EXPECT_LT(posts.filled, .02);
  EXPECT_LT(posts.filled_sd, .06);
  EXPECT_GT(posts.lasting, .9) << "every change stays";
}

TEST(Posts, OfFewUnitsAreLessCertainAndOfNobodyUnknown) {
  const PostWorld half{.filled = .5};
  PostWorld few = half;
  few.units = 2;
  EXPECT_GT(posts_of(lived(few)).filled_sd, 3 * posts_of(lived(half)).filled_sd);
  EXPECT_EQ(
      posts_of(Sample{.window = {Date(2010, 1, 1), Date(2010, 12, 31), 1}, .professions = 1, .units = 1})
          .filled,
      0);
}

TEST(VacantPosts, AreWhatAGroupHasLostOfLate) {
  Sample s{.window = {Date(2018, 1, 1), Date(2019, 12, 31), 2}, .professions = 2, .units = 2};
  put_cell(s, 0, 1, 20, 3);
  s.joiners.push_back({0, 1, 1, 30, std::nullopt});
  const std::vector<GroupAssumptions> groups{{0, 0, {}}, {1, 0, {}}};
  const auto vacant = vacant_posts(s, groups, {.filled = 1, .time_to_fill = .3, .lasting = .4});
  EXPECT_DOUBLE_EQ(vacant[0], .6 * 3);
  EXPECT_DOUBLE_EQ(vacant[1], -.6);
  EXPECT_EQ(vacant_posts(s, groups, {.filled = 0, .time_to_fill = 0, .lasting = 1})[0], 0);
}

}  // namespace
}  // namespace framsyn::forecast
