#include "command.hpp"

namespace framsyn::app {
namespace {

/// The demo region once, for all that is asked of it.
class DemoRegion : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    const Said made = framsyn("demo");
    ASSERT_EQ(made.exit, 0) << made.text;
  }
  void scenarios_are_compared() const;
  void rates_are_told() const;
};

void DemoRegion::scenarios_are_compared() const {
  const std::string examples(FRAMSYN_SCENARIOS);
  const Said fewer = framsyn("scenario " + examples +
                             "/farre-slutar.yaml --by unit,profession --draws 200 --format csv --threads 1");
  EXPECT_EQ(fewer.exit, 0) << fewer.text.substr(0, 500);
  EXPECT_EQ(fewer.text,
            framsyn("scenario " + examples +
                    "/farre-slutar.yaml --by unit,profession --draws 200 --format csv --threads 2")
                .text);
  expect_in(fewer.text, "difference_p10,difference_p50,difference_p90,difference_sd,above,below,base_need");
  expect_in(fewer.text, ",2035,gap,");
  expect_in(fewer.text, "grupper är tomma eller för små för att visas");
  const Said either =
      framsyn("scenario " + examples + "/utbildning-eller-hyrpersonal.yaml --draws 200 --format json");
  expect_in(either.text, "\"compared_with\":\"Hyrpersonal\"");
  expect_in(either.text, "\"first_short\":");
  const Said missing =
      framsyn("scenario " + write("fel.yaml", "name: x\nlevers: [{name: a, kind: moves, from: 1, size: 1}]"));
  EXPECT_EQ(missing.exit, 1);
  expect_in(missing.text, "En åtgärd går inte att räkna med");
}

void DemoRegion::rates_are_told() const {
  const Said rates = framsyn("rates --format csv --threads 1");
  EXPECT_EQ(rates.exit, 0) << rates.text.substr(0, 500);
  EXPECT_EQ(framsyn("rates --format csv --threads 2").text, rates.text);
  expect_in(rates.text, "cause,by,code,name,person_years,events,rate,p10,p90");
  expect_in(rates.text, "resignation,total,,,");
  expect_in(rates.text, "retirement,age,,65-69,");
  expect_in(rates.text, "rader gäller för få personer");
  const Said by_age = framsyn("rates --by age --format json");
  expect_in(by_age.text, "\"by\":\"age\"");
  EXPECT_EQ(by_age.text.find("\"by\":\"unit\""), std::string::npos);
  expect_in(by_age.text, "\"withheld_rows\":");
  expect_in(framsyn("rates --by person").text, "person ska vara total");
}

TEST_F(DemoRegion, IsForecastReportedBackedUpAndVerified) {
  // One region serves all questions: making it anew for each would take most of a minute.
  const Said one = framsyn("forecast --by unit,profession --draws 300 --format csv --threads 1");
  const Said two = framsyn("forecast --by unit,profession --draws 300 --format csv --threads 2");
  EXPECT_EQ(one.exit, 0) << one.text.substr(0, 500);
  EXPECT_EQ(one.text, two.text) << "the number of threads changed the bytes";
  expect_in(one.text, "unit_code,unit,level,depth,profession_code,profession,year,measure,mean,sd,p2_5");
  expect_in(one.text, ",2035,heads,");
  expect_in(one.text, "grupper är tomma eller för små för att visas");

  const Said before = framsyn("forecast --as-of 2020-12-31 --by total --draws 300 --format json");
  expect_in(before.text, "\"as_of\":\"2020-12-31\"");
  expect_in(before.text, "\"year\":2021");

  scenarios_are_compared();
  rates_are_told();

  EXPECT_EQ(framsyn("report kompetensforsorjning --unit 100901 --out " + file("r.pdf")).exit, 0);
  const Said facts = shell("pdfinfo " + file("r.pdf"));
  expect_in(facts.text, "Tagged:          yes");
  expect_in(shell("pdftotext " + file("r.pdf") + " -").text, "Akutmottagningen");
  EXPECT_EQ(framsyn("report kompetensforsorjning --format docx --out " + file("r.docx")).exit, 0);
  expect_in(shell("unzip -p " + file("r.docx") + " word/document.xml").text, "Det här väntas vi ha");
  EXPECT_EQ(framsyn("report kompetensforsorjning --unit finns-inte --out " + file("x.pdf")).exit, 1);

  EXPECT_EQ(framsyn("audit verify").exit, 0);
  EXPECT_EQ(framsyn("backup " + file("copy.db")).exit, 0);
  EXPECT_NE(framsyn("backup " + file("copy.db")).exit, 0) << "a copy must not be written over";
  EXPECT_NE(framsyn("restore " + file("copy.db")).exit, 0) << "a database must not be written over unasked";
  EXPECT_EQ(framsyn("restore --replace " + file("copy.db")).exit, 0);
  EXPECT_EQ(framsyn("forecast --by unit,profession --draws 300 --format csv --threads 1").text, one.text);

  EXPECT_NE(framsyn("demo").exit, 0) << "the demo must not be laid over a region's own data";
}

}  // namespace
}  // namespace framsyn::app
