#include <functional>

#include "codes.hpp"
#include "support.hpp"

namespace framsyn::organisation {
namespace {

class Snapshots : public ImportingTest {
 protected:
  static Profile people_profile() {
    return read_profile(R"(
name: people
kind: snapshots
person: {key: {column: id}}
units: [{level: Enhet, code: {column: kod}, name: {column: enhet}}]
profession: {name: {column: yrke}}
employment: {fte: {column: grad}, hired: {column: anställd}}
snapshot: {file_name: "*{YYYY}_{MM}*"}
)")
        .value();
  }
  static Profile posts_profile() {
    Profile profile = people_profile();
    profile.name = "posts";
    profile.person.lasting = false;
    profile.employment.hired.reset();
    return profile;
  }
  std::vector<std::string> all_told() {
    std::vector<std::string> all;
    database().read([&](db::Tx& tx) {
      for (db::Row row : tx.query(
               "select u.code, s.valid_from, s.valid_to, s.hired_on from organisation_spell s join "
               "organisation_unit u "
               "on u.id = s.unit where s.retracted_by is null order by u.code, s.valid_from, s.valid_to"))
        all.push_back(row.get<std::string>(0) + " " + row.get<std::string>(1) + " " +
                      row.get<std::optional<std::string>>(2).value_or("-") + " " +
                      row.get<std::optional<std::string>>(3).value_or("-"));
      for (db::Row row :
           tx.query("select u.code, v.name, v.valid_from, v.valid_to from organisation_unit_version v join "
                    "organisation_unit u "
                    "on u.id = v.unit where v.retracted_by is null order by u.code, v.valid_from"))
        all.push_back(row.get<std::string>(0) + " " + row.get<std::string>(1) + " " +
                      row.get<std::string>(2) + " " + row.get<std::optional<std::string>>(3).value_or("-"));
    });
    return all;
  }
};
FRAMSYN_ON_BOTH_DATABASES(Snapshots);

constexpr std::string_view k2022 =
    "id;kod;enhet;yrke;grad;anställd\n1;A;Akuten;Läkare;1;2001-05-01\n2;A;Akuten;Skötare;1;\n3;B;Kirurgen;"
    "Läkare;0,5;\n";
constexpr std::string_view k2023 =
    "id;kod;enhet;yrke;grad;anställd\n1;B;Kirurgen;Läkare;1;2001-05-01\n2;A;Akutmottagningen;Skötare;1;\n4;B;"
    "Kirurgen;Läkare;1;2023-02-01\n";
constexpr std::string_view k2024 =
    "id;kod;enhet;yrke;grad;anställd\n1;B;Kirurgen;Läkare;1;2001-05-01\n3;B;Kirurgen;Läkare;1;\n4;B;Kirurgen;"
    "Läkare;1;2023-02-01\n";

TEST_P(Snapshots, moves_leavings_and_hires_are_derived_by_comparing_days) {
  import(people_profile(), k2022, "uttag_2022_11.csv");
  const Receipt second = import(people_profile(), k2023, "uttag_2023_11.csv");
  EXPECT_EQ(second.moves, 1);
  EXPECT_EQ(second.leavers, 1);
  EXPECT_EQ(second.joiners, 1);
  EXPECT_EQ(second.employments.ended, 1);
  EXPECT_EQ(second.units.changed, 1);  // Akuten has a new name
  EXPECT_EQ(second.as_of, Date(2023, 11, 30));
  const std::vector<std::string> expected = {
      "A 2001-05-01 2023-05-31 2001-05-01", "A 2022-11-30 - -",          "B 2022-11-30 2023-05-31 -",
      "B 2023-02-01 - 2023-02-01",          "B 2023-06-01 - 2001-05-01", "A Akuten 2022-11-30 2023-05-31",
      "A Akutmottagningen 2023-06-01 -",    "B Kirurgen 2022-11-30 -"};
  EXPECT_EQ(all_told(), expected);
}

using NamedText = std::pair<std::string, std::string_view>;

/// What is told after the files have been loaded one by one, in every order.
class AnyOrder {
 public:
  std::set<std::vector<std::string>> histories(std::vector<NamedText> files) {
    std::set<std::vector<std::string>> all;
    std::sort(files.begin(), files.end());
    do all.insert(load(files));
    while (std::next_permutation(files.begin(), files.end()));
    return all;
  }

  test::Backend kind;
  const Profile& profile;
  const IdentityKey& key;
  const ImportOptions& options;
  std::function<std::string(const std::string&, std::string_view)> file;

 private:
  std::vector<std::string> load(const std::vector<NamedText>& files) {
    test::TestDatabase fresh(kind);
    fresh->migrate(jobs_migrations());
    fresh->migrate(organisation_migrations());
    for (const auto& [name, text] : files) {
      const SourceFile one{name, file(name, text)};
      const auto receipt = import_files(*fresh, profile, key, std::span(&one, 1), options);
      EXPECT_TRUE(receipt && receipt->applied);
    }
    std::vector<std::string> told;
    fresh->read([&](db::Tx& tx) {
      for (db::Row row : tx.query(
               "select p.identity_hash, s.valid_from, s.valid_to, s.fte, s.reason from organisation_spell s "
               "join organisation_person p on p.id = s.person where s.retracted_by is null "
               "order by p.identity_hash, s.valid_from"))
        told.push_back(row.get<db::Blob>(0).value + row.get<std::string>(1) +
                       row.get<std::optional<std::string>>(2).value_or("-") +
                       row.get<std::optional<std::string>>(3).value_or("-") + row.get<std::string>(4));
    });
    return told;
  }
};

TEST_P(Snapshots, files_in_any_order_give_the_same_history) {
  AnyOrder any{GetParam(), people_profile(), *key, options,
               [this](const auto& n, auto t) { return file(n, t); }};
  const auto all =
      any.histories({{"u_2022_11.csv", k2022}, {"u_2023_11.csv", k2023}, {"u_2024_11.csv", k2024}});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all.begin()->size(), 6u);
}

Profile leaving_profile() {
  return read_profile(R"(
name: people
kind: snapshots
person: {key: {column: id}}
units: [{level: Enhet, name: {column: enhet}}]
employment:
  hired: {column: från}
  to: {column: till}
  reason: {column: orsak, codes: {pension: retirement, egen: resignation, tid ut: end_of_fixed_term}}
snapshot: {file_name: "*{YYYY}_{MM}*"}
)")
      .value();
}
// 1 ends on a told day, 2 is told of when gone, 3 comes and goes between two files, 4 has a last day ahead, 5
// and 6 are gone without a word.
constexpr std::string_view kLeaving2022 =
    "id;enhet;från;till;orsak\n1;A;2001-01-01;2023-03-31;pension\n2;A;2010-01-01;;\n5;A;;;\n6;A;;;\n";
constexpr std::string_view kLeaving2023 =
    "id;enhet;från;till;orsak\n2;A;2010-01-01;2023-05-15;egen\n3;A;2023-01-01;2023-06-30;tid ut\n"
    "4;A;2023-09-01;2024-06-30;tid ut\n5;A;;;\n";
constexpr std::string_view kLeaving2024 =
    "id;enhet;från;till;orsak\n2;A;2010-01-01;2023-05-15;egen\n4;A;2023-09-01;2025-01-31;tid ut\n";

TEST_P(Snapshots, told_ends_and_reasons_are_the_same_in_any_order) {
  AnyOrder any{GetParam(), leaving_profile(), *key, options,
               [this](const auto& n, auto t) { return file(n, t); }};
  const auto all = any.histories(
      {{"u_2022_11.csv", kLeaving2022}, {"u_2023_11.csv", kLeaving2023}, {"u_2024_11.csv", kLeaving2024}});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all.begin()->size(), 6u);
}

TEST_P(Snapshots, a_file_tells_when_and_why_its_people_leave) {
  import(leaving_profile(), kLeaving2022, "u_2022_11.csv");
  const Receipt second = import(leaving_profile(), kLeaving2023, "u_2023_11.csv");
  EXPECT_EQ(second.leavers, 4);  // the end of 1 was told by the first file
  EXPECT_EQ(second.snapshots.at(0).heads, 2);
  std::multiset<std::string> ends;
  for (const Spell& s : told()) ends.insert((s.to ? s.to->iso() : "-") + " " + std::string(code(s.reason)));
  EXPECT_EQ(ends, (std::multiset<std::string>{"2023-03-31 retirement", "2023-05-15 resignation",
                                              "2023-06-30 end_of_fixed_term", "2024-06-30 end_of_fixed_term",
                                              "- unknown", "2023-05-31 unknown"}));
  EXPECT_TRUE(import(leaving_profile(), kLeaving2023, "u_2023_11.csv").nothing_new);
}

TEST_P(Snapshots, a_last_day_before_the_day_of_hire_is_a_fault) {
  const Receipt receipt = import(
      leaving_profile(), "id;enhet;från;till;orsak\n1;A;2020-01-01;2019-01-01;egen\n", "u_2022_11.csv");
  ASSERT_EQ(receipt.faults_total, 1);
  EXPECT_EQ(receipt.first_faults.at(0).code, "organisation.end_before_start");
  EXPECT_FALSE(receipt.applied);
}

TEST_P(Snapshots, all_files_at_once_are_as_one_by_one) {
  import(people_profile(), k2022, "u_2022_11.csv");
  import(people_profile(), k2023, "u_2023_11.csv");
  const auto one_by_one = all_told();
  test::TestDatabase fresh(GetParam());
  const std::vector<SourceFile> both = {{"u_2023_11.csv", file("u_2023_11.csv", k2023)},
                                        {"u_2022_11.csv", file("u_2022_11.csv", k2022)}};
  const auto receipt = import_files(database(), people_profile(), *key, both, options);
  ASSERT_TRUE(receipt);
  EXPECT_TRUE(receipt->nothing_new);
  EXPECT_EQ(all_told(), one_by_one);
}

TEST_P(Snapshots, a_day_delivered_again_replaces_what_it_said) {
  import(people_profile(), k2022, "u_2022_11.csv");
  import(people_profile(), k2023, "u_2023_11.csv");
  std::string corrected(k2023);
  corrected += "3;B;Kirurgen;Läkare;0,5;\n";
  const Receipt receipt = import(people_profile(), corrected, "u_2023_11.csv");
  EXPECT_EQ(receipt.leavers, -1);
  EXPECT_EQ(receipt.employments.changed, 1);
}

TEST_P(Snapshots, keys_that_do_not_last_give_stocks_only) {
  const Receipt receipt =
      import(posts_profile(),
             "id;kod;enhet;yrke;grad\n7;A;Akuten;Läkare;1\n7;B;Kirurgen;Läkare;0,5\n8;A;Akuten;Läkare;1\n",
             "p_2022_11.csv");
  EXPECT_TRUE(receipt.stocks_only);
  EXPECT_EQ(receipt.posts.created, 3);
  EXPECT_EQ(receipt.people.created, 0);
  EXPECT_EQ(receipt.joiners, 0);
  ASSERT_EQ(receipt.snapshots.size(), 1u);
  EXPECT_EQ(receipt.snapshots[0].heads, 2);
  EXPECT_DOUBLE_EQ(receipt.snapshots[0].fte, 2.5);
  import(posts_profile(), "id;kod;enhet;yrke;grad\n7;A;Akuten;Läkare;1\n", "p_2023_11.csv");
  EXPECT_TRUE(told().empty());
  std::set<std::pair<std::string, std::int64_t>> holders;
  database().read([&](db::Tx& tx) {
    EXPECT_EQ(data(tx).basis, Data::Basis::stocks);
    EXPECT_EQ(tx.one<int>("select count(*) from organisation_person"), 0);
    posts(tx, {}, std::nullopt, [&](const Post& p) { holders.insert({p.on.iso(), p.holder}); });
    EXPECT_EQ(tx.one<int>("select heads from organisation_v_unit where code = 'A'"), 1);
  });
  EXPECT_EQ(holders.size(), 3u);
}

TEST_P(Snapshots, the_english_network_file_loads_with_the_counts_of_its_publisher) {
  const Profile profile =
      database().read([](db::Tx& tx) { return organisation::profile(tx, "nhs_pcn_workforce"); }).value();
  std::vector<SourceFile> files;
  for (const char* name : {"pcn_2020_03.csv", "pcn_2020_06.csv", "pcn_2020_09.csv"})
    files.push_back({name, std::string(FRAMSYN_ROOM_DIR) + "/tests/fixtures/" + name});
  const auto receipt = import_files(database(), profile, *key, files, options);
  ASSERT_TRUE(receipt);
  EXPECT_TRUE(receipt->applied);
  EXPECT_TRUE(receipt->stocks_only);
  ASSERT_EQ(receipt->snapshots.size(), 3u);
  EXPECT_EQ(receipt->snapshots[0].on, Date(2020, 3, 31));
  EXPECT_EQ(receipt->snapshots[0].rows, 60);
  EXPECT_EQ(receipt->snapshots[2].rows, 160);
  database().read(
      [](db::Tx& tx) { EXPECT_EQ(tx.one<int>("select max(depth) from organisation_v_unit"), 3); });
}

TEST_P(Snapshots, a_payroll_with_other_dates_and_messy_titles_loads) {
  const Profile profile =
      database().read([](db::Tx& tx) { return organisation::profile(tx, "baltimore_payroll"); }).value();
  const Receipt receipt =
      import(profile,
             "SurveyYear,PersonKey,JobTitle,AgencyID,Agency,HireDate,AnnualSalary,GrossPay\r\n"
             "2012,k1,Office Services II,A03031,XYZ-Office ,10/24/79,\"$51,862.00 \",\"$52,247.39 \"\r\n"
             "2012,k2,OFFICE  SERVICES II,A03002,XYZ-Office (002),4/3/21,\"$9.00 \",(21.00)\r\n"
             "2012,k3,AIDE,W02278,Youth Summer  (278),,$1.00 ,\r\n");
  EXPECT_TRUE(receipt.applied);
  EXPECT_EQ(receipt.left_out.at(0).rows, 1);
  EXPECT_EQ(receipt.professions.created, 1);
  EXPECT_EQ(receipt.units.created, 2);
  database().read([](db::Tx& tx) {
    EXPECT_EQ(tx.one<std::string>("select min(valid_from) from organisation_spell"), "1979-10-24");
  });
}

}  // namespace
}  // namespace framsyn::organisation
