#include <gmock/gmock.h>

#include "support.hpp"

namespace framsyn::organisation {
namespace {

class Plausible : public ImportingTest {
 protected:
  static constexpr std::string_view kHead =
      "id;namn;född;kön;skyddad;avd;enhet;yrke;grad;nr;från;till;orsak\n";
  /// One row a person of one unit; `rest` is degree, number, from, to and reason.
  static std::string row(int id, std::string_view unit = "Vård",
                         std::string_view rest = "100;;2020-01-01;;") {
    return std::to_string(id) + ";Namn " + std::to_string(id) + ";1980-01-01;K;N;Klinik;" +
           std::string(unit) + ";Skötare;" + std::string(rest) + "\n";
  }
  static std::string rows(int from, int to, std::string_view unit = "Vård") {
    std::string all;
    for (int id = from; id <= to; ++id) all += row(id, unit);
    return all;
  }
  void a_minute_later() { options.now += std::chrono::minutes(1); }
  std::optional<std::int64_t> fte(std::string_view unit) {
    return database().read([&](db::Tx& tx) {
      return tx.one<std::optional<std::int64_t>>("select fte from organisation_v_unit where name = $1", unit)
          .value();
    });
  }
};
FRAMSYN_ON_BOTH_DATABASES(Plausible);

TEST_P(Plausible, a_file_that_is_the_whole_and_lacks_many_is_refused_until_it_is_accepted) {
  Profile whole = staff_profile();
  whole.covers = "whole";
  const std::string all = std::string(kHead) + rows(1, 40), half = std::string(kHead) + rows(1, 20);
  import(whole, all);
  a_minute_later();
  options.dry_run = true;
  const Receipt told_before = import(whole, half);
  EXPECT_TRUE(told_before.many_removed);
  EXPECT_EQ(told_before.employments.removed, 20);
  options.dry_run = false;
  const SourceFile one{"halv.csv", file("halv.csv", half)};
  const auto refused = import_files(database(), whole, *key, std::span(&one, 1), options);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().refusal->code, "organisation.many_removed");
  EXPECT_EQ(told().size(), 40u);
  options.many_removed = ManyRemoved::accept;
  EXPECT_EQ(import(whole, half).employments.removed, 20);
  EXPECT_EQ(told().size(), 20u);
}

TEST_P(Plausible, a_few_that_are_gone_from_the_whole_need_no_leave) {
  Profile whole = staff_profile();
  whole.covers = "whole";
  import(whole, std::string(kHead) + rows(1, 40));
  a_minute_later();
  const Receipt receipt = import(whole, std::string(kHead) + rows(1, 37));
  EXPECT_FALSE(receipt.many_removed);
  EXPECT_EQ(receipt.employments.removed, 3);
}

TEST_P(Plausible, an_identity_that_was_somebody_elses_is_a_fault_and_a_correction_is_not) {
  import(staff_profile(), std::string(kHead) + row(1) + row(2));
  a_minute_later();
  const Receipt other = import(
      staff_profile(), std::string(kHead) + "1;Bo Al;1982-05-05;M;N;Klinik;Vård;Skötare;100;;2021-01-01;;\n");
  ASSERT_EQ(other.faults_total, 1);
  EXPECT_EQ(other.first_faults.at(0).code, "organisation.other_person");
  EXPECT_EQ(other.first_faults.at(0).row, 2);
  EXPECT_FALSE(other.applied);
  const Receipt corrected =
      import(staff_profile(),
             std::string(kHead) + "1;Namn 1;1980-01-02;K;N;Klinik;Vård;Skötare;100;;2020-01-01;;\n");
  EXPECT_EQ(corrected.faults_total, 0);
  EXPECT_EQ(corrected.people.changed, 1);
}

TEST_P(Plausible, an_end_that_is_known_in_advance_is_no_leaving_yet) {
  options.as_of = Date(2024, 6, 30);
  const Receipt receipt =
      import(staff_profile(), std::string(kHead) + row(1, "Vård", "100;;2020-01-01;2027-06-30;") +
                                  row(2, "Vård", "100;;2020-01-01;;") +
                                  row(3, "Vård", "100;;2020-01-01;2024-06-30;egen"));
  EXPECT_EQ(receipt.joiners, 3);
  EXPECT_EQ(receipt.leavers, 1);
  EXPECT_EQ(receipt.people.ended, 1);
  EXPECT_EQ(receipt.employments.ended, 1);
  a_minute_later();
  options.as_of = Date(2027, 12, 31);
  options.today = Date(2027, 12, 31);
  const Receipt later =
      import(staff_profile(), std::string(kHead) + row(1, "Vård", "50;;2020-01-01;2027-06-30;"));
  EXPECT_EQ(later.leavers, 1);  // the day that was ahead has passed
}

TEST_P(Plausible, no_end_is_known_in_whatever_form_it_is_written) {
  Profile profile = staff_profile();
  profile.values.open_end = "9999-12-31";
  import(profile, std::string(kHead) + row(1, "Vård", "100;;2020-01-01;99991231;") +
                      row(2, "Vård", "100;;2020-01-01;9999-12-31;"));
  EXPECT_EQ(ends(told()), (std::multiset<std::string>{"-", "-"}));
}

TEST_P(Plausible, units_that_are_new_beside_a_known_tree_are_named) {
  const Receipt first = import(staff_profile(), std::string(kHead) + row(1));
  EXPECT_THAT(first.notes_sv, testing::Not(testing::Contains(testing::HasSubstr("nya enheter"))));
  a_minute_later();
  const Receipt second = import(staff_profile(), std::string(kHead) + row(2, "Vrd"));
  EXPECT_THAT(second.notes_sv, testing::Contains("1 nya enheter: Vrd"));
  a_minute_later();
  const Receipt third = import(
      staff_profile(), std::string(kHead) + "3;Namn 3;1980-01-01;K;N;Kirurgen;;Skötare;100;;2020-01-01;;\n");
  EXPECT_THAT(third.notes_sv,
              testing::Contains("1 av dem ligger högst upp, bredvid de enheter som finns: Kirurgen"));
}

TEST_P(Plausible, the_degrees_of_few_are_not_told_nor_what_follows_of_them) {
  options.as_of = options.today;
  import(staff_profile(),
         std::string(kHead) + rows(1, 3, "Liten") + rows(4, 10, "Mellan") + rows(11, 30, "Stor"));
  EXPECT_EQ(fte("Liten"), std::nullopt);
  EXPECT_EQ(fte("Mellan"), std::nullopt);  // else Liten would be what is left of Klinik
  EXPECT_EQ(fte("Stor"), 20'000'000);
  EXPECT_EQ(fte("Klinik"), 30'000'000);
}

TEST_P(Plausible, a_person_in_two_places_is_a_head_where_the_main_employment_is) {
  options.as_of = options.today;
  import(staff_profile(),
         std::string(kHead) + row(1, "Vård", "80;A;2020-01-01;;") + row(1, "Jour", "20;B;2019-01-01;;"));
  database().read([](db::Tx& tx) {
    const auto heads = [&](std::string_view unit) {
      return tx.one<int>("select heads from organisation_v_unit where name = $1", unit);
    };
    EXPECT_EQ(heads("Vård"), 1);
    EXPECT_EQ(heads("Jour"), 0);
    EXPECT_EQ(heads("Klinik"), 1);
  });
}

TEST_P(Plausible, the_same_file_gives_the_same_ids_whatever_the_key) {
  const auto ids = [&](IdentityKey::Secret secret) {
    test::TestDatabase fresh(GetParam());
    fresh->migrate(jobs_migrations());
    fresh->migrate(organisation_migrations());
    const SourceFile one{"rader.csv",
                         file("rader.csv", std::string(kHead) + row(7) + row(3, "Jour") + row(5))};
    EXPECT_TRUE(
        import_files(*fresh, staff_profile(), IdentityKey::of({secret}), std::span(&one, 1), options));
    std::vector<std::string> all;
    fresh->read([&](db::Tx& tx) {
      for (db::Row row : tx.query("select person, name from organisation_person_version order by person"))
        all.push_back(row.get<std::string>(0) + " " + row.get<std::string>(1));
    });
    return all;
  };
  const auto one = ids({1}), other = ids({2});
  EXPECT_EQ(one, (std::vector<std::string>{"1 Namn 7", "2 Namn 3", "3 Namn 5"}));
  EXPECT_EQ(one, other);
}

}  // namespace
}  // namespace framsyn::organisation
