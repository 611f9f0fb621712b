#include "command.hpp"
#include "small_import.hpp"

namespace framsyn::app {
namespace {

class NeedCommand : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    const Said said = framsyn("import --no-compute --profile " + write("small.yaml", kSmallProfile) +
                              " --as-of 2025-12-31 " + write("rows.csv", small_rows(60)));
    ASSERT_EQ(said.exit, 0) << said.text;
  }
  static std::string people(int years) {
    std::string csv = "år;ålder;kön;antal\n";
    for (int year = 2025; year < 2025 + years; ++year)
      for (int age = 0; age <= 100; ++age)
        for (const auto* sex : {"K", "M"})
          csv += std::to_string(year) + ";" + std::to_string(age) + ";" + sex + ";100\n";
    return csv;
  }
};

TEST_F(NeedCommand, LoadsPopulationAndEstablishmentAndTellsTheNeed) {
  const Said population = framsyn("population " + write("folk.csv", people(11)));
  EXPECT_EQ(population.exit, 0) << population.text;
  expect_in(population.text, "befolkning: 2222 rader, 2025–2035. Inläst.");
  const Said establishment = framsyn(
      "need --format json " + write("mål.csv", "enhet;yrke;år;årsarbetare\nEnhet 1;Sjuksköterska;2025;30\n"));
  EXPECT_EQ(establishment.exit, 0) << establishment.text;
  expect_in(establishment.text, "\"kind\":\"establishment\"");
  expect_in(establishment.text, "\"applied\":true");
  const Said need = framsyn("need --format csv");
  EXPECT_EQ(need.exit, 0);
  expect_in(need.text,
            "unit_code,unit,level,depth,profession_code,profession,year,need_p10,need_p50,need_p90,");
  expect_in(need.text, "Sjuksköterska,2035,");
  expect_in(framsyn("need").text, "Behovet utgår från bemanningsmålen");
  expect_in(framsyn("need --format json").text, "\"establishment\":{\"p10\":30,\"p50\":30,\"p90\":30}");
  expect_in(framsyn("audit verify").text, "Loggen är hel");
}

TEST_F(NeedCommand, RefusesAFileWithABadRowAndLoadsNothing) {
  const Said bad = framsyn("population " + write("folk.csv", people(1) + "2025;140;K;3\n"));
  EXPECT_EQ(bad.exit, 1);
  expect_in(bad.text, "folk.csv, rad 204, kolumn ålder");
  expect_in(bad.text, "Inget är inläst");
  expect_in(framsyn("need").text, "Ingen befolkning är inläst");
}

TEST_F(NeedCommand, WritesNothingInADryRun) {
  expect_in(framsyn("population --dry-run " + write("folk.csv", people(2))).text,
            "Provläsning: inget är sparat.");
  expect_in(framsyn("need").text, "Ingen befolkning är inläst");
}

}  // namespace
}  // namespace framsyn::app
