#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <thread>
#include <utility>

#include <gmock/gmock.h>

#include "people.hpp"

namespace framsyn::db {
namespace {

class EnduranceTest : public People {
 protected:
  /// Another process adds pairs of people, one transaction each, says which it was told are in, and is
  /// killed.
  std::int64_t acknowledged_before_the_kill(int after) {
    const std::string url = test_database().url();
    test_database().close();
    int acknowledged[2];
    if (::pipe(acknowledged) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
      const auto own = Database::open(url);
      for (std::int64_t pair = 1;; ++pair) {
        own->write([&](Tx& tx) {
          tx.run("insert into test_person (name, part) values ('left', $1)", pair);
          tx.run("insert into test_person (name, part) values ('right', $1)", pair);
        });
        if (::write(acknowledged[1], &pair, sizeof pair) != sizeof pair) ::_exit(1);
      }
    }
    ::close(acknowledged[1]);
    std::int64_t last = 0, read = 0;
    while (last < after && ::read(acknowledged[0], &read, sizeof read) == sizeof read) last = read;
    ::kill(child, SIGKILL);
    while (::read(acknowledged[0], &read, sizeof read) == sizeof read) last = read;
    ::close(acknowledged[0]);
    ::waitpid(child, nullptr, 0);
    test_database().reopen();
    return last;
  }
};
FRAMSYN_ON_BOTH_DATABASES(EnduranceTest);

TEST_P(EnduranceTest, NothingAcknowledgedIsLostAndNothingIsHalfThereWhenTheProcessIsKilled) {
  for (int round = 1; round <= 10; ++round) {
    database().write([](Tx& tx) { tx.run("delete from test_person"); });
    const auto last = acknowledged_before_the_kill(round * 7);
    ASSERT_GE(last, round * 7);
    database().read([&](Tx& tx) {
      EXPECT_GE(tx.one<std::int64_t>("select count(distinct part) from test_person"), last);
      EXPECT_EQ(
          tx.one<std::int64_t>(
              "select count(*) from (select part from test_person group by part having count(*) <> 2) odd"),
          0);
    });
  }
}

TEST(SqliteOnly, BackupIsAWholeCopyThatOpens) {
  test::TestDatabase original(test::Backend::sqlite);
  original->migrate(kPeople);
  original->write([](Tx& tx) { tx.run("insert into test_person (name) values ('Åsa')"); });
  const auto copy = std::filesystem::path(original.url().substr(7)).parent_path() / "copy.sqlite";
  original->backup_to(copy.string());
  original->write([](Tx& tx) { tx.run("insert into test_person (name) values ('efter')"); });
  const auto opened = Database::open("sqlite:" + copy.string());
  EXPECT_EQ(opened->read([](Tx& tx) { return tx.one<std::string>("select name from test_person"); }), "Åsa");
  EXPECT_EQ(opened->read([](Tx& tx) { return tx.one<int>("select count(*) from test_person"); }), 1);
}

TEST(SqliteOnly, DatabaseInMemoryKeepsTheSameRules) {
  const auto database = Database::open("sqlite::memory:");
  database->migrate(kPeople);
  database->write([](Tx& tx) { tx.run("insert into test_person (name) values ('Åsa')"); });
  EXPECT_EQ(database->read([](Tx& tx) { return tx.one<std::string>("select name from test_person"); }),
            "Åsa");
  EXPECT_THROW(database->read([](Tx& tx) { tx.run("delete from test_person"); }), DatabaseError);
}

TEST(SqliteOnly, DatabaseFileIsNobodyElsesToRead) {
  const test::TestDatabase database(test::Backend::sqlite);
  const auto mode = std::filesystem::status(database.url().substr(7)).permissions();
  EXPECT_EQ(mode & (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
            std::filesystem::perms::none);
}

TEST(SqliteOnly, FileThatCannotBeOpenedSaysWhichAndWhy) {
  try {
    Database::open("sqlite:/no/such/folder/x.sqlite");
    FAIL();
  } catch (const DatabaseError& error) {
    EXPECT_EQ(error.kind, DatabaseError::Kind::unavailable);
    EXPECT_THAT(error.what(), testing::HasSubstr("/no/such/folder/x.sqlite: No such file or directory"));
  }
}

TEST(DatabaseUrl, UnknownKindOfDatabaseIsRefused) {
  EXPECT_THROW(Database::open("mysql://x"), std::invalid_argument);
  EXPECT_THROW(Database::open("sqlite:"), std::invalid_argument);
}

class PostgresqlOnly : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::TestDatabase::available(test::Backend::postgresql))
      GTEST_SKIP() << "NOT TESTED ON POSTGRESQL: set FRAMSYN_TEST_PG";
    made_ = std::make_unique<test::TestDatabase>(test::Backend::postgresql);
    (*made_)->migrate(kPeople);
  }
  Database& database() { return **made_; }
  /// Ends every connection but the one that asks, as a restart of the server does.
  void cut_connections() {
    const auto other = Database::open(made_->url(), 1);
    other->write([](Tx& tx) {
      tx.run(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid "
          "<> pg_backend_pid()");
    });
  }
  std::unique_ptr<test::TestDatabase> made_;
};

TEST_F(PostgresqlOnly, LostConnectionIsOpenedAgainAndTheWorkDone) {
  database().write([](Tx& tx) { tx.run("insert into test_person (name) values ('a')"); });
  cut_connections();
  EXPECT_EQ(database().read([](Tx& tx) { return tx.one<int>("select count(*) from test_person"); }), 1);
  cut_connections();
  database().write([](Tx& tx) { tx.run("insert into test_person (name) values ('b')"); });
  EXPECT_EQ(database().read([](Tx& tx) { return tx.one<int>("select count(*) from test_person"); }), 2);
}

TEST_F(PostgresqlOnly, ConnectionLostInTheMiddleRunsTheWorkOnceMoreFromTheBeginning) {
  int runs = 0;
  database().write([&](Tx& tx) {
    tx.run("insert into test_person (name) values ('a')");
    if (++runs == 1) cut_connections();
    tx.run("insert into test_person (name) values ('b')");
  });
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(database().read([](Tx& tx) { return tx.one<int>("select count(*) from test_person"); }), 2);
}

TEST_F(PostgresqlOnly, DeadlockIsRetried) {
  database().write(
      [](Tx& tx) { tx.run("insert into test_person (id, name, part) values (1, 'a', 0), (2, 'b', 0)"); });
  std::atomic<int> met = 0;
  const auto both_in_order = [&](int first, int second) {
    bool once = true;
    database().write([&](Tx& tx) {
      tx.run("update test_person set part = part + 1 where id = $1", first);
      if (std::exchange(once, false)) {
        ++met;
        while (met < 2) std::this_thread::yield();
      }
      tx.run("update test_person set part = part + 1 where id = $1", second);
    });
  };
  {
    const std::jthread one(both_in_order, 1, 2), two(both_in_order, 2, 1);
  }
  EXPECT_EQ(database().read([](Tx& tx) { return tx.one<int>("select sum(part) from test_person"); }), 4);
}

TEST_F(PostgresqlOnly, ErrorsDoNotTellTheValue) {
  try {
    database().write(
        [](Tx& tx) { tx.run("insert into test_person (name, born) values ('x', $1)", "Anna Andersson"); });
    FAIL();
  } catch (const DatabaseError& error) {
    EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("Anna")));
  }
}

TEST_F(PostgresqlOnly, TableChangedUnderAPreparedStatementIsPreparedAnew) {
  database().read([](Tx& tx) { tx.query("select * from test_unit"); });
  database().write([](Tx& tx) { tx.script("alter table test_unit add column more text"); });
  EXPECT_EQ(database().read([](Tx& tx) { return tx.one<int>("select 1"); }), 1);
  EXPECT_NO_THROW(database().read([](Tx& tx) {
    auto rows = tx.query("select * from test_unit");
    for (Row row : rows) static_cast<void>(row);
  }));
}

}  // namespace
}  // namespace framsyn::db
