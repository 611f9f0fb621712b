#include <framsyn/base/share.hpp>

#include <gtest/gtest.h>

namespace framsyn {
namespace {

TEST(Share, SumsBackToWhatWentIn) {
  EXPECT_EQ(Share::rounded(0.266667) + Share::rounded(0.733333), Share::whole());
  EXPECT_EQ(Share::percent(75).value(), 0.75);
}

}  // namespace
}  // namespace framsyn
