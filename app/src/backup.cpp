#include <filesystem>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "audited.hpp"
#include "cli_words.hpp"
#include "commands.hpp"
#include "modules.hpp"
#include "place.hpp"
#include "system_clock.hpp"

namespace framsyn::app {
namespace {

struct BackupOptions {
  Place place;
  std::filesystem::path file;
  bool replace = false;
};

Exit back_up(const BackupOptions& options) {
  if (std::filesystem::exists(options.file)) {
    fmt::print(stderr, "framsyn: {} finns redan. Välj ett annat namn.\n", options.file.string());
    return 1;
  }
  if (!options.place.file()) {
    fmt::print(stderr,
               "framsyn: säkerhetskopiera PostgreSQL med pg_dump -Fc; se docs/guide/administratorer.md\n");
    return 1;
  }
  const SystemClock clock;
  const auto opened = open_up_to_date(options.place, Absent::refuse);
  if (!opened) return refused(opened.error());
  (*opened)->write([&](db::Tx& tx) {
    append_act(tx, clock.now(), {"framsyn backup", "administration.database_copied", ""});
  });
  (*opened)->backup_to(options.file.string());
  fmt::print("Kopian är skriven: {} ({} byte)\nNyckelfilen kopieras för sig: {}\n", options.file.string(),
             std::filesystem::file_size(options.file), options.place.identity_key_file());
  return 0;
}

/// The copy is opened and brought up to date before it takes the database's place, so that a bad copy ruins
/// nothing.
void take_the_place(const std::filesystem::path& target, const std::filesystem::path& copy) {
  const SystemClock clock;
  const std::filesystem::path fresh = target.string() + ".restored";
  for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(fresh.string() + tail);
  db::Database::open("sqlite:" + copy.string())->backup_to(fresh.string());
  {
    const auto database = db::Database::open("sqlite:" + fresh.string());
    bring_up_to_date(*database);
    database->write([&](db::Tx& tx) {
      append_act(tx, clock.now(), {"framsyn restore", "administration.database_restored", ""});
    });
  }
  for (const char* tail : {"-wal", "-shm"}) std::filesystem::remove(target.string() + tail);
  std::filesystem::rename(fresh, target);
}

Exit restore(const BackupOptions& options) {
  const auto target = options.place.file();
  if (!target) {
    fmt::print(stderr, "framsyn: återläs PostgreSQL med pg_restore; se docs/guide/administratorer.md\n");
    return 1;
  }
  if (std::filesystem::exists(*target) && !options.replace) {
    fmt::print(stderr,
               "framsyn: {} finns redan. Stäng servern och lägg till --replace för att byta ut den.\n",
               target->string());
    return 1;
  }
  std::filesystem::create_directories(options.place.data);
  if (target->has_parent_path()) std::filesystem::create_directories(target->parent_path());
  const auto alone = lock_of(options.place, Company::nobody);
  if (!alone) return refused(alone.error());
  take_the_place(*target, options.file);
  fmt::print("Databasen är återläst från {}: {}\n", options.file.string(), target->string());
  return 0;
}

}  // namespace

void add_backup(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("backup", "Säkerhetskopiera databasen medan den används (SQLite)");
  auto options = std::make_shared<BackupOptions>();
  add_place(*command, options->place);
  command->add_option("FIL", options->file, "Filen som kopian skrivs till")->required();
  command->callback([&chosen, options] { chosen = [options] { return back_up(*options); }; });
}

void add_restore(CLI::App& app, Chosen& chosen) {
  auto* command =
      app.add_subcommand("restore", "Återläs databasen från en säkerhetskopia (SQLite); stäng servern först");
  auto options = std::make_shared<BackupOptions>();
  add_place(*command, options->place);
  command->add_option("FIL", options->file, "Säkerhetskopian")->required()->check(existing_file());
  command->add_flag("--replace", options->replace, "Byt ut den databas som finns");
  command->callback([&chosen, options] { chosen = [options] { return restore(*options); }; });
}

}  // namespace framsyn::app
