#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <framsyn/organisation/import.hpp>
#include <framsyn/planning/runs.hpp>

#include "audited.hpp"
#include "cli_words.hpp"
#include "commands.hpp"
#include "place.hpp"
#include "receipt_output.hpp"
#include "system_clock.hpp"

namespace framsyn::app {
namespace {

struct ImportArguments {
  Place place;
  std::string profile;
  std::vector<std::string> files;
  std::string as_of, fault_file;
  ReceiptFormat format = ReceiptFormat::text;
  bool dry_run = false, leave_out_bad_rows = false, accept_removals = false, no_compute = false;
};

/// A file, or the name of a profile that the program or the region has saved.
Result<organisation::Profile> find_profile(db::Database& database, const std::string& wanted) {
  std::ifstream file(wanted, std::ios::binary);
  if (file) return organisation::read_profile(std::string(std::istreambuf_iterator<char>(file), {}));
  return database.read([&](db::Tx& tx) { return organisation::profile(tx, wanted); });
}

/// One line that is rewritten, and only where a person is watching.
organisation::Progress progress_line() {
  if (isatty(STDERR_FILENO) == 0) return {};
  return [](double part, std::string_view step, std::string_view) {
    fmt::print(stderr, "\r\033[K{:3.0f} %  {}", part * 100, step);
    if (part >= 1) fmt::print(stderr, "\r\033[K");
    std::fflush(stderr);
    return true;
  };
}

organisation::ImportOptions import_options(const ImportArguments& options, const Clock& clock) {
  organisation::ImportOptions wish;
  wish.dry_run = options.dry_run;
  wish.bad_rows =
      options.leave_out_bad_rows ? organisation::BadRows::leave_out : organisation::BadRows::refuse;
  if (options.accept_removals) wish.many_removed = organisation::ManyRemoved::accept;
  wish.as_of = Date::parse(options.as_of);
  wish.now = clock.now();
  wish.today = clock.today();
  wish.by = "framsyn import";
  wish.fault_file = options.fault_file;
  wish.on_recorded = [now = wish.now](db::Tx& tx, organisation::Import::Id import) {
    append_act(tx, now,
               {"framsyn import", "organisation.import_applied", "import:" + std::to_string(import.value())});
  };
  return wish;
}

Exit run_import(const ImportArguments& options) {
  const SystemClock clock;
  const auto opened = open_up_to_date(options.place, Absent::create);
  if (!opened) return refused(opened.error());
  const auto& database = opened->database;
  auto profile = find_profile(*database, options.profile);
  if (!profile) return refused(profile.error());
  const auto key = organisation::open_identity_key(*database, options.place.identity_key_file());
  if (!key) return refused(key.error());
  std::vector<organisation::SourceFile> files;
  for (const auto& path : options.files)
    files.push_back({std::filesystem::path(path).filename().string(), path});
  const auto receipt = organisation::import_files(*database, *profile, *key, files,
                                                  import_options(options, clock), progress_line());
  if (!receipt) return refused(receipt.error());
  print_receipt(*receipt, options.format);
  if (!receipt->applied) return receipt->faults_total > 0 ? 1 : 0;
  if (options.no_compute) return 0;
  const auto run = planning::compute_as_set(*database, clock);
  // Too little history for a forecast is no fault of the import: the pages say so.
  if (!run) fmt::print(stderr, "Prognosen kunde inte räknas: {}\n", run.error().refusal->text_sv);
  return 0;
}

Exit run_undo(const Place& place, organisation::Import::Id import) {
  const SystemClock clock;
  const auto opened = open_up_to_date(place, Absent::refuse);
  if (!opened) return refused(opened.error());
  const auto done = (*opened)->write([&](db::Tx& tx) -> Result<> {
    TRY_VOID(organisation::undo(tx, import, clock.now(), "framsyn undo"));
    append_act(tx, clock.now(),
               {"framsyn undo", "organisation.import_undone", "import:" + std::to_string(import.value())});
    return {};
  });
  if (!done) return refused(done.error());
  fmt::print("Inläsning {} är ångrad.\n", import.value());
  const auto run = planning::compute_as_set(**opened, clock);
  if (!run) fmt::print(stderr, "{}\n", run.error().refusal->text_sv);
  return 0;
}

}  // namespace

void add_import(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("import", "Läs in personaldata med en importprofil");
  auto options = std::make_shared<ImportArguments>();
  add_place(*command, options->place);
  command->add_option("--profile", options->profile, "Importprofil: en fil, eller namnet på en sparad profil")
      ->required();
  command->add_option("FILER", options->files, "Filerna (csv, xlsx, ods)")
      ->required()
      ->check(existing_file());
  command->add_flag("--dry-run", options->dry_run, "Pröva hela filen utan att något sparas");
  command->add_flag("--leave-out-bad-rows", options->leave_out_bad_rows,
                    "Läs in resten även om rader är felaktiga");
  command->add_flag("--accept-removals", options->accept_removals,
                    "Läs in även om filen saknar mer än en tiondel av källans kända anställningar");
  command
      ->add_option("--as-of", options->as_of,
                   "Dagen uppgifterna gäller, ÅÅÅÅ-MM-DD, när filen inte säger det")
      ->check(a_date());
  command->add_option("--faults", options->fault_file, "Skriv alla felaktiga rader till en csv-fil");
  command->add_flag("--no-compute", options->no_compute, "Räkna inte om siffror och prognos efteråt");
  add_receipt_format(*command, options->format);
  command->callback([&chosen, options] { chosen = [options] { return run_import(*options); }; });
}

void add_undo(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("undo", "Ångra den senaste inläsningen");
  auto place = std::make_shared<Place>();
  auto number = std::make_shared<std::int64_t>(0);
  add_place(*command, *place);
  command->add_option("INLÄSNING", *number, "Inläsningens nummer, från kvittot")->required();
  command->callback([&chosen, place, number] {
    chosen = [place, number] { return run_undo(*place, organisation::Import::Id(*number)); };
  });
}

}  // namespace framsyn::app
