#include <framsyn/platform/audit/audit.hpp>

#include <thread>

#include <gmock/gmock.h>

#include "test_database.hpp"

namespace framsyn::audit {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;

const Instant kMorning = std::chrono::sys_days(std::chrono::days(20577)) + 8h + 123456us;

Entry entry(std::string act, std::string actor = "anna.åberg") {
  return {kMorning, 7, std::move(actor), std::move(act), "person:4711", Outcome::done, R"({"rows":3})"};
}

class Audit : public test::OnBothDatabases {
 protected:
  void prepare() override { database().migrate(audit_migrations()); }
  void append_some(int count) {
    for (int i = 1; i <= count; ++i) {
      database().write([&](db::Tx& tx) { append(tx, entry("test.act" + std::to_string(i))); });
    }
  }
  Chain verified(const std::optional<Head>& earlier = std::nullopt) {
    return database().read([&](db::Tx& tx) { return verify(tx, earlier); });
  }
  Head end() {
    return database().read([](db::Tx& tx) { return head(tx); });
  }
  /// As somebody with the database's own password would: without the triggers.
  void tamper(const std::string& sql) {
    database().write([&](db::Tx& tx) {
      if (tx.dialect() == db::Dialect::postgresql) tx.script("set local session_replication_role = replica");
      for (const char* trigger :
           {"audit_entry_no_update", "audit_entry_no_delete", "audit_entry_next", "audit_head_forward"}) {
        if (tx.dialect() == db::Dialect::sqlite) tx.script(std::string("drop trigger if exists ") + trigger);
      }
      tx.script(sql);
    });
  }
};
FRAMSYN_ON_BOTH_DATABASES(Audit);

TEST_P(Audit, EmptyLogIsIntact) {
  EXPECT_TRUE(verified().intact);
  EXPECT_EQ(verified().checked, 0);
}

TEST_P(Audit, EntriesAreNumberedWithoutGapsAndTheChainHolds) {
  append_some(5);
  const Chain chain = verified();
  EXPECT_TRUE(chain.intact);
  EXPECT_EQ(chain.checked, 5);
  EXPECT_EQ(chain.first_bad, std::nullopt);
  EXPECT_EQ(end().number, 5);
}

TEST_P(Audit, EntryComesBackAsItWasWritten) {
  Entry without_account = entry("access.log_in", "Örjan \"O'Neill\"");
  without_account.account.reset();
  without_account.outcome = Outcome::refused;
  database().write([&](db::Tx& tx) { EXPECT_EQ(append(tx, without_account), 1); });
  database().read([&](db::Tx& tx) {
    const Page page = entries(tx, {}, 0, 10);
    ASSERT_EQ(page.rows.size(), 1U);
    const Entry& read = page.rows[0].entry;
    EXPECT_EQ(read.at, kMorning);
    EXPECT_EQ(read.account, std::nullopt);
    EXPECT_EQ(read.actor, without_account.actor);
    EXPECT_EQ(read.act, "access.log_in");
    EXPECT_EQ(read.subject, without_account.subject);
    EXPECT_EQ(read.outcome, Outcome::refused);
    EXPECT_EQ(read.detail, without_account.detail);
  });
  EXPECT_TRUE(verified().intact);
}

TEST_P(Audit, EntryOfAnActThatWasRolledBackIsNotThere) {
  append_some(1);
  EXPECT_THROW(database().write([&](db::Tx& tx) {
    append(tx, entry("test.broken"));
    throw std::runtime_error("broken");
  }),
               std::runtime_error);
  EXPECT_EQ(end().number, 1);
  append_some(1);
  EXPECT_TRUE(verified().intact);
}

TEST_P(Audit, TheDatabaseItselfRefusesToChangeOrDelete) {
  append_some(2);
  for (const char* sql :
       {"update audit_entry set actor = 'x' where number = 1", "delete from audit_entry where number = 2",
        "update audit_head set number = 1", "delete from audit_head",
        "insert into audit_entry (number, at, actor, act, subject, outcome, detail, previous_hash, hash) "
        "values (9, '', '', '', '', 'done', '', '', '')"}) {
    EXPECT_THROW(database().write([&](db::Tx& tx) { tx.run(sql); }), db::DatabaseError) << sql;
  }
  EXPECT_TRUE(verified().intact);
}

TEST_P(Audit, ChangedFieldIsFound) {
  for (const char* change :
       {"actor = 'någon annan'", "at = '2026-05-04T08:00:00.000000Z'", "account_id = 8", "account_id = null",
        "act = 'x'", "subject = 'x'", "outcome = 'failed'", "detail = ''", "at = 'nonsense'"}) {
    test::TestDatabase fresh(GetParam());
    fresh->migrate(audit_migrations());
    for (int i = 0; i < 3; ++i) fresh->write([&](db::Tx& tx) { append(tx, entry("test.act")); });
    fresh->write([&](db::Tx& tx) {
      if (tx.dialect() == db::Dialect::postgresql)
        tx.script("set local session_replication_role = replica");
      else
        tx.script("drop trigger audit_entry_no_update");
      tx.script(std::string("update audit_entry set ") + change + " where number = 2");
    });
    const Chain chain = fresh->read([](db::Tx& tx) { return verify(tx); });
    EXPECT_FALSE(chain.intact) << change;
    EXPECT_EQ(chain.first_bad, 2) << change;
    EXPECT_EQ(chain.checked, 1) << change;
  }
}

TEST_P(Audit, TextMovedFromOneFieldToTheNextIsFound) {
  append_some(2);
  tamper("update audit_entry set actor = actor || act, act = '' where number = 1");
  EXPECT_EQ(verified().first_bad, 1);
}

TEST_P(Audit, DeletedEntryIsFound) {
  append_some(4);
  tamper("delete from audit_entry where number = 2");
  EXPECT_EQ(verified().first_bad, 2);
}

TEST_P(Audit, DeletedFirstEntryIsFound) {
  append_some(2);
  tamper("delete from audit_entry where number = 1");
  EXPECT_EQ(verified().first_bad, 1);
}

TEST_P(Audit, CutOffEndIsFound) {
  append_some(4);
  tamper("delete from audit_entry where number > 2");
  EXPECT_FALSE(verified().intact);
  EXPECT_EQ(verified().first_bad, 3);
}

TEST_P(Audit, CutOffEndWithItsHeadMovedBackIsFoundAgainstAHeadNotedEarlier) {
  append_some(4);
  const Head noted = end();
  tamper(
      "delete from audit_entry where number > 2; "
      "update audit_head set number = 2, hash = (select hash from audit_entry where number = 2)");
  EXPECT_TRUE(verified().intact);
  EXPECT_FALSE(verified(noted).as_noted);
}

TEST_P(Audit, HeadNotedEarlierStillStandsWhenTheLogHasGrown) {
  append_some(2);
  const Head noted = end();
  append_some(2);
  EXPECT_TRUE(verified(noted).intact);
  EXPECT_TRUE(verified(noted).as_noted);
}

TEST_P(Audit, HeadNotedEarlierTellsALogThatWasWrittenAnewFromOneThatIsBroken) {
  append_some(2);
  const Chain another = verified(Head{2, std::string(64, 'a')});
  EXPECT_FALSE(another.as_noted);
  EXPECT_TRUE(another.intact) << "each entry follows the one before";
  EXPECT_FALSE(verified(Head{3, end().hash}).as_noted) << "there is no third entry";
  EXPECT_TRUE(verified(Head{0, std::string(64, '0')}).as_noted) << "noted while the log was empty";
}

TEST_P(Audit, ChainStaysLinearUnderConcurrentWriters) {
  const auto work = [&] { append_some(50); };
  {
    const std::jthread one(work), two(work), three(work);
  }
  EXPECT_TRUE(verified().intact);
  EXPECT_EQ(verified().checked, 150);
}

TEST_P(Audit, PagesAndFilters) {
  database().write([&](db::Tx& tx) {
    append(tx, entry("access.log_in", "Örjan"));
    append(tx, entry("organisation.import_applied", "anna"));
    append(tx, entry("access.log_out", "ÖRJAN"));
    Entry later = entry("access.log_in", "100%");
    later.at = kMorning + 24h;
    append(tx, later);
  });
  const auto numbers = [&](const Filter& filter, int page = 0, int size = 10) {
    return database().read([&](db::Tx& tx) {
      std::vector<std::int64_t> out;
      for (const Recorded& row : entries(tx, filter, page, size).rows) out.push_back(row.number);
      return out;
    });
  };
  EXPECT_THAT(numbers({}), ElementsAre(4, 3, 2, 1));
  EXPECT_THAT(numbers({}, 1, 3), ElementsAre(1));
  EXPECT_THAT(numbers({.actor = "örj"}), ElementsAre(3, 1));
  EXPECT_THAT(numbers({.actor = "%"}), ElementsAre(4));
  EXPECT_THAT(numbers({.act = "access.log_in"}), ElementsAre(4, 1));
  EXPECT_THAT(numbers({.act = "access."}), ElementsAre());
  EXPECT_THAT(numbers({.from = kMorning + 1h}), ElementsAre(4));
  EXPECT_THAT(numbers({.to = kMorning + 24h, .act = "access.log_in"}), ElementsAre(1));
  EXPECT_EQ(database().read([](db::Tx& tx) { return entries(tx, {.act = "access.log_in"}, 0, 1).total; }), 2);
}

TEST_P(Audit, TellsWhatWasDoneToOneRowAndNoOther) {
  database().write([&](db::Tx& tx) {
    for (const char* subject : {"person:4711", "person:47110", "unit:12 profession:3", "unit:1", ""}) {
      Entry one = entry("organisation.person_read");
      one.subject = subject;
      append(tx, one);
    }
  });
  const auto about = [&](const char* subject) {
    return database().read([&](db::Tx& tx) {
      std::vector<std::int64_t> out;
      for (const Recorded& row : entries(tx, {.subject = subject}, 0, 10).rows) out.push_back(row.number);
      return out;
    });
  };
  EXPECT_THAT(about("person:4711"), ElementsAre(1));
  EXPECT_THAT(about("unit:12"), ElementsAre(3));
  EXPECT_THAT(about("profession:3"), ElementsAre(3));
  EXPECT_THAT(about("unit:1"), ElementsAre(4));
  EXPECT_THAT(about("person:_711"), ElementsAre());
}

}  // namespace
}  // namespace framsyn::audit
