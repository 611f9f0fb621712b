#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <framsyn/platform/db/database.hpp>

namespace CLI {
class App;
}

namespace framsyn::app {

/// Where an installation lives: its database and the folder with what is kept beside it (sv: datamapp).
struct Place {
  std::string db;  ///< sqlite:PATH or postgresql://…; empty: DATA/framsyn.db
  std::filesystem::path data = "data";

  std::string url() const { return db.empty() ? "sqlite:" + (data / "framsyn.db").string() : db; }
  /// The secret that identity numbers are hashed with. Never in the database; backed up apart from it.
  std::string identity_key_file() const;
};

/// Adds --db and --data to a command.
void add_place(CLI::App& command, Place& place);

/// Opens the database and brings its schema and roles up to date with this program.
std::unique_ptr<db::Database> open_up_to_date(const Place& place, int connections = 4);

}  // namespace framsyn::app
