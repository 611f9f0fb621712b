#include "scenario/one_at_a_time.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace framsyn::planning {
namespace {

using Turn = OneAtATime::Turn;

TEST(OneAtATime, TurnsAnotherReaderAway) {
  OneAtATime door;
  {
    const Turn first(door, 1);
    ASSERT_TRUE(first.is_ours());
    EXPECT_FALSE(Turn(door, 2).is_ours());
    EXPECT_TRUE(first.go_on()) << "who is turned away stops nobody";
  }
  EXPECT_TRUE(Turn(door, 2).is_ours());
}

TEST(OneAtATime, LetsTheSameReadersNewestThroughAndStopsTheOlder) {
  OneAtATime door;
  auto first = std::make_unique<Turn>(door, 1);
  bool came_through = false;
  std::jthread newer([&] {
    const Turn second(door, 1);
    came_through = second.is_ours() && second.go_on();
  });
  while (first->go_on()) std::this_thread::yield();
  EXPECT_TRUE(first->is_ours()) << "it is still under way until it has seen that it is to stop";
  first.reset();
  newer.join();
  EXPECT_TRUE(came_through);
}

}  // namespace
}  // namespace framsyn::planning
