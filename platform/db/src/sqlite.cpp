#include "sqlite.hpp"

#include <filesystem>

#include "pool.hpp"
#include "retry.hpp"
#include "sqlite_tx.hpp"

namespace framsyn::db {
namespace {

using sqlite::Connection;
using sqlite::SqliteTx;

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(const std::string& path, int readers)
      : path_(path),
        writer_(1, [path] { return std::make_unique<Connection>(path, Connection::Role::writer); }),
        readers_(readers, [path] { return std::make_unique<Connection>(path, Connection::Role::reader); }) {
    writer_.borrow(Waiting());  // says at once when the file cannot be opened
  }

  Dialect dialect() const override { return Dialect::sqlite; }
  void backup_to(const std::string& path) override;

 protected:
  void transact(Access access, const std::function<Outcome(Tx&)>& work) override {
    with_retries([&] {
      Waiting waiting;
      auto connection = pool_for(access).borrow(waiting);
      const bool reads = access == Access::read;
      if (in_memory()) (*connection).script(reads ? "pragma query_only = on" : "pragma query_only = off");
      (*connection).wait_for_locks(waiting.left());
      begin(*connection, reads ? "begin" : "begin immediate");
      waiting.over();
      run_on(*connection, work);
    });
  }

 private:
  /// A database in memory lives in one connection, which then reads too.
  bool in_memory() const { return path_ == ":memory:"; }
  Pool<Connection>& pool_for(Access access) {
    return access == Access::read && !in_memory() ? readers_ : writer_;
  }

  static void begin(Connection& connection, const char* sql) {
    try {
      step(connection, sql);
    } catch (const DatabaseError& error) {
      if (error.kind == DatabaseError::Kind::busy) throw NotOurTurn(error.what());
      throw;
    }
  }
  void run_on(Connection& connection, const std::function<Outcome(Tx&)>& work) {
    try {
      SqliteTx tx(connection);
      const Outcome outcome = work(tx);
      if (outcome == Outcome::commit && tx.broken()) {
        throw std::logic_error("a statement failed, so the transaction cannot be committed");
      }
      step(connection, outcome == Outcome::commit ? "commit" : "rollback");
    } catch (...) {
      // SQLite has itself rolled back after some errors (disk full); a second rollback would only hide the
      // first error.
      if (!sqlite3_get_autocommit(connection.handle())) step(connection, "rollback");
      throw;
    }
  }
  static void step(Connection& connection, const char* sql) {
    const auto& statement = connection.prepared(sql);
    const int result = sqlite3_step(statement.handle);
    sqlite3_reset(statement.handle);
    if (result != SQLITE_DONE) sqlite::fail(connection.handle());
  }

  std::string path_;
  Pool<Connection> writer_;  ///< of one: SQLite takes one write transaction at a time
  Pool<Connection> readers_;
};

void SqliteDatabase::backup_to(const std::string& path) {
  const std::string partial = path + ".partial";
  std::filesystem::remove(partial);
  {
    Connection target(partial, Connection::Role::writer);
    target.script("pragma journal_mode = delete; pragma synchronous = full");
    auto source = pool_for(Access::read).borrow(Waiting());
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", (*source).handle(), "main");
    if (!backup) sqlite::fail(target.handle());
    const int step = sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK || step != SQLITE_DONE) sqlite::fail(target.handle());
  }
  std::filesystem::rename(partial, path);
}

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, int readers) {
  return std::make_unique<SqliteDatabase>(path, readers);
}

}  // namespace framsyn::db
