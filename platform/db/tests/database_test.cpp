#include <framsyn/platform/db/database.hpp>

#include <thread>

#include <gmock/gmock.h>

#include "test_database.hpp"

namespace framsyn::db {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;

constexpr Migration kPeople[] = {{"test", "0001_person", R"(
create table test_unit (id {{key}}, name {{text}} not null unique) {{strict}};
create table test_person (
  id {{key}},
  name {{text}} not null,
  born {{date}},
  recorded {{instant}},
  part {{int}},
  height {{real}},
  hash {{bytes}},
  unit_id {{ref}} references test_unit (id),
  constraint test_person_part check (part between 0 and 1000000)
) {{strict}};
)"}};

constexpr Refusal kNo{"test.no", Fault::conflict, "Nej", "No"};

class DatabaseTest : public test::OnBothDatabases {
 protected:
  void prepare() override { database().migrate(kPeople); }
  std::int64_t people() {
    return *database().read([](Tx& tx) { return tx.one<std::int64_t>("select count(*) from test_person"); });
  }
  void add(const std::string& name) {
    database().write([&](Tx& tx) { tx.run("insert into test_person (name) values ($1)", name); });
  }
};
FRAMSYN_ON_BOTH_DATABASES(DatabaseTest);

TEST_P(DatabaseTest, EverythingComesBackAsItWasStored) {
  const std::string name = "Åsa \"O'Neill\" Öberg\t\\N\n";
  const Date born(2020, 2, 29);
  const Instant at = std::chrono::sys_days(std::chrono::days(born.days())) + 9h + 30min + 1s + 123456us;
  const std::string hash("\x00\xff\\x\n", 5);
  const auto id = database().write([&](Tx& tx) {
    return tx.one<std::int64_t>(
        "insert into test_person (name, born, recorded, part, height, hash) values ($1, $2, $3, $4, $5, $6) "
        "returning id",
        name, born, at, Share::percent(75), 0.1, Bytes{hash});
  });
  database().read([&](Tx& tx) {
    auto rows = tx.query(
        "select name, born, recorded, part, height, hash, unit_id from test_person where id = $1", *id);
    int seen = 0;
    for (Row row : rows) {
      ++seen;
      EXPECT_EQ(row.get<std::string>(0), name);
      EXPECT_EQ(row.get<Date>(1), born);
      EXPECT_EQ(row.get<Instant>(2), at);
      EXPECT_EQ(row.get<Share>(3), Share::percent(75));
      EXPECT_EQ(row.get<double>(4), 0.1);
      EXPECT_EQ(row.get<Blob>(5).value, hash);
      EXPECT_EQ(row.get<std::optional<std::int64_t>>(6), std::nullopt);
    }
    EXPECT_EQ(seen, 1);
  });
}

TEST_P(DatabaseTest, NothingComesBackAsNothing) {
  database().write([](Tx& tx) {
    tx.run(
        "insert into test_person (name, born, recorded, part, height, hash) values ($1, $2, $3, $4, $5, $6)",
        "", std::optional<Date>(), std::optional<Instant>(), std::optional<Share>(), std::optional<double>(),
        std::nullopt);
    auto rows = tx.query("select name, born, recorded, part, height, hash from test_person");
    for (Row row : rows) {
      EXPECT_EQ(row.get<std::string>(0), "");
      EXPECT_EQ(row.get<std::optional<Date>>(1), std::nullopt);
      EXPECT_EQ(row.get<std::optional<Instant>>(2), std::nullopt);
      EXPECT_EQ(row.get<std::optional<Share>>(3), std::nullopt);
      EXPECT_EQ(row.get<std::optional<double>>(4), std::nullopt);
      EXPECT_EQ(row.get<std::optional<Blob>>(5), std::nullopt);
      EXPECT_THROW(row.get<Date>(1), std::logic_error);
    }
  });
}

TEST_P(DatabaseTest, WholeNumbersKeepAllTheirBits) {
  database().write([](Tx& tx) {
    for (const std::int64_t n : {INT64_MIN, std::int64_t{-1}, std::int64_t{0}, INT64_MAX}) {
      EXPECT_EQ(tx.one<std::int64_t>("select cast($1 as bigint)", n), n);
    }
  });
}

TEST_P(DatabaseTest, ManyRowsAreAddedWithTheSameValuesAsOne) {
  const std::string name = "Öberg\t\\N\r\n\\", hash("\x00\xff", 2);
  const Instant at = std::chrono::sys_days(std::chrono::days(18321)) + 1us;
  database().write([&](Tx& tx) {
    auto bulk = tx.bulk("test_person", {"name", "born", "recorded", "part", "height", "hash"});
    for (int i = 0; i < 5000; ++i) bulk->row(name, Date(2020, 2, 29), at, i, 1e-300, Bytes{hash});
    bulk->row("tom", std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt);
    bulk->finish();
  });
  database().read([&](Tx& tx) {
    EXPECT_EQ(tx.one<std::int64_t>(
                  "select count(*) from test_person where name = $1 and born = $2 and recorded = $3 and "
                  "height = $4 and hash = $5",
                  name, Date(2020, 2, 29), at, 1e-300, Bytes{hash}),
              5000);
    EXPECT_EQ(tx.one<std::int64_t>("select sum(part) from test_person"), 4999 * 5000 / 2);
    EXPECT_EQ(tx.one<std::int64_t>("select count(*) from test_person where born is null and hash is null"),
              1);
  });
}

TEST_P(DatabaseTest, RowsThatAreNotFinishedDoNotCount) {
  EXPECT_THROW(database().write([](Tx& tx) {
    auto bulk = tx.bulk("test_person", {"name"});
    bulk->row("halv");
  }),
               std::logic_error);
  EXPECT_EQ(people(), 0);
}

TEST_P(DatabaseTest, RefusalRollsBack) {
  const Result<int> answer = database().write([](Tx& tx) -> Result<int> {
    tx.run("insert into test_person (name) values ('x')");
    return refuse(kNo);
  });
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().refusal->code, "test.no");
  EXPECT_EQ(people(), 0);
}

TEST_P(DatabaseTest, ExceptionRollsBackAndTheConnectionStaysUsable) {
  EXPECT_THROW(database().write([](Tx& tx) {
    tx.run("insert into test_person (name) values ('x')");
    throw std::runtime_error("broken");
  }),
               std::runtime_error);
  EXPECT_EQ(people(), 0);
  add("y");
  EXPECT_EQ(people(), 1);
}

TEST_P(DatabaseTest, ConstraintsSayWhichOneItWas) {
  const auto refused = [&](const std::string& sql) {
    try {
      database().write([&](Tx& tx) {
        tx.run("insert into test_unit (id, name) values (1, 'A')");
        tx.run(sql);
      });
    } catch (const DatabaseError& error) {
      return std::pair(error.kind, error.constraint);
    }
    return std::pair(DatabaseError::Kind::other, std::string("no error"));
  };
  using Kind = DatabaseError::Kind;
  EXPECT_EQ(refused("insert into test_unit (id, name) values (2, 'A')"),
            std::pair(Kind::unique, std::string("test_unit.name")));
  EXPECT_EQ(refused("insert into test_unit (id, name) values (1, 'B')"),
            std::pair(Kind::unique, std::string("test_unit.id")));
  EXPECT_EQ(refused("insert into test_unit (id) values (2)"),
            std::pair(Kind::not_null, std::string("test_unit.name")));
  EXPECT_EQ(refused("insert into test_person (name, part) values ('x', -1)"),
            std::pair(Kind::check, std::string("test_person_part")));
  EXPECT_EQ(refused("insert into test_person (name, unit_id) values ('x', 99)").first, Kind::foreign_key);
}

TEST_P(DatabaseTest, TransactionWithAFailedStatementCannotBeCommitted) {
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

TEST_P(DatabaseTest, SecondStatementWhileRowsAreReadIsAMistakeOnBoth) {
  add("x");
  EXPECT_THROW(database().read([](Tx& tx) {
    auto rows = tx.query("select id from test_person");
    for (Row row : rows)
      tx.one<std::string>("select name from test_person where id = $1", row.get<std::int64_t>(0));
  }),
               std::logic_error);
}

TEST_P(DatabaseTest, RowsMayBeLeftHalfRead) {
  for (int i = 0; i < 10; ++i) add(std::to_string(i));
  database().read([](Tx& tx) {
    EXPECT_EQ(tx.one<std::string>("select name from test_person order by id"), "0");
    EXPECT_EQ(tx.one<std::string>("select name from test_person order by id desc"), "9");
  });
}

TEST_P(DatabaseTest, WritingInAReadTransactionIsRefused) {
  EXPECT_THROW(database().read([](Tx& tx) { tx.run("insert into test_person (name) values ('x')"); }),
               DatabaseError);
  EXPECT_EQ(people(), 0);
}

TEST_P(DatabaseTest, TextWithANulCharacterIsRefused) {
  EXPECT_THROW(add(std::string("a\0b", 3)), DatabaseError);
  EXPECT_EQ(people(), 0);
}

TEST_P(DatabaseTest, RunTellsHowManyRowsChanged) {
  database().write([](Tx& tx) {
    tx.run("insert into test_person (name) values ('a'), ('b'), ('c')");
    EXPECT_EQ(tx.run("update test_person set part = 1 where name <> $1", "a"), 2);
    EXPECT_EQ(tx.run("delete from test_person where name = 'z'"), 0);
    EXPECT_EQ(tx.run("select 1"), 0);
  });
}

TEST_P(DatabaseTest, SwedishOrderPutsTheLastLettersLast) {
  for (const char* name : {"Örjan", "Ärla", "zeb", "Åsa", "Anna", "Zeb", "anna", "é", "e", "f"}) add(name);
  std::vector<std::string> order;
  database().read([&](Tx& tx) {
    auto rows = tx.query("select name from test_person order by name collate swedish");
    for (Row row : rows) order.push_back(row.get<std::string>(0));
  });
  EXPECT_THAT(order, ElementsAre("anna", "Anna", "e", "é", "f", "zeb", "Zeb", "Åsa", "Ärla", "Örjan"));
}

TEST_P(DatabaseTest, FoldLowersSwedishLetters) {
  add("ÅSA Ärlig");
  database().read([](Tx& tx) {
    EXPECT_EQ(
        tx.one<std::string>("select fold(name) from test_person where fold(name) like fold($1)", "%åsa Ä%"),
        "åsa ärlig");
  });
}

TEST_P(DatabaseTest, TwoWritersLoseNothing) {
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

TEST_P(DatabaseTest, ReaderSeesOneCommittedStateWhileAnotherWrites) {
  add("a");
  database().read([&](Tx& tx) {
    EXPECT_EQ(tx.one<std::int64_t>("select count(*) from test_person"), 1);
    std::jthread([&] { add("b"); }).join();
    EXPECT_EQ(tx.one<std::int64_t>("select count(*) from test_person"), 1);
  });
  EXPECT_EQ(people(), 2);
}

TEST_P(DatabaseTest, BusyTransactionIsRunAgainAtMostThreeTimes) {
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

TEST_P(DatabaseTest, WhatWasCommittedIsThereAfterARestart) {
  add("kvar");
  test_database().reopen();
  EXPECT_EQ(people(), 1);
}

TEST_P(DatabaseTest, MoreStatementsThanAreKeptPreparedStillWork) {
  database().read([](Tx& tx) {
    for (int i = 0; i < 1000; ++i) {
      ASSERT_EQ(tx.one<std::int64_t>("select cast($1 as bigint) + " + std::to_string(i), 1), i + 1);
    }
  });
}

}  // namespace
}  // namespace framsyn::db
