#include <fstream>
#include <iostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/planning.hpp>

#include "audited.hpp"
#include "cli_words.hpp"
#include "commands.hpp"
#include "forecast_output.hpp"
#include "place.hpp"
#include "system_clock.hpp"

namespace framsyn::app {
namespace {

struct ForecastOptions {
  Place place;
  std::string as_of, known_at, out;
  planning::Order order;
  ForecastChoice choice;
};

Exit run_forecast(ForecastOptions& options) {
  if (!options.as_of.empty()) options.order.as_of = Date::parse(options.as_of);
  if (const auto known = Date::parse(options.known_at)) {
    options.order.known.at = std::chrono::sys_days(std::chrono::days(known->days() + 1));
  }
  const auto opened = open_up_to_date(options.place, Absent::refuse);
  if (!opened) return refused(opened.error());
  const auto outlook = (*opened)->read([&](db::Tx& tx) { return planning::outlook(tx, options.order); });
  if (!outlook) return refused(outlook.error());
  const SystemClock clock;
  (*opened)->write([&](db::Tx& tx) {
    append_act(tx, clock.now(), {"framsyn forecast", "planning.forecast_fetched", ""});
  });
  if (options.out.empty()) {
    print_forecast(std::cout, *outlook, options.choice);
    return std::cout.flush() ? 0 : 1;
  }
  std::ofstream file(options.out, std::ios::binary);
  print_forecast(file, *outlook, options.choice);
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
  command->add_option("--horizon", order.last_year, "Sista året")->capture_default_str();
  command->add_option("--draws", order.draws, "Antal dragningar")->capture_default_str();
  command->add_option("--seed", order.seed, "Frö till slumptalen")->capture_default_str();
  command->add_option("--threads", order.threads, "Trådar; ändrar inte svaret")
      ->capture_default_str()
      ->check(within(1, 64));
  command->add_option("--out", options->out, "Skriv till en fil i stället för till skärmen");
  add_forecast_choice(*command, options->choice);
  command->callback([&chosen, options] { chosen = [options] { return run_forecast(*options); }; });
}

}  // namespace framsyn::app
