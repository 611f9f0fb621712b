#include <future>
#include <thread>

#include <gtest/gtest.h>

#include <framsyn/platform/db/patience.hpp>
#include <locked_database.hpp>
#include <no_room.hpp>
#include <test_database.hpp>

namespace framsyn::db {
namespace {

using namespace std::chrono_literals;

class SomebodyWhoWaits : public testing::Test {
 protected:
  SomebodyWhoWaits() {
    database_->write([](Tx& tx) { tx.script("create table thing (name text not null)"); });
  }
  void add() {
    database_->write([](Tx& tx) { tx.run("insert into thing (name) values ('ours')"); });
  }
  std::optional<DatabaseError::Kind> trouble() {
    try {
      add();
    } catch (const DatabaseError& error) {
      return error.kind;
    }
    return std::nullopt;
  }
  test::TestDatabase database_{test::Backend::sqlite};
};

TEST_F(SomebodyWhoWaits, IsToldThatAnotherWritesWhenThePatienceIsOver) {
  {
    const test::LockedDatabase locked(database_.url());
    const Patience patience(20ms);
    EXPECT_EQ(trouble(), DatabaseError::Kind::busy);
    EXPECT_EQ(trouble(), DatabaseError::Kind::busy) << "nothing is left, and still it is only busy";
    EXPECT_EQ(database_->read([](Tx& tx) { return tx.one<int>("select count(*) from thing"); }), 0)
        << "reading goes on beside a writer";
  }
  EXPECT_EQ(trouble(), std::nullopt);
}

TEST_F(SomebodyWhoWaits, NeedsNoPatienceWhereNobodyIsInTheWay) {
  const Patience none(0ms);
  EXPECT_EQ(trouble(), std::nullopt);
}

TEST_F(SomebodyWhoWaits, WaitsForThisProgramsOwnWritersToo) {
  std::promise<void> begun, done;
  std::jthread writer([&] {
    database_->write([&](Tx&) {
      begun.set_value();
      done.get_future().wait();
    });
  });
  begun.get_future().wait();
  {
    const Patience patience(20ms);
    EXPECT_EQ(trouble(), DatabaseError::Kind::busy);
  }
  done.set_value();
  EXPECT_EQ(trouble(), std::nullopt) << "with a minute's patience";
}

TEST_F(SomebodyWhoWaits, IsToldThatTheDiskIsFullAndNotThatSomebodyIsInTheWay) {
  database_->migrate({});
  EXPECT_NO_THROW(try_to_write(*database_));
  database_->write([](Tx& tx) { tx.script("pragma max_page_count = 1"); });
  const auto much = [&] {
    database_->write(
        [](Tx& tx) { tx.run("insert into thing (name) values ($1)", std::string(100'000, 'x')); });
  };
  EXPECT_THROW(much(), DiskFull);
  EXPECT_EQ(database_->read([](Tx& tx) { return tx.one<int>("select count(*) from thing"); }), 0);
}

TEST_F(SomebodyWhoWaits, CanAskWhetherTheDatabaseTakesWritesAtAll) {
  database_->migrate({});
  const auto takes_writes = [&] {
    try {
      try_to_write(*database_);
      return true;
    } catch (const DatabaseError&) {
      return false;
    }
  };
  EXPECT_TRUE(takes_writes());
  bool without_room = true;
  {
    const test::NoRoom none;
    without_room = takes_writes();
  }
  EXPECT_FALSE(without_room);
  EXPECT_TRUE(takes_writes());
  EXPECT_EQ(database_->read([](Tx& tx) { return tx.one<int>("select count(*) from db_migration"); }), 0);
}

}  // namespace
}  // namespace framsyn::db
