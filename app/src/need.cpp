#include <filesystem>
#include <iostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/planning/runs.hpp>

#include "audited.hpp"
#include "cli_words.hpp"
#include "commands.hpp"
#include "need_output.hpp"
#include "place.hpp"
#include "system_clock.hpp"

namespace framsyn::app {
namespace {

struct NeedOptions {
  Place place;
  std::string file, known_at;
  NeedFormat format = NeedFormat::table;
  planning::Order order;
  bool dry_run = false, no_compute = false;
};

using Load = Result<planning::NeedReceipt> (*)(db::Database&, const planning::NeedFile&);

Exit load_file(const NeedOptions& options, Load load, const std::string& command, const std::string& act) {
  const SystemClock clock;
  const auto opened = open_up_to_date(options.place, Absent::create);
  if (!opened) return refused(opened.error());
  planning::NeedFile file{options.file,
                          std::filesystem::path(options.file).filename().string(),
                          options.dry_run,
                          clock.now(),
                          {}};
  file.on_recorded = [&](db::Tx& tx, planning::NeedLoad::Id id) {
    append_act(tx, file.now, {command, act, "need_load:" + std::to_string(id.value())});
  };
  const auto receipt = load(**opened, file);
  if (!receipt) return refused(receipt.error());
  print_need_receipt(*receipt, options.dry_run, options.format);
  if (receipt->faults_total > 0) return 1;
  if (!receipt->load || options.no_compute) return 0;
  const auto run = planning::compute_as_set(**opened, clock);
  // A population may be loaded before any staff.
  if (!run) fmt::print(stderr, "Behovet kunde inte räknas: {}\n", run.error().refusal->text_sv);
  return 0;
}

Exit print_need(NeedOptions& options) {
  organisation::AsKnown known;
  if (const auto day = Date::parse(options.known_at))
    known.at = std::chrono::sys_days(std::chrono::days(day->days() + 1));
  options.order.known = known;
  const auto opened = open_up_to_date(options.place, Absent::refuse);
  if (!opened) return refused(opened.error());
  const auto read =
      (*opened)->read([&](db::Tx& tx) -> Result<std::pair<planning::Outlook, planning::NeedOutlook>> {
        TRY(outlook, planning::outlook(tx, options.order));
        TRY(needed, planning::need(tx, outlook, known));
        return std::pair(std::move(outlook), std::move(needed));
      });
  if (!read) return refused(read.error());
  const SystemClock clock;
  (*opened)->write(
      [&](db::Tx& tx) { append_act(tx, clock.now(), {"framsyn need", "planning.need_fetched", ""}); });
  print_needed(std::cout, read->first, read->second, options.format);
  return std::cout.flush() ? 0 : 1;
}

void add_load_options(CLI::App& command, NeedOptions& options) {
  add_place(command, options.place);
  command.add_flag("--dry-run", options.dry_run, "Pröva hela filen utan att något sparas");
  command.add_flag("--no-compute", options.no_compute, "Räkna inte om prognos och behov efteråt");
  command.add_option("--format", options.format, "table, csv eller json; för en inläst fil kvittots form")
      ->transform(one_of<NeedFormat>(
          {{"table", NeedFormat::table}, {"csv", NeedFormat::csv}, {"json", NeedFormat::json}}));
}

}  // namespace

void add_population(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("population", "Läs in befolkning per område, år, ålder och kön");
  auto options = std::make_shared<NeedOptions>();
  add_load_options(*command, *options);
  command->add_option("FIL", options->file, "Filen (csv, xlsx, ods)")->required()->check(existing_file());
  command->callback([&chosen, options] {
    chosen = [options] {
      return load_file(*options, &planning::load_population, "framsyn population",
                       "planning.population_loaded");
    };
  });
}

void add_need(CLI::App& app, Chosen& chosen) {
  auto* command =
      app.add_subcommand("need", "Läs in bemanningsmål eller kartlagt behov; utan fil: skriv behovet");
  auto options = std::make_shared<NeedOptions>();
  add_load_options(*command, *options);
  command->add_option("FIL", options->file, "Filen (csv, xlsx, ods); utan den skrivs behovet")
      ->check(existing_file());
  command->add_option("--horizon", options->order.last_year, "Sista året som skrivs")->capture_default_str();
  command->add_option("--known-at", options->known_at, "Använd bara det som var inläst den dagen, ÅÅÅÅ-MM-DD")
      ->check(a_date());
  command->callback([&chosen, options] {
    chosen = [options] {
      return options->file.empty()
                 ? print_need(*options)
                 : load_file(*options, &planning::load_need, "framsyn need", "planning.need_loaded");
    };
  });
}

}  // namespace framsyn::app
