#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/db/database.hpp>

#include "database_lock.hpp"

namespace CLI {
class App;
}

namespace framsyn::app {

inline constexpr Refusal kNoDatabase{"database.none", Fault::not_found,
                                     "Ingen databas finns här; ange --data eller --db",
                                     "There is no database here; give --data or --db"};
inline constexpr Refusal kInUse{"database.in_use", Fault::conflict,
                                "Servern eller ett annat kommando använder databasen. Stoppa servern först",
                                "The server or another command uses the database. Stop the server first"};
inline constexpr Refusal kBeingChanged{"database.alone", Fault::conflict,
                                       "Databasen återläses, uppgraderas eller får ny nyckel just nu. Vänta",
                                       "The database is being restored, migrated or given a new key. Wait"};

/// Where an installation lives: its database and the folder with what is kept beside it (sv: datamapp).
struct Place {
  std::string db;  ///< sqlite:PATH or postgresql://…; empty: DATA/framsyn.db
  std::filesystem::path data = "data";

  std::string url() const { return db.empty() ? "sqlite:" + (data / "framsyn.db").string() : db; }
  /// The database's file, when it is SQLite's.
  std::optional<std::filesystem::path> file() const;
  /// The secret that identity numbers are hashed with. Never in the database; backed up apart from it.
  std::string identity_key_file() const;
};

/// Adds --db and --data to a command.
void add_place(CLI::App& command, Place& place);

/// A database that this program has open, and its right to it.
struct Opened {
  std::unique_ptr<DatabaseLock> lock;
  std::unique_ptr<db::Database> database;
  db::Database& operator*() const { return *database; }
  db::Database* operator->() const { return database.get(); }
};

enum class Absent { refuse, create };

/// The lock that everybody takes before they open the database; kInUse or kBeingChanged when it is taken.
Result<std::unique_ptr<DatabaseLock>> lock_of(const Place& place, Company company);

/// Opens the database and brings its schema and roles up to date with this program. kNoDatabase when there is
/// none and none is to be made.
Result<Opened> open_up_to_date(const Place& place, Absent absent, Company company = Company::others,
                               int connections = 4);

}  // namespace framsyn::app
