#include <framsyn/base/id.hpp>
#include <framsyn/base/result.hpp>

#include <gtest/gtest.h>

namespace framsyn {
namespace {

constexpr Refusal kOdd{"test.odd", Fault::invalid, "Talet är udda", "The number is odd"};

Result<int> half(int n) {
  if (n % 2 != 0) return refuse(kOdd, "n");
  return n / 2;
}

Result<int> quarter(int n) {
  TRY(once, half(n));
  TRY(twice, half(once));
  return twice;
}

TEST(Result, TryTakesTheValueOrReturnsTheError) {
  EXPECT_EQ(*quarter(12), 3);
  ASSERT_FALSE(quarter(6));
  EXPECT_EQ(quarter(6).error().refusal->code, "test.odd");
}

TEST(Id, ZeroMeansNoRow) {
  struct Unit;
  EXPECT_FALSE(Id<Unit>());
  EXPECT_LT(Id<Unit>(1), Id<Unit>(2));
}

}  // namespace
}  // namespace framsyn
