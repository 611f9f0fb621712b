#include <filesystem>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands.hpp"
#include "place.hpp"

namespace framsyn::app {
namespace {

constexpr std::string_view kSqlite = "sqlite:";

struct Options {
  Place place;
  std::filesystem::path file;
  bool replace = false;
};

Exit back_up(const Options& options) {
  if (std::filesystem::exists(options.file)) {
    fmt::print(stderr, "framsyn: {} finns redan. Välj ett annat namn.\n", options.file.string());
    return 1;
  }
  if (!options.place.url().starts_with(kSqlite)) {
    fmt::print(stderr,
               "framsyn: säkerhetskopiera PostgreSQL med pg_dump -Fc; se docs/guide/administratorer.md\n");
    return 1;
  }
  db::Database::open(options.place.url())->backup_to(options.file.string());
  fmt::print("Kopian är skriven: {} ({} byte)\nNyckelfilen kopieras för sig: {}\n", options.file.string(),
             std::filesystem::file_size(options.file), options.place.identity_key_file());
  return 0;
}

/// The copy is opened and brought up to date before it takes the database's place, so that a bad copy ruins
/// nothing.
Exit restore(const Options& options) {
  const std::string url = options.place.url();
  if (!url.starts_with(kSqlite)) {
    fmt::print(stderr, "framsyn: återläs PostgreSQL med pg_restore; se docs/guide/administratorer.md\n");
    return 1;
  }
  const std::filesystem::path target = url.substr(kSqlite.size());
  if (std::filesystem::exists(target) && !options.replace) {
    fmt::print(stderr,
               "framsyn: {} finns redan. Stäng servern och lägg till --replace för att byta ut den.\n",
               target.string());
    return 1;
  }
  std::filesystem::create_directories(options.place.data);
  const std::filesystem::path fresh = target.string() + ".restored";
  for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(fresh.string() + tail);
  db::Database::open(std::string(kSqlite) + options.file.string())->backup_to(fresh.string());
  open_up_to_date({std::string(kSqlite) + fresh.string(), options.place.data});
  for (const char* tail : {"-wal", "-shm"}) std::filesystem::remove(target.string() + tail);
  std::filesystem::rename(fresh, target);
  fmt::print("Databasen är återläst från {}: {}\n", options.file.string(), target.string());
  return 0;
}

}  // namespace

void add_backup(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("backup", "Säkerhetskopiera databasen medan den används (SQLite)");
  auto options = std::make_shared<Options>();
  add_place(*command, options->place);
  command->add_option("FIL", options->file, "Filen som kopian skrivs till")->required();
  command->callback([&chosen, options] { chosen = [options] { return back_up(*options); }; });
}

void add_restore(CLI::App& app, Chosen& chosen) {
  auto* command =
      app.add_subcommand("restore", "Återläs databasen från en säkerhetskopia (SQLite); stäng servern först");
  auto options = std::make_shared<Options>();
  add_place(*command, options->place);
  command->add_option("FIL", options->file, "Säkerhetskopian")->required()->check(CLI::ExistingFile);
  command->add_flag("--replace", options->replace, "Byt ut den databas som finns");
  command->callback([&chosen, options] { chosen = [options] { return restore(*options); }; });
}

}  // namespace framsyn::app
