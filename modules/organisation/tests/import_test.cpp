#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include <framsyn/organisation/history.hpp>
#include <framsyn/organisation/import.hpp>
#include <framsyn/platform/jobs/job.hpp>

#include "support.hpp"

namespace framsyn::organisation {
namespace {

class Importing : public ImportingTest {};
FRAMSYN_ON_BOTH_DATABASES(Importing);

constexpr std::string_view kStaff =
    "id;namn;född;kön;skyddad;avd;enhet;yrke;grad;nr;från;till;orsak\n"
    "1;Åsa Berg;1980-02-03;K;N;Akut;Mott;Läkare;100;A;2019-01-01;2020-12-31;\n"
    "1;Åsa Berg;1980-02-03;K;N;Akut;Vård;Läkare;80;A;2021-01-01;;\n"
    "2;Bo Ek;1975-05-05;M;N;Akut;Vård;Sköterska;100;B;2015-06-01;2022-03-31;egen\n"
    "3;Cia Dal;;;J;Stab;;Jurist;50;C;2018-01-01;;\n";

TEST_P(Importing, spells_become_units_people_and_employments) {
  const Receipt receipt = import(staff_profile(), kStaff);
  EXPECT_TRUE(receipt.applied);
  EXPECT_EQ(receipt.rows_read, 4);
  EXPECT_EQ(receipt.units.created, 4);  // Akut, Stab and the two below Akut
  EXPECT_EQ(receipt.people.created, 3);
  EXPECT_EQ(receipt.people.ended, 1);
  EXPECT_EQ(receipt.employments.created, 3);
  EXPECT_EQ(receipt.employments.ended, 1);
  EXPECT_EQ(receipt.joiners, 3);
  EXPECT_EQ(receipt.leavers, 1);
  EXPECT_EQ(receipt.moves, 1);
  const auto spells = told();
  ASSERT_EQ(spells.size(), 4u);
  const auto bo =
      std::ranges::find_if(spells, [](const Spell& s) { return s.reason == EndReason::resignation; });
  ASSERT_NE(bo, spells.end());
  EXPECT_EQ(bo->sex, Sex::man);
  EXPECT_EQ(bo->birth_date, Date(1975, 5, 5));
  EXPECT_EQ(bo->to, Date(2022, 3, 31));
}

TEST_P(Importing, whoever_was_there_when_the_source_begins_did_not_come_then) {
  const Receipt receipt = import(staff_profile(),
                                 "id;namn;född;kön;skyddad;avd;enhet;yrke;grad;nr;från;till;orsak\n"
                                 "1;Åsa Berg;;K;N;Akut;Mott;Läkare;100;A;2019-01-01;;\n"
                                 "2;Bo Ek;;M;N;Akut;Mott;Läkare;100;B;2019-01-01;2019-03-20;egen\n"
                                 "3;Cia Dal;;K;N;Akut;Mott;Läkare;100;C;2019-05-01;;\n");
  EXPECT_EQ(receipt.joiners, 1);
  EXPECT_EQ(receipt.leavers, 1);
}

TEST_P(Importing, a_dry_run_counts_the_same_and_writes_nothing) {
  options.dry_run = true;
  const Receipt dry = import(staff_profile(), kStaff);
  EXPECT_FALSE(dry.applied);
  EXPECT_FALSE(dry.import);
  EXPECT_TRUE(told().empty());
  options.dry_run = false;
  const Receipt real = import(staff_profile(), kStaff);
  EXPECT_EQ(dry.people.created, real.people.created);
  EXPECT_EQ(dry.employments.created, real.employments.created);
  EXPECT_EQ(dry.moves, real.moves);
}

TEST_P(Importing, the_same_file_twice_changes_nothing) {
  import(staff_profile(), kStaff);
  const Receipt again = import(staff_profile(), kStaff);
  EXPECT_TRUE(again.nothing_new);
  EXPECT_FALSE(again.import);
  EXPECT_EQ(again.employments.unchanged, 3);
  EXPECT_EQ(again.people.unchanged, 3);
  EXPECT_EQ(again.units.unchanged, 4);
  EXPECT_EQ(told().size(), 4u);
}

TEST_P(Importing, a_correction_says_what_changed_and_what_was_known_before_can_be_asked_for) {
  import(staff_profile(), kStaff);
  const Instant before = options.now;
  options.now += std::chrono::hours(24);
  std::string corrected(kStaff);
  corrected.replace(corrected.find("2022-03-31;egen"), 15, "2022-04-30;egen");
  const Receipt receipt = import(staff_profile(), corrected);
  EXPECT_EQ(receipt.employments.changed, 1);
  EXPECT_EQ(receipt.employments.unchanged, 2);
  EXPECT_EQ(receipt.people.unchanged, 3);
  EXPECT_EQ(ends(told()), (std::multiset<std::string>{"-", "-", "2020-12-31", "2022-04-30"}));
  EXPECT_EQ(ends(told(AsKnown{before})), (std::multiset<std::string>{"-", "-", "2020-12-31", "2022-03-31"}));
}

TEST_P(Importing, an_undo_brings_back_what_was_known_and_is_itself_recorded) {
  import(staff_profile(), kStaff);
  options.now += std::chrono::hours(24);
  std::string other(kStaff);
  other.replace(other.find("2022-03-31;egen"), 15, "2022-04-30;egen");
  const Receipt second = import(staff_profile(), other);
  const Instant between = options.now;
  const Instant later = options.now + std::chrono::hours(24);
  const auto undone = database().write([&](db::Tx& tx) { return undo(tx, *second.import, later, "test"); });
  ASSERT_TRUE(undone);
  EXPECT_EQ(ends(told()), (std::multiset<std::string>{"-", "-", "2020-12-31", "2022-03-31"}));
  EXPECT_EQ(ends(told(AsKnown{between})), (std::multiset<std::string>{"-", "-", "2020-12-31", "2022-04-30"}));
  // An undo cannot be undone, and what lies before it neither.
  const auto again = database().write([&](db::Tx& tx) { return undo(tx, *second.import, later, "test"); });
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().refusal->code, "organisation.not_latest_import");
  // The file can come again after its undo.
  options.now = later + std::chrono::hours(1);
  EXPECT_EQ(import(staff_profile(), other).employments.changed, 1);
}

TEST_P(Importing, undoing_the_first_import_leaves_an_empty_register) {
  const Receipt first = import(staff_profile(), kStaff);
  ASSERT_TRUE(database().write([&](db::Tx& tx) { return undo(tx, *first.import, options.now, "test"); }));
  EXPECT_TRUE(told().empty());
  database().read([](db::Tx& tx) { EXPECT_TRUE(units(tx).empty()); });
  options.now += std::chrono::hours(1);
  const Receipt again = import(staff_profile(), kStaff);
  EXPECT_EQ(again.employments.created, 3);
  EXPECT_EQ(told().size(), 4u);
}

TEST_P(Importing, nothing_dated_after_the_day_asked_for_is_used) {
  import(staff_profile(), kStaff);
  std::vector<Spell> spells;
  database().read(
      [&](db::Tx& tx) { history(tx, {}, Date(2020, 6, 30), [&](const Spell& s) { spells.push_back(s); }); });
  EXPECT_EQ(ends(spells), (std::multiset<std::string>{"-", "-", "-"}));
  for (const Spell& s : spells) EXPECT_EQ(s.reason, EndReason::unknown);
}

TEST_P(Importing, the_tree_is_as_the_file_has_it) {
  options.as_of = options.today;
  import(staff_profile(), kStaff);
  database().read([](db::Tx& tx) {
    const auto tree = units(tx);
    ASSERT_EQ(tree.size(), 4u);
    EXPECT_EQ(tree[0].name, "Akut");
    EXPECT_EQ(tree[1].name, "Mott");
    EXPECT_EQ(tree[1].parent, tree[0].id);
    EXPECT_EQ(tree[3].name, "Stab");
    EXPECT_FALSE(tree[3].parent);
    EXPECT_EQ(tx.one<int>("select heads from organisation_v_unit where name = 'Akut'"), 1);
  });
}

TEST_P(Importing, a_protected_name_is_not_kept_anywhere) {
  std::string open(kStaff);
  open.replace(open.find("3;Cia Dal;;;J"), 13, "3;Cia Dal;;;N");
  import(staff_profile(), open);
  const auto stored = [&] {
    return database().read([](db::Tx& tx) {
      return tx.one<int>("select count(*) from organisation_person_version where name = 'Cia Dal'").value();
    });
  };
  EXPECT_EQ(stored(), 1);
  options.now += std::chrono::hours(1);
  import(staff_profile(), kStaff);
  EXPECT_EQ(stored(), 0);
}

TEST_P(Importing, no_identity_number_is_in_the_database) {
  import(staff_profile(),
         "id;namn;född;kön;skyddad;avd;enhet;yrke;grad;nr;från;till;orsak\n"
         "SECRET-KEY-77;A;;;N;X;Y;Z;100;EMPNO-88;2020-01-01;;\n");
  database().read([](db::Tx& tx) {
    for (db::Row row : tx.query("select identity_hash from organisation_person")) {
      const auto hash = row.get<db::Blob>(0).value;
      EXPECT_EQ(hash.size(), 16u);
      EXPECT_EQ(hash.find("77"), std::string::npos);
    }
    EXPECT_EQ(tx.one<int>("select count(*) from organisation_import where receipt like '%SECRET%'"), 0);
  });
}

struct BadRow {
  const char* row;
  const char* code;
  const char* column;
};

TEST_P(Importing, each_bad_value_is_told_with_row_column_and_what_was_expected) {
  const BadRow bad[] = {
      {"9;N;1980-01-01;K;N;A;B;C;100;N;2020-05-01;2020-04-30;", "organisation.end_before_start", "till"},
      {"9;N;1980-01-01;K;N;A;B;C;1400;N;2020-05-01;;", "organisation.fte", "grad"},
      {"9;N;1980-01-01;K;N;A;B;C;hel;N;2020-05-01;;", "organisation.number", "grad"},
      {"9;N;1980-01-01;K;N;A;B;C;100;N;2020-02-30;;", "organisation.date", "från"},
      {"9;N;1980-01-01;K;N;A;B;C;100;N;;;", "organisation.from_missing", "från"},
      {";N;1980-01-01;K;N;A;B;C;100;N;2020-05-01;;", "organisation.person_key_missing", "id"},
      {"9;N;1980-01-01;X;N;A;B;C;100;N;2020-05-01;;", "organisation.code", "kön"},
      {"9;N;1980-01-01;K;N;A;B;C;100;N;2020-05-01;2020-06-01;okänt ord", "organisation.code", "orsak"},
      {"9;N;1780-01-01;K;N;A;B;C;100;N;2020-05-01;;", "organisation.birth_date", "född"},
      {"1;N;1981-01-01;K;N;A;B;C;100;N;2020-05-01;;", "organisation.two_people", "id"},
      {"2;Bo Ek;1975-05-05;M;N;Akut;Vård;Sköterska;100;B;2022-03-31;;", "organisation.overlap", "från"},
  };
  for (const BadRow& one : bad) {
    SCOPED_TRACE(one.row);
    const Receipt receipt = import(staff_profile(), std::string(kStaff) + one.row + "\n");
    EXPECT_FALSE(receipt.applied);
    EXPECT_EQ(receipt.refused, 1);
    ASSERT_EQ(receipt.first_faults.size(), 1u);
    EXPECT_EQ(receipt.first_faults[0].code, one.code);
    EXPECT_EQ(receipt.first_faults[0].row, 6);
    EXPECT_EQ(receipt.first_faults[0].column, one.column);
    EXPECT_FALSE(receipt.first_faults[0].expected_sv.empty());
  }
  EXPECT_TRUE(told().empty());
}

TEST_P(Importing, bad_rows_are_left_out_and_counted_when_that_was_chosen) {
  options.bad_rows = BadRows::leave_out;
  const Receipt receipt =
      import(staff_profile(), std::string(kStaff) + "9;N;;K;N;A;B;C;1400;N;2020-05-01;;\n");
  EXPECT_TRUE(receipt.applied);
  EXPECT_EQ(receipt.refused, 1);
  EXPECT_EQ(receipt.people.created, 3);
}

TEST_P(Importing, a_missing_column_refuses_the_file_and_says_which) {
  options.bad_rows = BadRows::leave_out;
  const Receipt receipt = import(staff_profile(), "id;namn\n1;A\n");
  EXPECT_TRUE(receipt.unreadable);
  EXPECT_FALSE(receipt.applied);
  EXPECT_TRUE(
      std::ranges::any_of(receipt.first_faults, [](const ImportFault& f) { return f.column == "från"; }));
}

TEST_P(Importing, every_fault_is_in_the_fault_file) {
  options.fault_file = scratch("faults.csv");
  std::string rows(kStaff);
  for (int i = 0; i < 500; ++i) rows += "9" + std::to_string(i) + ";N;;K;N;A;B;C;1400;N;2020-05-01;;\n";
  const Receipt receipt = import(staff_profile(), rows);
  EXPECT_EQ(receipt.faults_total, 500);
  EXPECT_EQ(receipt.first_faults.size(), 200u);
  std::ifstream in(options.fault_file);
  EXPECT_EQ(std::count(std::istreambuf_iterator<char>(in), {}, '\n'), 501);
}

TEST_P(Importing, rows_are_left_out_by_rule_and_counted_per_rule) {
  Profile profile = staff_profile();
  profile.leave_out = {{.rule = "jurister", .field = {.column = "yrke"}, .starts = {"JUR"}}};
  const Receipt receipt = import(profile, kStaff);
  ASSERT_EQ(receipt.left_out.size(), 1u);
  EXPECT_EQ(receipt.left_out[0].rows, 1);
  EXPECT_EQ(receipt.rows_read, 4);
  EXPECT_EQ(receipt.people.created, 2);
}

TEST_P(Importing, what_a_whole_extract_no_longer_has_is_no_longer_counted) {
  import(staff_profile(), kStaff);
  std::string without(kStaff);
  without.erase(without.find("3;Cia"));
  options.now += std::chrono::hours(1);
  EXPECT_TRUE(import(staff_profile(), without).nothing_new);  // a part says nothing of the rest
  Profile whole = staff_profile();
  whole.covers = "whole";
  const Receipt receipt = import(whole, without);
  EXPECT_FALSE(receipt.nothing_new);
  EXPECT_EQ(told().size(), 3u);
}

TEST_P(Importing, the_stored_keys_follow_a_rotation_of_the_secret) {
  const std::string path = scratch("key");
  key.emplace(open_identity_key(database(), path).value());
  import(staff_profile(), kStaff);
  ASSERT_EQ(rotate_identity_key(database(), path).value(), 3);
  key.emplace(open_identity_key(database(), path).value());
  EXPECT_EQ(key->generations().size(), 2u);
  EXPECT_TRUE(import(staff_profile(), kStaff).nothing_new);
}

}  // namespace
}  // namespace framsyn::organisation
