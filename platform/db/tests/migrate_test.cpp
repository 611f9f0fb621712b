#include <gmock/gmock.h>

#include <framsyn/platform/db/database.hpp>

#include "dialect.hpp"
#include "test_database.hpp"

namespace framsyn::db {
namespace {

using testing::HasSubstr;

class MigrateTest : public test::OnBothDatabases {
 protected:
  std::string refusal_of(std::span<const Migration> migrations) {
    try {
      database().migrate(migrations);
    } catch (const std::exception& error) {
      return error.what();
    }
    return "no refusal";
  }
  std::int64_t count(const std::string& from) {
    return *database().read([&](Tx& tx) { return tx.one<std::int64_t>("select count(*) from " + from); });
  }
};
FRAMSYN_ON_BOTH_DATABASES(MigrateTest);

constexpr Migration kFirst{"test", "0001_a",
                           "create table test_a (id {{key}}); insert into test_a (id) values (1);"};
constexpr Migration kSecond{"test", "0002_b", "create table test_b (id {{key}});"};
constexpr Migration kThird{"test", "0003_c", "create table test_c (id {{key}});"};

TEST_P(MigrateTest, EachMigrationIsAppliedOnce) {
  const Migration one[] = {kFirst}, two[] = {kFirst, kSecond};
  database().migrate(one);
  database().migrate(two);
  test_database().reopen();
  database().migrate(two);
  EXPECT_EQ(count("test_a"), 1);
  EXPECT_EQ(count("test_b"), 0);
  EXPECT_EQ(count("db_migration where room = 'test'"), 2);
}

TEST_P(MigrateTest, ChangedTextOfAnAppliedMigrationIsRefusedAndSaysWhatToDo) {
  const Migration before[] = {kFirst},
                  after[] = {{"test", "0001_a", "create table test_a (id {{key}}, x {{int}});"}};
  database().migrate(before);
  EXPECT_THAT(refusal_of(after), HasSubstr("test/0001_a was changed after it had been applied"));
  EXPECT_THAT(refusal_of(after), HasSubstr("in a new migration with the next number"));
}

TEST_P(MigrateTest, DatabaseThatIsNewerThanTheProgramIsRefused) {
  const Migration newer[] = {kFirst, kSecond}, older[] = {kFirst};
  database().migrate(newer);
  EXPECT_THAT(refusal_of(older), HasSubstr("the database is newer than this program: migration test/0002_b"));
}

TEST_P(MigrateTest, AnotherRoomsMigrationsAreNoneOfThisRoomsBusiness) {
  const Migration ours[] = {kFirst}, others[] = {{"other", "0001_x", "create table other_x (id {{key}});"}};
  database().migrate(ours);
  EXPECT_EQ(refusal_of(others), "no refusal");
}

TEST_P(MigrateTest, MigrationPutBeforeAnAppliedOneIsRefused) {
  const Migration before[] = {kFirst, kThird}, after[] = {kFirst, kSecond, kThird};
  database().migrate(before);
  EXPECT_THAT(refusal_of(after), HasSubstr("Give it the next free number"));
}

TEST_P(MigrateTest, MigrationThatBreaksLeavesNothingAndSaysWhichItWas) {
  const Migration broken[] = {
      kFirst, {"test", "0002_b", "create table test_b (id {{key}}); insert into nowhere values (1);"}};
  EXPECT_THAT(refusal_of(broken), HasSubstr("migration test/0002_b"));
  EXPECT_EQ(count("test_a"), 1);
  EXPECT_THROW(count("test_b"), DatabaseError);
  const Migration mended[] = {kFirst, kSecond};
  database().migrate(mended);
  EXPECT_EQ(count("test_b"), 0);
}

TEST_P(MigrateTest, PostgresqlGetsItsOwnTextWhereThereIsOne) {
  const Migration two_texts[] = {
      {"test", "0001_a", "create table test_sqlite (id {{key}});", "create table test_pg (id {{key}});"}};
  database().migrate(two_texts);
  EXPECT_EQ(count(database().dialect() == Dialect::postgresql ? "test_pg" : "test_sqlite"), 0);
}

TEST(DialectTest, WordsAreReplacedAndUnknownOnesRefused) {
  EXPECT_EQ(in_dialect("a {{date}} b {{instant}}{{strict}}", Dialect::postgresql), "a date b timestamptz");
  EXPECT_EQ(in_dialect("a {{date}} b {{instant}} {{strict}}", Dialect::sqlite), "a text b text strict");
  EXPECT_EQ(in_dialect("no words", Dialect::sqlite), "no words");
  EXPECT_THROW(in_dialect("{{datum}}", Dialect::sqlite), std::logic_error);
}

}  // namespace
}  // namespace framsyn::db
