#include <gmock/gmock.h>

#include "people.hpp"

namespace framsyn::db {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;

class ValuesTest : public People {};
FRAMSYN_ON_BOTH_DATABASES(ValuesTest);

TEST_P(ValuesTest, EverythingComesBackAsItWasStored) {
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

TEST_P(ValuesTest, NothingComesBackAsNothing) {
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

TEST_P(ValuesTest, WholeNumbersKeepAllTheirBits) {
  database().write([](Tx& tx) {
    for (const std::int64_t n : {INT64_MIN, std::int64_t{-1}, std::int64_t{0}, INT64_MAX}) {
      EXPECT_EQ(tx.one<std::int64_t>("select cast($1 as bigint)", n), n);
    }
  });
}

TEST_P(ValuesTest, ManyRowsAreAddedWithTheSameValuesAsOne) {
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

TEST_P(ValuesTest, ConstraintsSayWhichOneItWas) {
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

TEST_P(ValuesTest, RowsMayBeLeftHalfRead) {
  for (int i = 0; i < 10; ++i) add(std::to_string(i));
  database().read([](Tx& tx) {
    EXPECT_EQ(tx.one<std::string>("select name from test_person order by id"), "0");
    EXPECT_EQ(tx.one<std::string>("select name from test_person order by id desc"), "9");
  });
}

TEST_P(ValuesTest, TextWithANulCharacterIsRefused) {
  EXPECT_THROW(add(std::string("a\0b", 3)), DatabaseError);
  EXPECT_EQ(people(), 0);
}

TEST_P(ValuesTest, RunTellsHowManyRowsChanged) {
  database().write([](Tx& tx) {
    tx.run("insert into test_person (name) values ('a'), ('b'), ('c')");
    EXPECT_EQ(tx.run("update test_person set part = 1 where name <> $1", "a"), 2);
    EXPECT_EQ(tx.run("delete from test_person where name = 'z'"), 0);
    EXPECT_EQ(tx.run("select 1"), 0);
  });
}

TEST_P(ValuesTest, SwedishOrderPutsTheLastLettersLast) {
  for (const char* name : {"Örjan", "Ärla", "zeb", "Åsa", "Anna", "Zeb", "anna", "é", "e", "f"}) add(name);
  std::vector<std::string> order;
  database().read([&](Tx& tx) {
    auto rows = tx.query("select name from test_person order by name collate swedish");
    for (Row row : rows) order.push_back(row.get<std::string>(0));
  });
  EXPECT_THAT(order, ElementsAre("anna", "Anna", "e", "é", "f", "zeb", "Zeb", "Åsa", "Ärla", "Örjan"));
}

TEST_P(ValuesTest, FoldLowersSwedishLetters) {
  add("ÅSA Ärlig");
  database().read([](Tx& tx) {
    EXPECT_EQ(
        tx.one<std::string>("select fold(name) from test_person where fold(name) like fold($1)", "%åsa Ä%"),
        "åsa ärlig");
  });
}

TEST_P(ValuesTest, MoreStatementsThanAreKeptPreparedStillWork) {
  database().read([](Tx& tx) {
    for (int i = 0; i < 1000; ++i) {
      ASSERT_EQ(tx.one<std::int64_t>("select cast($1 as bigint) + " + std::to_string(i), 1), i + 1);
    }
  });
}

TEST(MadeText, IsWhatTheBaseWritesAndReads) {
  const auto text = [](const Made& made_text) { return std::string(made_text.text.data(), made_text.size); };
  for (const Date day : {Date(2020, 2, 29), Date(1, 1, 1), Date(1969, 12, 31), Date(9999, 12, 31)}) {
    EXPECT_EQ(text(made(day)), day.iso());
    const Instant at = std::chrono::sys_days(std::chrono::days(day.days())) + 23h + 59min + 59s + 1us;
    EXPECT_EQ(text(made(at)), iso(at));
  }
  EXPECT_THROW(made(Date(10000, 1, 1)), std::out_of_range);
  EXPECT_THROW(made(Date(-1, 1, 1)), std::out_of_range);
}

}  // namespace
}  // namespace framsyn::db
