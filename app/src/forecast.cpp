#include <fstream>
#include <iostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/planning/runs.hpp>

#include "audited.hpp"
#include "cli_words.hpp"
#include "commands.hpp"
#include "doubts_output.hpp"
#include "driver_output.hpp"
#include "forecast_output.hpp"
#include "place.hpp"
#include "system_clock.hpp"
#include "waiting.hpp"

namespace framsyn::app {
namespace {

struct ForecastOptions {
  Place place;
  std::string as_of, known_at, out;
  planning::Order order;
  ForecastChoice choice;
  std::int64_t run = 0;  ///< to make again; 0: none
  bool drivers = false;  ///< what the uncertainty comes from, instead of the forecast
};

/// The outlook that is asked for, and whether a run that was made again came out as it was.
struct Made {
  planning::Outlook outlook;
  std::vector<planning::DriverPercents> drivers;
};

std::string_view input_words(planning::RunInput input) {
  constexpr std::string_view kWords[] = {"personalunderlaget", "behovsunderlaget", "reglerna", "metoden",
                                         "programversionen"};
  return kWords[static_cast<std::size_t>(input)];
}

void say_whether_same(const planning::RemadeRun& run) {
  if (run.kept_sha256.empty()) {
    fmt::print(stderr, "framsyn: körningens resultat har inget fingeravtryck att jämföra med\n");
  } else if (run.same()) {
    fmt::print(stderr, "framsyn: resultatet är detsamma som när körningen gjordes, byte för byte ({})\n",
               run.sha256);
  } else {
    fmt::print(stderr, "framsyn: resultatet är inte detsamma som när körningen gjordes\n");
  }
  for (const planning::RunInput input : run.changed)
    fmt::print(stderr, "framsyn: {} är inte som då\n", input_words(input));
}

Result<planning::Outlook> remade(db::Tx& tx, const ForecastOptions& options, planning::Order& order) {
  TRY(run, planning::remake(tx, planning::Run::Id(options.run), order.threads, order.progress));
  say_whether_same(run);
  order = run.order;
  return std::move(run.outlook);
}

Result<Made> make(db::Tx& tx, const ForecastOptions& options) {
  planning::Order order = options.order;
  TRY(outlook, options.run != 0 ? remade(tx, options, order) : planning::outlook(tx, order));
  Made made{std::move(outlook), {}};
  if (!options.drivers) return made;
  TRY(drivers, planning::drivers(made.outlook, order));
  made.drivers = std::move(drivers);
  return made;
}

void print(std::ostream& out, const Made& made, const ForecastOptions& options) {
  if (options.drivers)
    print_drivers(out, made.outlook, made.drivers, options.choice);
  else
    print_forecast(out, made.outlook, options.choice);
}

Exit run_forecast(ForecastOptions& options) {
  if (!options.as_of.empty()) options.order.as_of = Date::parse(options.as_of);
  if (const auto known = Date::parse(options.known_at)) {
    options.order.known.at = std::chrono::sys_days(std::chrono::days(known->days() + 1));
  }
  const auto opened = open_up_to_date(options.place, Absent::refuse);
  if (!opened) return refused(opened.error());
  const auto made = [&] {
    Waiting waiting("Räknar prognosen");
    options.order.progress = waiting.progress();
    return (*opened)->read([&](db::Tx& tx) { return make(tx, options); });
  }();
  if (!made) return refused(made.error());
  say_doubts(forecast::doubts_of(made->outlook.workforce), made->outlook.professions);
  const SystemClock clock;
  (*opened)->write([&](db::Tx& tx) {
    append_act(tx, clock.now(), {"framsyn forecast", "planning.forecast_fetched", ""});
  });
  if (options.out.empty()) {
    print(std::cout, *made, options);
    return std::cout.flush() ? 0 : 1;
  }
  std::ofstream file(options.out, std::ios::binary);
  print(file, *made, options);
  if (file.flush()) return 0;
  fmt::print(stderr, "framsyn: kunde inte skriva {}\n", options.out);
  return 1;
}

}  // namespace

void add_forecast(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("forecast", "Räkna en prognos och skriv den som tabell, csv eller json");
  auto options = std::make_shared<ForecastOptions>();
  add_place(*command, options->place);
  auto& order = options->order;
  command->add_option("--as-of", options->as_of, "Använd inget som är daterat efter den dagen, ÅÅÅÅ-MM-DD")
      ->check(a_date());
  command->add_option("--known-at", options->known_at, "Använd bara det som var inläst den dagen, ÅÅÅÅ-MM-DD")
      ->check(a_date());
  command->add_option("--horizon", order.last_year, "Sista året, högst 40 år efter datadagen")
      ->capture_default_str()
      ->check(year_ahead());
  command->add_option("--draws", order.draws, "Antal dragningar")->capture_default_str()->check(draws());
  command->add_option("--seed", order.seed, "Frö till slumptalen")->capture_default_str()->check(a_seed());
  command->add_option("--threads", order.threads, "Trådar; ändrar inte svaret")
      ->capture_default_str()
      ->check(within(1, 64));
  command
      ->add_option("--run", options->run,
                   "Gör om den sparade körningen med det numret, och säg om resultatet blir detsamma")
      ->check(within(1, 1'000'000'000))
      ->excludes("--as-of")
      ->excludes("--known-at")
      ->excludes("--horizon")
      ->excludes("--draws")
      ->excludes("--seed");
  command->add_flag("--drivers", options->drivers, "Visa vad osäkerheten beror på i stället för prognosen");
  command->add_option("--out", options->out, "Skriv till en fil i stället för till skärmen")
      ->check(writable_file());
  add_forecast_choice(*command, options->choice);
  command->callback([&chosen, options] { chosen = [options] { return run_forecast(*options); }; });
}

}  // namespace framsyn::app
