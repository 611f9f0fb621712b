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
  supply.fte = 3966;
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
  EXPECT_EQ(lines[3],
            "Störst väntad minskning bland yrkena har sjuksköterska: från 1\u00A0000 till 800 år 2035.");
}

TEST(Summary, NamesNoDecreaseOfAGroupSoSmallThatOnePersonIsTenPerCent) {
  Supply small = a_region();
  small.professions = {{"", "Medicinsk sekreterare", 5, {}, Interval{0, 0, 0, 4, 0, 0, 0}}};
  EXPECT_EQ(summary(small, Language::sv).size(), 3u) << "the section on thin groups has the same limit";
}

TEST(Summary, SaysWhenAssumptionsAreSetByTheRegion) {
  Supply chosen = a_region();
  chosen.run.chosen_count = 1;
  EXPECT_EQ(summary(chosen, Language::sv).back(),
            "Ett antagande är satt av regionen, i stället för det som är uppmätt eller föreslaget.");
  chosen.run.chosen_count = 3;
  EXPECT_EQ(summary(chosen, Language::sv).back(),
            "3 antaganden är satta av regionen, i stället för det som är uppmätt eller föreslaget.");
  EXPECT_EQ(summary(chosen, Language::en).back(),
            "3 assumptions are set by the region, in place of what is measured or proposed.");
}

TEST(Summary, WritesProfessionsSmallInsideASentenceButNotAbbreviations) {
  Supply supply = a_region();
  supply.professions[0].profession = "ST-läkare";
  EXPECT_NE(summary(supply, Language::sv)[3].find("yrkena har ST-läkare:"), std::string::npos);
  supply.professions[0].profession = "Öronsjuksköterska";
  EXPECT_NE(summary(supply, Language::sv)[3].find("yrkena har öronsjuksköterska:"), std::string::npos);
}

TEST(Professions, BeyondTheLargestAreToldInOneSentence) {
  Supply supply = a_region();
  EXPECT_EQ(more_professions(supply, Language::sv), "");
  supply.professions.assign(32, {"", "Läkare", 6, {}, {}});
  EXPECT_EQ(supply.largest_professions().size(), 30u);
  EXPECT_EQ(more_professions(supply, Language::sv),
            "Tabellerna visar de 30 största yrkena. Ytterligare 2 yrken med tillsammans 12 anställda finns "
            "på sidan "
            "Översikt i Framsyn.");
}

TEST(Reasons, SayHowManyAreNotTold) {
  Supply supply = a_region();
  supply.reasons_year = 2025;
  EXPECT_EQ(reasons_note(supply, Language::sv), "Varför man slutat visas inte: för få slutade 2025.");
  supply.reasons = {{"Egen uppsägning", 400}, {"Pension", 142}};
  EXPECT_EQ(reasons_note(supply, Language::sv),
            "13 slutade av skäl som inte visas, eftersom grupperna är för små.");
  supply.reasons[1].count = 155;
  EXPECT_EQ(reasons_note(supply, Language::sv), "");
}

TEST(Method, KeepsSeedsAndChecksumsForWhoeverComputesAgain) {
  for (const auto& line : method(a_region(), Language::sv)) {
    for (const auto* word : {"frö", "medelfel", "kontrollsumma"})
      EXPECT_EQ(line.find(word), std::string::npos) << line;
  }
  EXPECT_NE(trace(a_region(), Language::sv).find("frö"), std::string::npos);
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
