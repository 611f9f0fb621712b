#include <framsyn/base/side_by_side.hpp>

#include <atomic>
#include <stdexcept>

#include <gtest/gtest.h>

namespace framsyn {
namespace {

TEST(SideBySide, EachPartIsDoneOnce) {
  std::atomic<int> sum = 0;
  side_by_side(7, [&](int i) { sum += 1 << i; });
  EXPECT_EQ(sum, 127);
}

TEST(SideBySide, WhatAPartThrowsIsThrownWhenAllHaveEnded) {
  std::atomic<int> ended = 0;
  const auto work = [&](int i) {
    if (i == 2) throw std::runtime_error("no memory");
    ++ended;
  };
  EXPECT_THROW(side_by_side(4, work), std::runtime_error);
  EXPECT_EQ(ended, 3);
}

}  // namespace
}  // namespace framsyn
