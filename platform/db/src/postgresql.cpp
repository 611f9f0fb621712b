#include "postgresql.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "pg_connection.hpp"
#include "pg_cursor.hpp"
#include "pg_error.hpp"
#include "pool.hpp"
#include "retry.hpp"

namespace framsyn::db {
namespace postgresql {
namespace {

/// "INSERT 0 3" and "UPDATE 3" changed three rows; "SELECT 3" none.
std::int64_t rows_changed(PGresult* answer) {
  if (std::string_view(PQcmdStatus(answer)).starts_with("SELECT")) return 0;
  const std::string_view digits = PQcmdTuples(answer);
  std::int64_t changed = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), changed);
  return changed;
}

class PgTx final : public Tx {
 public:
  explicit PgTx(Connection& connection) : connection_(connection) {}
  Dialect dialect() const override { return Dialect::postgresql; }
  bool broken() const { return turn_.broken(); }

  std::unique_ptr<Bulk> bulk(std::string_view table,
                             std::initializer_list<std::string_view> columns) override {
    return copy_into(connection_, table, columns, Hold(turn_));
  }
  std::unique_ptr<Cursor> open(std::string_view sql, std::span<const Value> parameters) override {
    Hold hold(turn_);
    send(hold, sql, parameters);
    return read_rows(connection_, std::move(hold));
  }
  std::int64_t execute(std::string_view sql, std::span<const Value> parameters) override {
    Hold hold(turn_);
    send(hold, sql, parameters);
    const Answer answer(PQgetResult(connection_.handle()));
    connection_.drain();
    const auto status = PQresultStatus(answer.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return rows_changed(answer.get());
    hold.fail();
    fail(connection_.handle(), answer.get());
  }
  void lock(std::string_view name) override {
    run("select pg_advisory_xact_lock(hashtextextended($1, 0))", name);
  }
  void script(std::string_view sql) override {
    Hold hold(turn_);
    guarded(hold, [&] { connection_.script(std::string(sql)); });
  }

 private:
  template <class Step>
  static void guarded(Hold& hold, Step step) {
    try {
      step();
    } catch (const DatabaseError&) {
      hold.fail();
      throw;
    }
  }
  void send(Hold& hold, std::string_view sql, std::span<const Value> parameters) {
    guarded(hold, [&] { connection_.send(sql, parameters); });
  }
  Connection& connection_;
  Turn turn_;
};

}  // namespace
}  // namespace postgresql

namespace {

using postgresql::PgTx;

class PgDatabase final : public Database {
 public:
  PgDatabase(const std::string& url, int connections)
      : connections_(connections, [url] { return std::make_unique<postgresql::Connection>(url); }) {
    connections_.borrow(Waiting());  // says at once when the server cannot be reached
  }
  Dialect dialect() const override { return Dialect::postgresql; }
  void backup_to(const std::string&) override {
    throw std::logic_error(
        "a PostgreSQL database is backed up with pg_dump: pg_dump --format=custom --file=FILE URL");
  }

 protected:
  void transact(Access access, const std::function<Outcome(Tx&)>& work) override {
    with_retries([&] {
      Waiting waiting;
      auto connection = connections_.borrow(waiting);
      const std::string begin = beginning_of(access, waiting);
      waiting.over();
      try {
        run_on(*connection, begin, work);
      } catch (const LostConnection&) {
        connection.discard();
        connections_.close_idle();  // a restarted server has cut them all
        throw;
      } catch (...) {
        if ((*connection).lost() || PQtransactionStatus((*connection).handle()) != PQTRANS_IDLE)
          connection.discard();
        throw;
      }
    });
  }

 private:
  static std::string beginning_of(Access access, const Waiting& waiting) {
    if (access == Access::read) return "begin isolation level repeatable read read only";
    std::string begin = "begin isolation level read committed read write";
    // 0 would be no limit at all.
    if (waiting.hurried())
      begin +=
          fmt::format("; set local lock_timeout = {}", std::max<std::int64_t>(1, waiting.left().count()));
    return begin;
  }
  static void run_on(postgresql::Connection& connection, const std::string& begin,
                     const std::function<Outcome(Tx&)>& work) {
    connection.script(begin);
    try {
      PgTx tx(connection);
      const Outcome outcome = work(tx);
      if (outcome == Outcome::commit && tx.broken()) {
        throw std::logic_error("a statement failed, so the transaction cannot be committed");
      }
      if (outcome == Outcome::commit) return commit(connection);
    } catch (...) {
      // The first error is the one to tell; a connection that cannot even roll back is thrown away by
      // transact().
      if (!connection.lost() && PQtransactionStatus(connection.handle()) != PQTRANS_IDLE) {
        const postgresql::Answer ignored(PQexec(connection.handle(), "rollback"));
      }
      throw;
    }
    connection.script("rollback");
  }
  static void commit(postgresql::Connection& connection) {
    try {
      connection.script("commit");
    } catch (const LostConnection& lost) {
      throw DatabaseError(
          DatabaseError::Kind::unavailable, {},
          fmt::format("the server went while committing, what it did is not known: {}", lost.what()));
    }
  }

  Pool<postgresql::Connection> connections_;
};

}  // namespace

std::unique_ptr<Database> open_postgresql(const std::string& url, int connections) {
  return std::make_unique<PgDatabase>(url, connections);
}

}  // namespace framsyn::db
