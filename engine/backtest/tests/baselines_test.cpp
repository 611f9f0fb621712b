#include <framsyn/engine/backtest/baselines.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace framsyn::backtest {
namespace {

constexpr std::array kNileOf1930{759., 781., 865., 845., 944., 984., 897., 822., 1010., 771.};

template <std::size_t N>
SimpleForecasts of(const std::array<double, N>& series) {
  return {{series.begin(), series.end()}, 1};
}

double mean(const Sample& s) {
  return std::accumulate(s.begin(), s.end(), 0.0) / static_cast<double>(s.size());
}
double share_below(const Sample& s, double value) {
  return static_cast<double>(std::ranges::lower_bound(s, value) - s.begin()) / static_cast<double>(s.size());
}

TEST(LastValue, GoesOnByItsOwnChanges) {
  const std::array even{10., 12., 14., 16., 18.};
  EXPECT_EQ(of(even).last_value(3), Sample(200, 24));
  const Sample nile = of(kNileOf1930).last_value(1);
  const std::array changes{22., 84., -20., 99., 40., -87., -75., 188., -239.};
  for (const double value : nile)
    EXPECT_TRUE(std::ranges::any_of(changes, [&](double c) { return value == 771 + c; })) << value;
  EXPECT_NE(nile.front(), nile.back());
}

// The Nile 1871-1970 (Cobb 1978), and the 80 % intervals of R's rwf: ours draws the changes that there have
// been, which are not quite normal.
TEST(LastValue, SpreadsAsARandomWalkDoes) {
  constexpr std::array kNile{
      1120., 1160., 963., 1210., 1160., 1160., 813.,  1230., 1370., 1140., 995.,  935.,  1110., 994.,  1020.,
      960.,  1180., 799., 958.,  1140., 1100., 1210., 1150., 1250., 1260., 1220., 1030., 1100., 774.,  840.,
      874.,  694.,  940., 833.,  701.,  916.,  692.,  1020., 1050., 969.,  831.,  726.,  456.,  824.,  702.,
      1120., 1100., 832., 764.,  821.,  768.,  845.,  864.,  862.,  698.,  845.,  744.,  796.,  1040., 759.,
      781.,  865.,  845., 944.,  984.,  897.,  822.,  1010., 771.,  676.,  649.,  846.,  812.,  742.,  801.,
      1040., 860.,  874., 848.,  890.,  744.,  749.,  838.,  1050., 918.,  986.,  797.,  923.,  975.,  815.,
      1020., 906.,  901., 1170., 912.,  746.,  919.,  718.,  714.,  740.};
  const auto within = [&](int ahead, double low, double high) {
    const Sample s = of(kNile).last_value(ahead);
    return share_below(s, high) - share_below(s, low);
  };
  EXPECT_NEAR(within(1, 525.564845, 954.435155), .8, .06);
  EXPECT_NEAR(within(3, 368.587416, 1111.412584), .8, .06);
}

TEST(LastValue, OfASingleYearIsThatYear) {
  const auto one = of(std::array{12.});
  EXPECT_EQ(one.last_value(4), Sample(200, 12));
  EXPECT_TRUE(one.knows(Method::last_value));
  EXPECT_FALSE(one.knows(Method::smoothing));
  EXPECT_TRUE(of(kNileOf1930).knows(Method::smoothing));
}

TEST(LastValue, IsNeverFewerThanNobody) {
  const std::array falling{40., 30., 20., 10.};
  EXPECT_EQ(of(falling).last_value(3), Sample(200, 0));
}

TEST(Drift, HasTheSpreadOfAWalkAndOfItsMeanChange) {
  const std::array series{100., 104., 102., 106.};  // changes 4, -2, 4: mean 2, variance 12
  const Sample s = of(series).drift(2);
  EXPECT_NEAR(mean(s), 110, 0.05);
  const double sd = std::sqrt(12.0 * 2 * (1 + 2.0 / 3));
  EXPECT_NEAR(share_below(s, 110 + 1.2815515655 * sd), 0.9, 0.005);
}

TEST(Trend, IsALineWithStudentsTAroundIt) {
  const std::array series{1., 2., 2., 5.};
  const Sample s = of(series).trend(1);  // 0.7 + 1.2 x 4; variance 0.9 (1 + 1/4 + 6.25/5)
  const double sd = std::sqrt(0.9 * 2.5);
  EXPECT_NEAR(s[99], 5.5, 0.02);
  EXPECT_NEAR(share_below(s, 5.5 + 1.8856180832 * sd), 0.9, 0.005);  // t with 2 degrees of freedom
}

TEST(Smoothing, StandsAtTheLevel) {
  const std::array still{7., 7., 7., 7.};
  EXPECT_EQ(of(still).smoothing(5), Sample(200, 7));
  const Sample nile = of(kNileOf1930).smoothing(1);
  EXPECT_GT(nile[99], 759);
  EXPECT_LT(nile[99], 1010);
}

TEST(AStockAndFlow, LosesARateAndGainsANumber) {
  std::vector<workforce::YearRow> years;
  for (int year = 2015; year < 2020; ++year)
    years.push_back({.year = year,
                     .day = Date(year, 12, 31),
                     .flows_known = year > 2015,
                     .heads_before = 100,
                     .heads = 100,
                     .fte = 90,
                     .joiners = 8,
                     .leavers = 8,
                     .moves_in = 4,
                     .moves_out = 4,
                     .leavers_by_reason = {}});
  years.back().heads = 80;
  const StockFlow flow = StockFlow::of(years);
  EXPECT_EQ(flow.exit_rate, .12);
  EXPECT_EQ(flow.inflow, 12);
  EXPECT_EQ(flow.joiners, 8);
  EXPECT_DOUBLE_EQ(flow.heads_after(1), 80 * .88 + 12);
  EXPECT_DOUBLE_EQ(flow.heads_after(2), (80 * .88 + 12) * .88 + 12);
  EXPECT_DOUBLE_EQ(flow.leavers_in(1), 80 * .08);
}

}  // namespace
}  // namespace framsyn::backtest
