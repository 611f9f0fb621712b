#include "place.hpp"

#include <cstdlib>

#include <CLI/CLI.hpp>

#include "modules.hpp"

namespace framsyn::app {

std::string Place::identity_key_file() const {
  if (const char* named = std::getenv("FRAMSYN_IDENTITY_KEY")) return named;
  return (data / "identity.key").string();
}

void add_place(CLI::App& command, Place& place) {
  command.add_option("--db", place.db,
                     "Databas: sqlite:SÖKVÄG eller postgresql://… (annars DATA/framsyn.db)");
  command.add_option("--data", place.data, "Mapp för databas, nycklar och uppladdade filer")
      ->capture_default_str();
}

std::unique_ptr<db::Database> open_up_to_date(const Place& place, int connections) {
  std::filesystem::create_directories(place.data);
  auto database = db::Database::open(place.url(), connections);
  bring_up_to_date(*database);
  return database;
}

}  // namespace framsyn::app
