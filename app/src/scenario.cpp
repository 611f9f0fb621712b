#include <fstream>
#include <iostream>
#include <iterator>

#include <CLI/CLI.hpp>

#include <framsyn/planning.hpp>

#include "audited.hpp"
#include "cli_words.hpp"
#include "commands.hpp"
#include "place.hpp"
#include "scenario_output.hpp"
#include "system_clock.hpp"
#include "waiting.hpp"

namespace framsyn::app {
namespace {

struct ScenarioOptions {
  Place place;
  std::string file;
  planning::Order order;
  ForecastChoice choice{.by = ForecastBy::total};
};

Exit run_scenario(ScenarioOptions& options) {
  std::ifstream in(options.file, std::ios::binary);
  const std::string yaml{std::istreambuf_iterator<char>(in), {}};
  if (const auto readable = planning::check_scenario(yaml); !readable) return refused(readable.error());
  const auto opened = open_up_to_date(options.place, Absent::refuse);
  if (!opened) return refused(opened.error());
  const auto outlook = [&] {
    Waiting waiting("Räknar på åtgärderna");
    options.order.progress = waiting.progress();
    return (*opened)->read([&](db::Tx& tx) { return planning::compare_scenarios(tx, options.order, yaml); });
  }();
  if (!outlook) return refused(outlook.error());
  const SystemClock clock;
  (*opened)->write([&](db::Tx& tx) {
    append_act(tx, clock.now(), {"framsyn scenario", "planning.scenario_fetched", ""});
  });
  print_scenario(std::cout, *outlook, options.choice);
  return std::cout.flush() ? 0 : 1;
}

}  // namespace

void add_scenario(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("scenario", "Räkna på åtgärder och skriv vad de ändrar i prognosen");
  auto options = std::make_shared<ScenarioOptions>();
  add_place(*command, options->place);
  command->add_option("fil", options->file, "Scenariofilen (YAML)")->required()->check(existing_file());
  auto& order = options->order;
  command->add_option("--horizon", order.last_year, "Sista året, högst 40 år efter datadagen")
      ->capture_default_str()
      ->check(year_ahead());
  command->add_option("--draws", order.draws, "Antal dragningar")->capture_default_str()->check(draws());
  command->add_option("--seed", order.seed, "Frö till slumptalen")->capture_default_str()->check(a_seed());
  command->add_option("--threads", order.threads, "Trådar; ändrar inte svaret")
      ->capture_default_str()
      ->check(within(1, 64));
  add_forecast_choice(*command, options->choice);
  command->callback([&chosen, options] { chosen = [options] { return run_scenario(*options); }; });
}

}  // namespace framsyn::app
