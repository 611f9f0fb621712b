#include <iostream>

#include <CLI/CLI.hpp>

#include <framsyn/planning.hpp>

#include "audited.hpp"
#include "cli_words.hpp"
#include "commands.hpp"
#include "doubts_output.hpp"
#include "place.hpp"
#include "rates_output.hpp"
#include "system_clock.hpp"

namespace framsyn::app {
namespace {

struct RatesOptions {
  Place place;
  std::string as_of, known_at;
  planning::Order order;
  forecast::RatesBy by = forecast::RatesBy::total;
  RatesChoice choice;
};

Exit run_rates(RatesOptions& options, bool one_cut) {
  if (one_cut) options.choice.by = options.by;
  if (!options.as_of.empty()) options.order.as_of = Date::parse(options.as_of);
  if (const auto known = Date::parse(options.known_at))
    options.order.known.at = std::chrono::sys_days(std::chrono::days(known->days() + 1));
  const auto opened = open_up_to_date(options.place, Absent::refuse);
  if (!opened) return refused(opened.error());
  const auto look = (*opened)->read([&](db::Tx& tx) { return planning::fitted_rates(tx, options.order); });
  if (!look) return refused(look.error());
  say_doubts(look->doubts, look->professions);
  const SystemClock clock;
  (*opened)->write(
      [&](db::Tx& tx) { append_act(tx, clock.now(), {"framsyn rates", "planning.rates_fetched", ""}); });
  print_rates(std::cout, *look, options.choice);
  return std::cout.flush() ? 0 : 1;
}

}  // namespace

void add_rates(CLI::App& app, Chosen& chosen) {
  using forecast::RatesBy;
  auto* command = app.add_subcommand(
      "rates", "Visa hur ofta människor slutar, går i pension och flyttar, per orsak, med intervall");
  auto options = std::make_shared<RatesOptions>();
  add_place(*command, options->place);
  command->add_option("--as-of", options->as_of, "Använd inget som är daterat efter den dagen, ÅÅÅÅ-MM-DD")
      ->check(a_date());
  command->add_option("--known-at", options->known_at, "Använd bara det som var inläst den dagen, ÅÅÅÅ-MM-DD")
      ->check(a_date());
  const auto* by =
      command
          ->add_option("--by", options->by,
                       "Bara en indelning: total, profession, age, tenure, unit eller year (annars alla)")
          ->transform(one_of<RatesBy>({{"total", RatesBy::total},
                                       {"profession", RatesBy::profession},
                                       {"age", RatesBy::age},
                                       {"tenure", RatesBy::tenure},
                                       {"unit", RatesBy::unit},
                                       {"year", RatesBy::year}}));
  command->add_option("--threads", options->order.threads, "Trådar; ändrar inte svaret")
      ->capture_default_str()
      ->check(within(1, 64));
  command->add_option("--format", options->choice.format, "table, csv eller json")
      ->transform(one_of<RatesFormat>(
          {{"table", RatesFormat::table}, {"csv", RatesFormat::csv}, {"json", RatesFormat::json}}));
  command->callback([&chosen, options, by] {
    chosen = [options, one_cut = by->count() > 0] { return run_rates(*options, one_cut); };
  });
}

}  // namespace framsyn::app
