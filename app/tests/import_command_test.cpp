#include "command.hpp"
#include "small_import.hpp"

namespace framsyn::app {
namespace {

class ImportCommand : public CommandLine {
 protected:
  Said import(const std::string& csv, const std::string& more = {}) {
    return framsyn("import --profile " + write("small.yaml", kSmallProfile) +
                   " --as-of 2025-12-31 --format json " + more + " " + write("rows.csv", csv));
  }
};

TEST_F(ImportCommand, CountsWhatItDid) {
  const Said said = import(small_rows(60));
  EXPECT_EQ(said.exit, 0) << said.text;
  expect_in(said.text, "\"rows_read\":60");
  expect_in(said.text, "\"people\":{\"created\":60");
  expect_in(said.text, "\"leavers\":15");
}

TEST_F(ImportCommand, ChangesNothingTheSecondTime) {
  import(small_rows(60));
  const Said again = import(small_rows(60));
  EXPECT_EQ(again.exit, 0);
  expect_in(again.text, "\"nothing_new\":true");
  expect_in(again.text, "\"people\":{\"created\":0");
}

TEST_F(ImportCommand, WritesNothingInADryRun) {
  expect_in(import(small_rows(60), "--dry-run").text, "\"applied\":false");
  expect_in(import(small_rows(60)).text, "\"people\":{\"created\":60");
}

TEST_F(ImportCommand, NamesEachBadRowAndImportsNothing) {
  const Said bad =
      import(small_rows(60) +
             "61;1980;Enhet 1;Läkare;61;2020-02-30;;\n62;1980;Enhet 1;Läkare;62;2020-03-01;2019-01-01;own\n");
  EXPECT_EQ(bad.exit, 1);
  expect_in(bad.text, "\"faults_total\":2");
  expect_in(bad.text, "\"row\":62");
  expect_in(bad.text, "2020-02-30");
  expect_in(import(small_rows(60)).text, "\"people\":{\"created\":60");
}

TEST_F(ImportCommand, LeavesOutBadRowsOnlyWhenAsked) {
  const Said said =
      import(small_rows(60) + "61;1980;Enhet 1;Läkare;61;2020-02-30;;\n", "--leave-out-bad-rows");
  EXPECT_EQ(said.exit, 0) << said.text;
  expect_in(said.text, "\"refused\":1");
  expect_in(said.text, "\"people\":{\"created\":60");
}

TEST_F(ImportCommand, CanBeUndone) {
  import(small_rows(60));
  EXPECT_EQ(framsyn("undo 1").exit, 0);
  const Said forecast = framsyn("forecast --by total");
  EXPECT_EQ(forecast.exit, 1);
  expect_in(forecast.text, "planning.no_run");
}

TEST_F(ImportCommand, SaysWhatIsMissing) {
  EXPECT_NE(framsyn("import --profile finns_inte " + write("x.csv", "a\n1\n")).exit, 0);
  EXPECT_NE(
      framsyn("import --profile " + write("small.yaml", kSmallProfile) + " " + file("finns_inte.csv")).exit,
      0);
  EXPECT_NE(
      framsyn("import --profile " + write("bad.yaml", "name: x\nkind: annat\n") + " " + file("x.csv")).exit,
      0);
}

}  // namespace
}  // namespace framsyn::app
