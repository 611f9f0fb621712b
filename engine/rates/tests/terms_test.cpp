#include <framsyn/engine/rates/design.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace framsyn::rates {
namespace {

std::vector<double> ages() {
  std::vector<double> out;
  for (int a = 18; a <= 70; ++a) out.push_back(a);
  return out;
}

double penalty_of(const Term& term, const std::vector<double>& at) {
  double sum = 0;
  const auto n = static_cast<std::size_t>(term.columns);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) sum += at[i] * term.penalty[i * n + j] * at[j];
  return sum;
}

TEST(Smooth, AStraightLineCostsNothingAndABendDoes) {
  const Term term = smooth(ages(), 12);
  std::vector<double> line(12), bend(12);
  for (std::size_t i = 0; i < 12; ++i) line[i] = static_cast<double>(i), bend[i] = line[i] * line[i];
  EXPECT_NEAR(penalty_of(term, line), 0, 1e-12);
  EXPECT_NEAR(penalty_of(term, bend), 10 * 4, 1e-9);
}

TEST(Smooth, ColumnsThatRiseEvenlyMakeAStraightLineAboutZero) {
  const Term term = smooth(ages(), 12);
  std::vector<double> value(53);
  for (std::size_t l = 0; l < 53; ++l)
    for (std::size_t c = 0; c < 12; ++c) value[l] += term.basis[l * 12 + c] * static_cast<double>(c);
  double sum = 0;
  for (std::size_t l = 1; l < 53; ++l) EXPECT_NEAR(value[l] - value[l - 1], 9.0 / 52, 1e-9);
  for (double x : value) sum += x;
  EXPECT_NEAR(sum, 0, 1e-9);
}

TEST(Smooth, AnUnknownPositionIsALevelOfItsOwn) {
  auto positions = ages();
  positions.push_back(std::numeric_limits<double>::quiet_NaN());
  const Term term = smooth(positions, 12);
  ASSERT_EQ(term.columns, 13);
  for (std::size_t c = 0; c < 13; ++c) EXPECT_EQ(term.basis[53 * 13 + c], c == 12 ? 1 : 0);
  for (std::size_t l = 0; l < 53; ++l) EXPECT_EQ(term.basis[l * 13 + 12], 0);
}

TEST(Smooth, FewPositionsAreLevelsByThemselves) {
  EXPECT_EQ(smooth(std::vector<double>{1, 2, 3}, 12).columns, 3);
  EXPECT_EQ(smooth(std::vector<double>{0, 1, 2, 5, 10}, 12).columns, 5);
}

}  // namespace
}  // namespace framsyn::rates
