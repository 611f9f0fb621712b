#include <framsyn/engine/statistics/smoothing.hpp>

#include <array>
#include <cmath>

#include <gtest/gtest.h>

namespace framsyn::statistics {
namespace {

// Yearly flow of the Nile at Aswan 1871-1970 (Cobb 1978), the expected values from R 4.2.2: HoltWinters, and
// ets and rwf of its package forecast.
constexpr std::array kNile{
    1120., 1160., 963., 1210., 1160., 1160., 813.,  1230., 1370., 1140., 995.,  935.,  1110., 994.,  1020.,
    960.,  1180., 799., 958.,  1140., 1100., 1210., 1150., 1250., 1260., 1220., 1030., 1100., 774.,  840.,
    874.,  694.,  940., 833.,  701.,  916.,  692.,  1020., 1050., 969.,  831.,  726.,  456.,  824.,  702.,
    1120., 1100., 832., 764.,  821.,  768.,  845.,  864.,  862.,  698.,  845.,  744.,  796.,  1040., 759.,
    781.,  865.,  845., 944.,  984.,  897.,  822.,  1010., 771.,  676.,  649.,  846.,  812.,  742.,  801.,
    1040., 860.,  874., 848.,  890.,  744.,  749.,  838.,  1050., 918.,  986.,  797.,  923.,  975.,  815.,
    1020., 906.,  901., 1170., 912.,  746.,  919.,  718.,  714.,  740.};

TEST(Smoothing, OfTheNilesLevel) {
  const Smoothed s = smoothed(kNile);
  EXPECT_NEAR(s.weight, .246557877, 1e-4);  // R stops at its own tolerance
  EXPECT_NEAR(s.squares, 2038871.83, 0.5);
  EXPECT_NEAR(s.level, 805.038858, 0.01);
}

TEST(Smoothing, OfTheNilesTrend) {
  const SmoothedTrend s = smoothed_with_trend(kNile);
  EXPECT_NEAR(s.squares, 2267504.07, 1.0);
  EXPECT_NEAR(s.weight, .419064308, 2e-3);
  EXPECT_NEAR(s.trend_weight, .059877046, 2e-3);
  EXPECT_NEAR(s.level, 756.91374, 0.5);
  EXPECT_NEAR(s.trend, -7.42459659, 0.05);
}

TEST(Smoothing, OfTheNileAsAModel) {
  const LevelModel m = level_model(kNile);
  EXPECT_NEAR(m.weight, .245533863, 2e-3);
  EXPECT_NEAR(m.first_level, 1110.68686, 1);
  EXPECT_NEAR(m.variance, 20802.801, 0.5);
  EXPECT_NEAR(m.log_likelihood, -726.39052, 1e-4);
  const double z80 = 1.2815515655446004;
  EXPECT_NEAR(m.level - z80 * std::sqrt(m.variance_ahead(1)), 620.540843, 0.3);
  EXPECT_NEAR(m.level + z80 * std::sqrt(m.variance_ahead(5)), 1011.306102, 0.3);
}

TEST(AWalkWithDrift, GoesOnByTheMeanChange) {
  const Walk w = walk(kNile);
  EXPECT_NEAR(w.ahead(1), 736.161616, 1e-6);
  EXPECT_NEAR(w.ahead(3), 728.484848, 1e-6);
}

TEST(ALine, IsTheOneOfLeastSquares) {
  const Line l = line(std::array{1., 2., 2., 5.});
  EXPECT_NEAR(l.start, 0.7, 1e-12);
  EXPECT_NEAR(l.slope, 1.2, 1e-12);
  EXPECT_NEAR(l.variance, 0.9, 1e-12);
  EXPECT_NEAR(l.variance_at(4), 0.9 * (1 + 0.25 + 6.25 / 5), 1e-12);
}

TEST(Smoothing, OfASeriesThatStandsStillIsCertain) {
  const std::array still{7., 7., 7., 7.};
  EXPECT_EQ(smoothed(still).level, 7);
  EXPECT_EQ(level_model(still).variance, 0);
  EXPECT_EQ(walk(still).variance_ahead(5), 0);
}

}  // namespace
}  // namespace framsyn::statistics
