#include "supply_words.hpp"

#include <gtest/gtest.h>

#include "chart.hpp"

namespace framsyn::reports {
namespace {

Supply a_region() {
  Supply supply;
  supply.unit = "Region Norrsken";
  supply.shown = true;
  supply.run.horizon = 2035;
  supply.run.as_of = Date(2026, 10, 31);
  supply.heads = 4215;
  supply.fte = 3966.3;
  supply.run.basis = "employments";
  supply.years = {{2020, 4000, 3700, 500, 480, 0, 0}, {2025, 4200, 3900.5, 610, 555, 0, 0}};
  supply.forecast = {{2026, {4050, 4100, 4160, 4190, 4230, 4280, 4340}, {}},
                     {2035, {3300, 3500, 3700, 3900, 4100, 4300, 4500}, {}}};
  supply.professions = {{"", "Sjuksköterska", 1000, 930, Interval{0, 700, 0, 800, 0, 900, 0}},
                        {"", "Läkare", 400, 380, Interval{0, 390, 0, 440, 0, 500, 0}}};
  return supply;
}

TEST(Summary, TellsTheStockTheFlowsTheFutureAndTheGreatestDecrease) {
  const auto lines = summary(a_region(), Language::sv);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[0],
            "2026-10-31 fanns 4\u00A0215 anställda, 3\u00A0966 årsarbetare. Det är 5 procent fler än vid "
            "utgången av 2020.");
  EXPECT_EQ(lines[1], "Under 2025 började 610 och slutade 555 personer.");
  EXPECT_EQ(lines[2],
            "År 2035 väntas 3\u00A0900 anställda. I åtta fall av tio hamnar antalet mellan 3\u00A0500 och "
            "4\u00A0300.");
  EXPECT_EQ(lines[3], "Störst väntad minskning bland yrkena har Sjuksköterska: 20 procent till 2035.");
}

TEST(Summary, SaysTheSameInEnglish) {
  EXPECT_EQ(summary(a_region(), Language::en)[1], "In 2025, 610 people joined and 555 left.");
}

TEST(Summary, SaysNothingOfFlowsThatAreNotKnown) {
  Supply stocks = a_region();
  for (auto& year : stocks.years) year.joiners.reset(), year.leavers.reset();
  for (const auto& line : summary(stocks, Language::sv))
    EXPECT_EQ(line.find("slutade"), std::string::npos) << line;
}

TEST(Summary, TellsOnlyHowManyWhenTheUnitIsTooSmall) {
  Supply small = a_region();
  small.shown = false;
  small.forecast.clear(), small.professions.clear();
  EXPECT_NE(summary(small, Language::sv).back().find("för liten"), std::string::npos);
}

TEST(Method, SaysWhatAForecastFromStocksRestsOn) {
  Supply stocks = a_region();
  stocks.run.basis = "stocks";
  EXPECT_NE(method(stocks, Language::sv).front().find("följer inte personer"), std::string::npos);
  EXPECT_EQ(method(a_region(), Language::sv).front().find("följer inte personer"), std::string::npos);
}

TEST(FanChart, DrawsThreeBandsAndTellsThemInWords) {
  const std::string svg = fan_chart(a_region(), Language::sv);
  std::size_t bands = 0;
  for (std::size_t at = 0; (at = svg.find(" Z\"", at)) != std::string::npos; ++at) ++bands;
  EXPECT_EQ(bands, 3u);
  EXPECT_NE(svg.find("År 2035 väntas 3\u00A0900 anställda"), std::string::npos);
}

TEST(FlowChart, IsNotDrawnFromStocksAlone) {
  Supply stocks = a_region();
  for (auto& year : stocks.years) year.joiners.reset(), year.leavers.reset();
  EXPECT_TRUE(flow_chart(stocks, Language::sv).empty());
  EXPECT_FALSE(flow_chart(a_region(), Language::sv).empty());
}

}  // namespace
}  // namespace framsyn::reports
