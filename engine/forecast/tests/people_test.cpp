#include "draws/people.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace framsyn::forecast {
namespace {

constexpr int kSteps = 3;

/// One path: in each step the hazard of leaving is .2 and of moving .3, but that nobody moves in the first.
struct OnePath {
  Path path;
  GroupYears years;
  Risks risks;
  OnePath() {
    Lanes one;
    one.fill(1);
    years.leave.assign(kSteps, one), years.retire = years.move = years.leave;
    years.moves = true;
    for (std::size_t t = 0; t < kSteps; ++t) path.leave[t] = .2f, path.move[t] = t == 0 ? 0 : .3f;
    risks.sum(path, nullptr, years, 0, kSteps);
  }
};

/// The word whose clock is nearest to a time.
std::uint32_t word_of(double time) { return static_cast<std::uint32_t>(std::exp(-time) * 0x1p32); }

/// In which step someone with these clocks moves, in every draw; -1 for never.
int moves_in(const Risks& risks, float clock, double until) {
  alignas(64) float clocks[kLanes];
  alignas(64) std::uint32_t words[kLanes];
  std::int32_t lanes[kLanes], steps[kLanes];
  std::fill_n(clocks, kLanes, clock), std::fill_n(words, kLanes, word_of(until));
  const int n = find_moves(clocks, words, risks, lanes, steps);
  EXPECT_EQ(n % kLanes, 0);
  return n == 0 ? -1 : steps[kLanes - 1];
}

TEST(Alike, WhoMovesDoesSoBeforeTheyLeave) {
  const OnePath one;
  EXPECT_EQ(moves_in(one.risks, 9, .1), 1);
  EXPECT_EQ(moves_in(one.risks, 9, .5), 2);
  EXPECT_EQ(moves_in(one.risks, 9, .7), -1) << "later than the last step";
  EXPECT_EQ(moves_in(one.risks, .1f, .1), -1) << "left in the first step";
  EXPECT_EQ(moves_in(one.risks, .25f, .1), -1) << "left after a quarter of the step, moved a third";
  EXPECT_EQ(moves_in(one.risks, .35f, .1), 1) << "left after three quarters of the step";
  EXPECT_EQ(moves_in(one.risks, 0, .1), -1) << "never came";
}

TEST(Alike, OnlyTheDrawsInWhichSomebodyMovesAreFound) {
  const OnePath one;
  alignas(64) float clocks[kLanes];
  alignas(64) std::uint32_t words[kLanes];
  std::fill_n(clocks, kLanes, 9.0f);
  for (int l = 0; l < kLanes; ++l) words[l] = word_of(l % 3 == 0 ? .59 : .61);
  std::int32_t lanes[kLanes], steps[kLanes];
  EXPECT_EQ(find_moves(clocks, words, one.risks, lanes, steps), 11);
  EXPECT_EQ(lanes[1], 3);
  EXPECT_EQ(steps[1], 2);
}

TEST(Alike, WhoeverIsGoneIsCountedOnce) {
  const OnePath one;
  Chances chances{};
  for (std::size_t l = 0; l < kLanes; ++l)
    chances.clock[0][l] = .3f, chances.clock[1][l] = 9, chances.clock[2][l] = 0;
  Stays stays;
  stays.clear(kSteps);
  const std::int32_t fte[3] = {1000, 500, 0};
  std::fill_n(stays.come[0], kLanes, 2);
  stays.add(chances, 0, 3, one.risks, fte);
  stays.move(one.risks, 2, 5, 9, 500);
  std::vector<std::int32_t> changes(kSteps * kStepSize);
  stays.count_gone(kSteps, 0, changes.data());
  stays.count_fte(kSteps, 1500, changes.data());
  const auto at = [&](int t, Measure m, int lane) {
    return changes[static_cast<std::size_t>(t * kStepSize + static_cast<int>(m) * kLanes + lane)];
  };
  EXPECT_EQ(at(0, Measure::heads, 5), 0);
  EXPECT_EQ(at(1, Measure::heads, 4), -1);
  EXPECT_EQ(at(1, Measure::fte, 4), -1000);
  EXPECT_EQ(at(1, Measure::leavers, 4), 1);
  EXPECT_EQ(at(2, Measure::heads, 5), -1);
  EXPECT_EQ(at(2, Measure::fte, 5), -500);
  EXPECT_EQ(at(2, Measure::leavers, 5), 0) << "moved";
  EXPECT_EQ(at(2, Measure::heads, 4), 0);
}

/// Nobody's numbers hang on who else is drawn beside them.
TEST(Alike, ChancesAreEachPersonsOwn) {
  const std::uint32_t entity[2] = {7, 8}, events[2] = {3, 3};
  Chances both, second;
  both.draw({1, 2}, entity, events, 2, 64);
  second.draw({1, 2}, entity + 1, events, 1, 64);
  for (std::size_t l = 0; l < kLanes; ++l) {
    EXPECT_EQ(both.clock[1][l], second.clock[0][l]);
    EXPECT_EQ(both.move[1][l], second.move[0][l]);
    EXPECT_NE(both.clock[0][l], both.clock[1][l]);
  }
}

}  // namespace
}  // namespace framsyn::forecast
