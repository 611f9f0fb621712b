#include <gmock/gmock.h>

#include "a_region.hpp"

#include <framsyn/planning/need_files.hpp>

#include "need/need_file_store.hpp"

namespace framsyn::planning {
namespace {

/// Two areas, two years, ages 0-2; `change` edits the text.
std::string small_population() {
  std::string csv = "område;år;ålder;kön;antal\n";
  for (const auto* area : {"Norr", "Söder"})
    for (const int year : {2024, 2025})
      for (int age = 0; age <= 2; ++age)
        for (const auto* sex : {"kvinnor", "män"})
          csv += fmt::format("{};{};{}{};{};{}\n", area, year, age, age == 2 ? "+" : "", sex,
                             100 + year - 2024 + age);
  return csv;
}

class NeedFiles : public ARegion {
 protected:
  NeedFile file(const std::string& text, bool dry_run = false) {
    const auto path = std::filesystem::temp_directory_path() / fmt::format("framsyn_need_{}.csv", ::getpid());
    std::ofstream(path, std::ios::binary) << text;
    NeedFile file{path.string(), "behov.csv", dry_run, clock_.now(), {}};
    file.on_recorded = [this](db::Tx&, NeedLoad::Id load) { recorded_.push_back(load); };
    return file;
  }
  NeedReceipt population(const std::string& text, bool dry_run = false) {
    return load_population(database(), file(text, dry_run)).value();
  }
  NeedReceipt need(const std::string& text) { return load_need(database(), file(text)).value(); }
  std::int64_t count(const std::string& table) {
    return database().read(
        [&](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from " + table).value(); });
  }
  /// The only fault of a file that is refused.
  tables::Fault only_fault(const NeedReceipt& receipt) {
    EXPECT_EQ(receipt.faults_total, 1);
    EXPECT_FALSE(receipt.load);
    EXPECT_EQ(count("planning_need_load"), 0) << "nothing is half loaded";
    return receipt.first_faults.empty() ? tables::Fault{} : receipt.first_faults.front();
  }
  std::vector<NeedLoad::Id> recorded_;
};
FRAMSYN_ON_BOTH_DATABASES(NeedFiles);

TEST_P(NeedFiles, KeepAPopulationAsItWasLoaded) {
  const auto receipt = population(small_population());
  EXPECT_EQ(receipt.faults_total, 0);
  EXPECT_EQ(receipt.rows, 24);
  EXPECT_THAT(receipt.areas, testing::ElementsAre("Norr", "Söder"));
  EXPECT_EQ(receipt.first_year, 2024);
  EXPECT_EQ(receipt.last_year, 2025);
  ASSERT_THAT(recorded_, testing::ElementsAre(receipt.load));
  const auto rows = database().read([&](db::Tx& tx) { return NeedFileStore(tx).population(receipt.load); });
  ASSERT_EQ(rows.size(), 24);
  EXPECT_EQ(rows.front().area, "Norr");
  EXPECT_EQ(rows.front().sex, "man");
  EXPECT_EQ(rows.back().age, 2);
  EXPECT_EQ(rows.back().persons, 103);
}

TEST_P(NeedFiles, WriteNothingInADryRun) {
  const auto receipt = population(small_population(), true);
  EXPECT_EQ(receipt.rows, 24);
  EXPECT_FALSE(receipt.load);
  EXPECT_TRUE(recorded_.empty());
  EXPECT_EQ(count("planning_population"), 0);
}

TEST_P(NeedFiles, AreNotLoadedTwiceAndTheNewestCounts) {
  const auto first = population(small_population());
  EXPECT_TRUE(population(small_population()).nothing_new);
  std::string changed = small_population();
  changed.replace(changed.find(";100\n"), 5, ";999\n");
  const auto second = population(changed);
  EXPECT_EQ(count("planning_need_load"), 2);
  const auto counting = [&](organisation::AsKnown known) {
    return database().read(
        [&](db::Tx& tx) { return NeedFileStore(tx).counting(NeedLoad::Kind::population, known); });
  };
  EXPECT_EQ(counting({}), second.load);
  EXPECT_FALSE(counting({clock_.now() - std::chrono::hours(1)})) << "what was not known then";
  EXPECT_NE(first.load, second.load);
}

TEST_P(NeedFiles, NameEachBadRowOfAPopulation) {
  const std::pair<std::string, std::string> rows[] = {
      {"Norr;2024;140;män;1", "ålder"}, {"Norr;2024;1;män;-3", "antal"}, {"Norr;2024;1;män;nan", "antal"},
      {"Norr;2024;1;okänt;3", "kön"},   {"Norr;24;1;män;3", "år"},       {"Norr;2024;1,5;män;3", "ålder"}};
  for (const auto& [row, column] : rows) {
    const auto fault = only_fault(population(small_population() + row + "\n"));
    EXPECT_EQ(fault.row, 26) << row;
    EXPECT_EQ(fault.column, column) << row;
  }
}

TEST_P(NeedFiles, DivideClassesOfAgesIntoYears) {
  std::string csv = "år;ålder;kön;antal\n";
  for (const auto* sex : {"K", "M"})
    for (const auto* row : {"0–4 år;500", "5-9 år;400", "10-14 år;300", "15+;900"}) {
      const std::string_view text = row;
      const auto at = text.find(';');
      csv += fmt::format("2025;{};{};{}\n", text.substr(0, at), sex, text.substr(at + 1));
    }
  const auto receipt = population(csv);
  EXPECT_EQ(receipt.faults_total, 0);
  EXPECT_EQ(receipt.rows, 32) << "both sexes at 0-14, and all who are older";
  const auto rows = database().read([&](db::Tx& tx) { return NeedFileStore(tx).population(receipt.load); });
  double young = 0, all = 0;
  for (const auto& row : rows) all += row.persons, young += row.age < 5 ? row.persons : 0;
  EXPECT_NEAR(young, 1000, 1e-9);
  EXPECT_NEAR(all, 4200, 1e-9);
}

TEST_P(NeedFiles, RefuseClassesOfAgesThatOverlapOrLeaveGaps) {
  const std::string head = "år;ålder;kön;antal\n2025;0-4;K;5\n2025;0-4;M;5\n2025;5+;M;5\n";
  const auto overlap = only_fault(population(head + "2025;4-9;K;5\n"));
  EXPECT_EQ(overlap.code, "planning.population_twice");
  EXPECT_EQ(overlap.row, 5);
  EXPECT_EQ(only_fault(population(head + "2025;6+;K;5\n")).code, "planning.population_gap");
  EXPECT_EQ(only_fault(population(head + "2025;9-5;K;5\n")).column, "ålder");
}

TEST_P(NeedFiles, RefuseAnAgeToldTwiceOrNotAtAll) {
  const auto twice = only_fault(population(small_population() + "Norr;2024;1;män;3\n"));
  EXPECT_EQ(twice.code, "planning.population_twice");
  EXPECT_EQ(twice.row, 26);
  std::string gap = small_population();
  gap.erase(gap.find("Norr;2025;1;män"), std::string("Norr;2025;1;män;102\n").size());
  EXPECT_EQ(only_fault(population(gap)).code, "planning.population_gap");
  const auto low_alone =
      population("år;ålder;kön;antal;variant\n2024;0;K;1;\n2024;0;M;1;\n2024;0;K;1;låg\n2024;0;M;1;låg\n");
  EXPECT_EQ(only_fault(low_alone).value, " 2024 high");
}

TEST_P(NeedFiles, RefuseAFileWithoutItsColumnsOrRows) {
  const auto fault = only_fault(population("område;år;ålder;kön\nNorr;2024;1;män\n"));
  EXPECT_EQ(fault.code, "planning.need_column_missing");
  EXPECT_EQ(fault.expected_sv, "en kolumn som heter antal, count eller persons");
  EXPECT_EQ(only_fault(need("enhet;yrke;år;årsarbetare\n")).code, "planning.need_empty");
  EXPECT_FALSE(load_population(database(), NeedFile{"/no/such/file.csv", "x.csv", false, clock_.now(), {}}));
}

TEST_P(NeedFiles, KeepAnEstablishment) {
  const auto receipt =
      need("Enhet;Yrke;År;Årsarbetare\nAvdelning 1;Sjuksköterska;2025;42,5\nAvdelning 2;;2026;3\n");
  EXPECT_EQ(receipt.faults_total, 0) << tables::sentence(receipt.first_faults.front(), Language::sv);
  EXPECT_EQ(receipt.kind, NeedLoad::Kind::establishment);
  const auto rows =
      database().read([&](db::Tx& tx) { return NeedFileStore(tx).establishment(receipt.load); });
  ASSERT_EQ(rows.size(), 2);
  const auto& nurses = rows[0].fte == 42.5 ? rows[0] : rows[1];
  const auto& others = rows[0].fte == 42.5 ? rows[1] : rows[0];
  EXPECT_EQ(nurses.unit, unit("Avdelning 1"));
  EXPECT_EQ(nurses.profession, profession("Sjuksköterska"));
  EXPECT_EQ(nurses.fte, 42.5);
  EXPECT_EQ(others.unit, unit("Avdelning 2"));
  EXPECT_EQ(others.profession, -1) << "no profession told";
}

TEST_P(NeedFiles, KeepWhatManagersHaveMapped) {
  const auto receipt = need(
      "enhet;yrke;år;årsarbetare;skäl;sannolikhet;lägst;högst;uppgiven\n"
      "Avdelning 1;Sjuksköterska;2028;2;utökning;80 %;1;4;2025-10-01\n"
      "Avdelning 1;Läkare;2027;-1;;;;;\n");
  EXPECT_EQ(receipt.faults_total, 0);
  EXPECT_EQ(receipt.kind, NeedLoad::Kind::mapping);
  const auto rows = database().read([&](db::Tx& tx) { return NeedFileStore(tx).stated(receipt.load); });
  ASSERT_EQ(rows.size(), 2);
  EXPECT_EQ(rows[0].reason, "growth");
  EXPECT_EQ(rows[0].probability, 0.8);
  EXPECT_EQ(rows[0].high, 4);
  EXPECT_EQ(rows[0].stated_on, Date(2025, 10, 1));
  EXPECT_EQ(rows[1].reason, "unknown");
  EXPECT_EQ(rows[1].fte, -1) << "fewer may be needed";
}

TEST_P(NeedFiles, NameEachBadRowOfNeed) {
  const std::string head = "enhet;yrke;år;årsarbetare;skäl;sannolikhet;lägst;högst;uppgiven\n";
  const std::pair<std::string, std::string> rows[] = {
      {"Avdelning 9;Läkare;2027;1;;;;;", "planning.need_unit"},
      {"Avdelning 1;Trollkarl;2027;1;;;;;", "planning.need_profession"},
      {"Avdelning 1;Läkare;2720;1;;;;;", "planning.need_outside"},
      {"Avdelning 1;Läkare;2027;nan;;;;;", "planning.need_number"},
      {"Avdelning 1;Läkare;2027;1;lust;;;;", "planning.need_word"},
      {"Avdelning 1;Läkare;2027;1;;1,2;;;", "planning.need_outside"},
      {"Avdelning 1;Läkare;2027;1;;;2;3;", "planning.need_interval"},
      {"Avdelning 1;Läkare;2027;1;;;0;;", "planning.need_interval"},
      {"Avdelning 1;Läkare;2027;1;;;;;2025-02-30", "planning.need_day"}};
  for (const auto& [row, code] : rows) {
    const auto fault = only_fault(need(head + row + "\n"));
    EXPECT_EQ(fault.code, code) << row;
    EXPECT_EQ(fault.row, 2) << row;
  }
  const std::string twice = "Avdelning 1;Läkare;2027;1;;;;;\n";
  EXPECT_EQ(only_fault(need(head + twice + twice)).code, "planning.need_twice");
  EXPECT_EQ(only_fault(need("enhet;yrke;år;årsarbetare\nAvdelning 1;Läkare;2027;-1\n")).code,
            "planning.need_outside");
}

}  // namespace
}  // namespace framsyn::planning
