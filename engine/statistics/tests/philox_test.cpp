#include <framsyn/engine/statistics/philox.hpp>

#include <gtest/gtest.h>

namespace framsyn::statistics {
namespace {

// Random123 1.x, kat_vectors.
TEST(Philox, GivesTheKnownAnswers) {
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox({~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}),
            (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Stream, CountsTheSubstreamUpAfterFourWords) {
  Stream stream({1, 2}, 10, 20, 30);
  const Words first = philox({10, 20, 30, 0}, {1, 2}), second = philox({10, 20, 30, 1}, {1, 2});
  for (auto word : first) EXPECT_EQ(stream.word(), word);
  EXPECT_EQ(stream.word(), second[0]);
}

TEST(Stream, GoesOnFromABlockComputedBefore) {
  Stream whole({1, 2}, 10, 20, 30), primed({1, 2}, 10, 20, 30, philox({10, 20, 30, 0}, {1, 2}));
  for (int i = 0; i < 9; ++i) EXPECT_EQ(primed.word(), whole.word());
}

TEST(Stream, UniformsAreNeverZeroOrOne) {
  EXPECT_GT(unit_interval(0), 0);
  EXPECT_LT(unit_interval(~0u), 1);
}

}  // namespace
}  // namespace framsyn::statistics
