#include "support.hpp"

#include <framsyn/platform/telemetry/log.hpp>

namespace framsyn::organisation {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTwoPeople =
    "id;namn;född;kön;skyddad;avd;enhet;yrke;grad;nr;från;till;orsak\n"
    "1;Ann Ask;1970-01-01;K;N;Akut;Vård;Läkare;100;A;2010-01-01;;\n"
    "2;Bo Ek;1975-05-05;M;N;Akut;Vård;Sköterska;100;B;2015-06-01;;\n";

/// A register whose people were stored with the key in a file.
class TheKeyOfADatabase : public ImportingTest {
 protected:
  void prepare() override {
    ImportingTest::prepare();
    key.emplace(open_identity_key(database(), path()).value());
    import(staff_profile(), kTwoPeople);
  }
  std::string path() const { return scratch("identity.key"); }
  std::string_view refusal() {
    const auto key = open_identity_key(database(), path());
    return key ? "" : key.error().refusal->code;
  }
  std::string_view refusal_of_rotation() {
    const auto people = rotate_identity_key(database(), path());
    return people ? "" : people.error().refusal->code;
  }
  std::string content(const std::string& name) {
    std::ifstream in(scratch(name));
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void replace_by_another() {
    fs::remove(path());
    database().write([](db::Tx& tx) { tx.run("update organisation_person set id = id + 0"); });
    file("identity.key", std::string(64, 'a') + "\n");
    fs::permissions(path(), fs::perms::owner_read | fs::perms::owner_write);
  }
  std::int64_t people() {
    return *database().read(
        [](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from organisation_person"); });
  }
};

TEST_P(TheKeyOfADatabase, is_found_again_and_only_its_owner_can_read_it) {
  EXPECT_EQ(refusal(), "");
  EXPECT_EQ(fs::status(path()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_P(TheKeyOfADatabase, is_never_made_anew_once_people_are_stored) {
  fs::remove(path());
  EXPECT_EQ(refusal(), "organisation.key_missing");
  EXPECT_EQ(refusal_of_rotation(), "organisation.key_missing");
  EXPECT_FALSE(fs::exists(path()));
}

TEST_P(TheKeyOfADatabase, cannot_be_replaced_by_another) {
  replace_by_another();
  EXPECT_EQ(refusal(), "organisation.key_of_another_database");
  EXPECT_EQ(refusal_of_rotation(), "organisation.key_of_another_database");
}

TEST_P(TheKeyOfADatabase, is_asked_for_in_the_import_itself_so_that_nobody_is_stored_twice) {
  key.emplace(IdentityKey::of({IdentityKey::Secret{9, 9, 9}}));
  for (const bool dry_run : {true, false}) {
    options.dry_run = dry_run;
    const SourceFile one{"rader.csv", file("rader.csv", kTwoPeople)};
    const auto receipt = import_files(database(), staff_profile(), *key, std::span(&one, 1), options);
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().refusal->code, "organisation.key_of_another_database");
  }
  EXPECT_EQ(people(), 2);
}

TEST_P(TheKeyOfADatabase, that_is_damaged_is_refused) {
  file("identity.key", "kort");
  EXPECT_EQ(refusal(), "organisation.key_unreadable");
}

TEST_P(TheKeyOfADatabase, of_before_it_was_checked_is_taken_on_trust_once_and_told) {
  std::string log;
  telemetry::log_to([&](std::string_view line) { log += line; });
  database().write([](db::Tx& tx) { tx.run("delete from organisation_identity_key"); });
  EXPECT_EQ(refusal(), "");
  EXPECT_NE(log.find("identity_key_taken_on_trust"), log.npos);
  log.clear();
  EXPECT_EQ(refusal(), "");
  EXPECT_EQ(log, "");
  telemetry::log_to([](std::string_view) {});
  replace_by_another();
  EXPECT_EQ(refusal(), "organisation.key_of_another_database");
}

TEST_P(TheKeyOfADatabase, is_moved_by_a_rotation_and_the_old_one_no_longer_fits) {
  const std::string before = content("identity.key");
  ASSERT_EQ(refusal_of_rotation(), "");
  EXPECT_EQ(refusal(), "");
  const std::string after = content("identity.key");
  EXPECT_NE(after, before);
  file("identity.key", before);
  EXPECT_EQ(refusal(), "organisation.key_of_another_database");
}

TEST_P(TheKeyOfADatabase, is_taken_up_where_a_rotation_ended_before_the_file_was_in_place) {
  const std::string before = content("identity.key");
  ASSERT_EQ(refusal_of_rotation(), "");
  fs::rename(path(), path() + ".next");
  file("identity.key", before);
  fs::permissions(path(), fs::perms::owner_read | fs::perms::owner_write);
  key.emplace(open_identity_key(database(), path()).value());
  EXPECT_TRUE(import(staff_profile(), kTwoPeople).nothing_new);
  EXPECT_FALSE(fs::exists(path() + ".next"));
}

FRAMSYN_ON_BOTH_DATABASES(TheKeyOfADatabase);

}  // namespace
}  // namespace framsyn::organisation
