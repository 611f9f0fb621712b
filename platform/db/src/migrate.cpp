#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>

#include <fmt/format.h>

#include <framsyn/platform/db/database.hpp>

#include "dialect.hpp"

namespace framsyn::db {
namespace {

constexpr std::string_view kLedger =
    "create table if not exists db_migration (room text not null, name text not null, checksum text not "
    "null, "
    "applied_at text not null default current_timestamp, primary key (room, name))";

// SQLite gets the same two words from C++ (sqlite_swedish.cpp), so that one query text gives one order on
// both.
constexpr std::string_view kSwedishOnPostgresql =
    "create collation if not exists swedish (provider = icu, locale = 'sv');"
    "create or replace function fold(text) returns text language sql immutable strict parallel safe "
    "as $$ select lower($1 collate \"und-x-icu\") $$;";

/// FNV-1a: notices a changed text; nobody is to be kept from forging one.
std::string checksum(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return fmt::format("{:016x}", hash);
}

std::string_view text_for(const Migration& migration, Dialect dialect) {
  return dialect == Dialect::postgresql && !migration.postgresql.empty() ? migration.postgresql
                                                                         : migration.sql;
}

using Applied = std::map<std::string, std::string, std::less<>>;  ///< name -> checksum

Applied applied_in(Tx& tx, std::string_view room) {
  Applied applied;
  auto rows = tx.query("select name, checksum from db_migration where room = $1", room);
  for (Row row : rows) applied.emplace(row.get<std::string>(0), row.get<std::string>(1));
  return applied;
}

void refuse_newer_database(Tx& tx, std::span<const Migration> known) {
  for (const Migration& migration : known) {
    for (const auto& [name, sum] : applied_in(tx, migration.room)) {
      const bool ours = std::ranges::any_of(
          known, [&](const Migration& m) { return m.room == migration.room && m.name == name; });
      if (ours) continue;
      throw std::runtime_error(
          fmt::format("the database is newer than this program: migration {}/{} is unknown here. Start the "
                      "program version that "
                      "last used the database, or restore a backup made before it was upgraded.",
                      migration.room, name));
    }
  }
}

void apply(Tx& tx, const Migration& migration) {
  tx.lock("db.migrate");
  const Applied applied = applied_in(tx, migration.room);
  const std::string_view text = text_for(migration, tx.dialect());
  const std::string sum = checksum(text);
  if (const auto found = applied.find(migration.name); found != applied.end()) {
    if (found->second == sum) return;
    throw std::runtime_error(
        fmt::format("migration {}/{} was changed after it had been applied to this database. Put its text "
                    "back as it was and "
                    "make the change in a new migration with the next number.",
                    migration.room, migration.name));
  }
  if (!applied.empty() && applied.rbegin()->first > migration.name) {
    throw std::runtime_error(fmt::format(
        "migration {}/{} comes before {}, which is already applied. Give it the next free number.",
        migration.room, migration.name, applied.rbegin()->first));
  }
  tx.script(in_dialect(text, tx.dialect()));
  tx.run("insert into db_migration (room, name, checksum) values ($1, $2, $3)", migration.room,
         migration.name, sum);
}

}  // namespace

void Database::migrate(std::span<const Migration> migrations) {
  write([&](Tx& tx) {
    tx.lock("db.migrate");
    if (tx.dialect() == Dialect::postgresql) tx.script(kSwedishOnPostgresql);
    tx.script(kLedger);
    refuse_newer_database(tx, migrations);
  });
  for (const Migration& migration : migrations) {
    write([&](Tx& tx) {
      try {
        apply(tx, migration);
      } catch (const DatabaseError& error) {
        throw DatabaseError(error.kind, error.constraint,
                            fmt::format("migration {}/{}: {}", migration.room, migration.name, error.what()));
      }
    });
  }
}

}  // namespace framsyn::db
