#include "command.hpp"

namespace framsyn::app {
namespace {

constexpr const char* kProfile = R"(name: small
kind: spells
person:
  key: {column: id}
  birth_year: {column: born}
units:
  - {level: enhet, name: {column: unit}}
profession:
  name: {column: profession}
employment:
  key: {column: employment}
  from: {column: from}
  to: {column: to}
  reason: {column: why, codes: {own: resignation}, otherwise: unknown}
)";

std::string rows(int people) {
  std::string csv = "id;born;unit;profession;employment;from;to;why\n";
  for (int i = 1; i <= people; ++i) {
    const std::string n = std::to_string(i);
    csv += n + ";" + std::to_string(1960 + i % 40) + ";Enhet " + std::to_string(i % 3) + ";Sjuksköterska;" +
           n + ";20" + std::to_string(10 + i % 10) + "-03-01;" + (i % 4 == 0 ? "2022-05-31;own" : ";") + "\n";
  }
  return csv;
}

class ImportCommand : public CommandLine {
 protected:
  Said import(const std::string& csv, const std::string& more = {}) {
    return framsyn("import --profile " + write("small.yaml", kProfile) +
                   " --as-of 2025-12-31 --format json " + more + " " + write("rows.csv", csv));
  }
};

TEST_F(ImportCommand, CountsWhatItDid) {
  const Said said = import(rows(60));
  EXPECT_EQ(said.exit, 0) << said.text;
  expect_in(said.text, "\"rows_read\":60");
  expect_in(said.text, "\"people\":{\"created\":60");
  expect_in(said.text, "\"leavers\":15");
}

TEST_F(ImportCommand, ChangesNothingTheSecondTime) {
  import(rows(60));
  const Said again = import(rows(60));
  EXPECT_EQ(again.exit, 0);
  expect_in(again.text, "\"nothing_new\":true");
  expect_in(again.text, "\"people\":{\"created\":0");
}

TEST_F(ImportCommand, WritesNothingInADryRun) {
  expect_in(import(rows(60), "--dry-run").text, "\"applied\":false");
  expect_in(import(rows(60)).text, "\"people\":{\"created\":60");
}

TEST_F(ImportCommand, NamesEachBadRowAndImportsNothing) {
  const Said bad =
      import(rows(60) +
             "61;1980;Enhet 1;Läkare;61;2020-02-30;;\n62;1980;Enhet 1;Läkare;62;2020-03-01;2019-01-01;own\n");
  EXPECT_EQ(bad.exit, 1);
  expect_in(bad.text, "\"faults_total\":2");
  expect_in(bad.text, "\"row\":62");
  expect_in(bad.text, "2020-02-30");
  expect_in(import(rows(60)).text, "\"people\":{\"created\":60");
}

TEST_F(ImportCommand, LeavesOutBadRowsOnlyWhenAsked) {
  const Said said = import(rows(60) + "61;1980;Enhet 1;Läkare;61;2020-02-30;;\n", "--leave-out-bad-rows");
  EXPECT_EQ(said.exit, 0) << said.text;
  expect_in(said.text, "\"refused\":1");
  expect_in(said.text, "\"people\":{\"created\":60");
}

TEST_F(ImportCommand, CanBeUndone) {
  import(rows(60));
  EXPECT_EQ(framsyn("undo 1").exit, 0);
  const Said forecast = framsyn("forecast --by total");
  EXPECT_EQ(forecast.exit, 1);
  expect_in(forecast.text, "planning.no_run");
}

TEST_F(ImportCommand, SaysWhatIsMissing) {
  EXPECT_NE(framsyn("import --profile finns_inte " + write("x.csv", "a\n1\n")).exit, 0);
  EXPECT_NE(framsyn("import --profile " + write("small.yaml", kProfile) + " " + file("finns_inte.csv")).exit,
            0);
  EXPECT_NE(
      framsyn("import --profile " + write("bad.yaml", "name: x\nkind: annat\n") + " " + file("x.csv")).exit,
      0);
}

}  // namespace
}  // namespace framsyn::app
