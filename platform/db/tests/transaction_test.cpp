#include <thread>

#include <gmock/gmock.h>

#include "people.hpp"

namespace framsyn::db {
namespace {

constexpr Refusal kNo{"test.no", Fault::conflict, "Nej", "No"};

class TransactionTest : public People {};
FRAMSYN_ON_BOTH_DATABASES(TransactionTest);

TEST_P(TransactionTest, RowsThatAreNotFinishedDoNotCount) {
  EXPECT_THROW(database().write([](Tx& tx) {
    auto bulk = tx.bulk("test_person", {"name"});
    bulk->row("halv");
  }),
               std::logic_error);
  EXPECT_EQ(people(), 0);
}

TEST_P(TransactionTest, RefusalRollsBack) {
  const Result<int> answer = database().write([](Tx& tx) -> Result<int> {
    tx.run("insert into test_person (name) values ('x')");
    return refuse(kNo);
  });
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().refusal->code, "test.no");
  EXPECT_EQ(people(), 0);
}

TEST_P(TransactionTest, ExceptionRollsBackAndTheConnectionStaysUsable) {
  EXPECT_THROW(database().write([](Tx& tx) {
    tx.run("insert into test_person (name) values ('x')");
    throw std::runtime_error("broken");
  }),
               std::runtime_error);
  EXPECT_EQ(people(), 0);
  add("y");
  EXPECT_EQ(people(), 1);
}

TEST_P(TransactionTest, TransactionWithAFailedStatementCannotBeCommitted) {
  EXPECT_THROW(database().write([](Tx& tx) {
    tx.run("insert into test_person (name) values ('x')");
    try {
      tx.run("insert into test_person (name, part) values ('y', -1)");
    } catch (const DatabaseError&) {
    }
  }),
               std::logic_error);
  EXPECT_EQ(people(), 0);
}

TEST_P(TransactionTest, SecondStatementWhileRowsAreReadIsAMistakeOnBoth) {
  add("x");
  EXPECT_THROW(database().read([](Tx& tx) {
    auto rows = tx.query("select id from test_person");
    for (Row row : rows)
      tx.one<std::string>("select name from test_person where id = $1", row.get<std::int64_t>(0));
  }),
               std::logic_error);
}

TEST_P(TransactionTest, WritingInAReadTransactionIsRefused) {
  EXPECT_THROW(database().read([](Tx& tx) { tx.run("insert into test_person (name) values ('x')"); }),
               DatabaseError);
  EXPECT_EQ(people(), 0);
}

TEST_P(TransactionTest, TwoWritersLoseNothing) {
  database().write(
      [](Tx& tx) { tx.run("insert into test_person (id, name, part) values (1, 'räknare', 0)"); });
  const auto count_up = [&] {
    for (int i = 0; i < 100; ++i) {
      database().write([](Tx& tx) {
        tx.lock("test.counter");
        const auto part = *tx.one<std::int64_t>("select part from test_person where id = 1");
        tx.run("update test_person set part = $1 where id = 1", part + 1);
      });
    }
  };
  {
    const std::jthread one(count_up), two(count_up);
  }
  EXPECT_EQ(database().read([](Tx& tx) { return tx.one<std::int64_t>("select part from test_person"); }),
            200);
}

TEST_P(TransactionTest, ReaderSeesOneCommittedStateWhileAnotherWrites) {
  add("a");
  database().read([&](Tx& tx) {
    EXPECT_EQ(tx.one<std::int64_t>("select count(*) from test_person"), 1);
    std::jthread([&] { add("b"); }).join();
    EXPECT_EQ(tx.one<std::int64_t>("select count(*) from test_person"), 1);
  });
  EXPECT_EQ(people(), 2);
}

TEST_P(TransactionTest, BusyTransactionIsRunAgainAtMostThreeTimes) {
  int runs = 0;
  database().write([&](Tx& tx) {
    tx.run("insert into test_person (name) values ('x')");
    if (++runs < 4) throw DatabaseError(DatabaseError::Kind::busy, {}, "in the way");
  });
  EXPECT_EQ(runs, 4);
  EXPECT_EQ(people(), 1);
  runs = 0;
  EXPECT_THROW(database().write([&](Tx&) {
    ++runs;
    throw DatabaseError(DatabaseError::Kind::busy, {}, "in the way");
  }),
               DatabaseError);
  EXPECT_EQ(runs, 4);
}

TEST_P(TransactionTest, WhatWasCommittedIsThereAfterARestart) {
  add("kvar");
  test_database().reopen();
  EXPECT_EQ(people(), 1);
}

}  // namespace
}  // namespace framsyn::db
