#include <charconv>
#include <iostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/planning.hpp>

#include "audited.hpp"
#include "backtest_output.hpp"
#include "cli_words.hpp"
#include "commands.hpp"
#include "place.hpp"
#include "system_clock.hpp"
#include "waiting.hpp"

namespace framsyn::app {
namespace {

struct BacktestOptions {
  Place place;
  std::string origins, horizons = "1..5";
  planning::BacktestOrder order;
  BacktestFormat format = BacktestFormat::table;
};

struct Span {
  int from = 0, to = 0;
};

/// "2016..2023", or "2016" for one alone.
std::optional<Span> span_of(std::string_view text) {
  Span span;
  const auto* end = text.data() + text.size();
  auto [at, error] = std::from_chars(text.data(), end, span.from);
  if (error != std::errc()) return std::nullopt;
  span.to = span.from;
  if (at != end) {
    if (!std::string_view(at, end).starts_with("..")) return std::nullopt;
    const auto rest = std::from_chars(at + 2, end, span.to);
    if (rest.ec != std::errc() || rest.ptr != end) return std::nullopt;
  }
  return span.from <= span.to ? std::optional(span) : std::nullopt;
}

CLI::Validator a_span(int least, int most) {
  return CLI::Validator(
      [least, most](const std::string& text) -> std::string {
        const auto span = span_of(text);
        if (span && span->from >= least && span->to <= most) return "";
        return fmt::format("'{}' är inget spann mellan {} och {}, som {}..{}", text, least, most, least,
                           most);
      },
      "FRÅN..TILL");
}

Exit run_backtest(BacktestOptions& options) {
  if (const auto years = span_of(options.origins))
    for (int year = years->from; year <= years->to; ++year) options.order.origins.push_back(year);
  const Span ahead = span_of(options.horizons).value_or(Span{1, 5});
  options.order.years_ahead = ahead.to;
  const auto opened = open_up_to_date(options.place, Absent::refuse);
  if (!opened) return refused(opened.error());
  const auto look = [&] {
    Waiting waiting("Prövar prognosen från gångna år");
    return (*opened)->read(
        [&](db::Tx& tx) { return planning::look_back(tx, options.order, waiting.progress()); });
  }();
  if (!look) return refused(look.error());
  const SystemClock clock;
  (*opened)->write([&](db::Tx& tx) {
    append_act(tx, clock.now(), {"framsyn backtest", "planning.backtest_fetched", ""});
  });
  for (const auto& origin : look->table.left_out)
    fmt::print(stderr, "framsyn: {} är utelämnat. {}\n", origin.origin.iso(), origin.why.refusal->text_sv);
  print_backtest(std::cout, *look, {ahead.from, ahead.to}, options.format);
  return std::cout.flush() ? 0 : 1;
}

}  // namespace

void add_backtest(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand(
      "backtest", "Pröva prognosen från gångna år mot vad det blev, bredvid enkla metoder");
  auto options = std::make_shared<BacktestOptions>();
  add_place(*command, options->place);
  command
      ->add_option("--origins", options->origins,
                   "År att pröva från, som 2016..2023 (annars de åtta senaste som går)")
      ->check(a_span(1900, 2200));
  command->add_option("--horizons", options->horizons, "År framåt, som 1..5")
      ->capture_default_str()
      ->check(a_span(1, 40));
  auto& order = options->order;
  command->add_option("--draws", order.draws, "Antal dragningar")->capture_default_str()->check(draws());
  command->add_option("--seed", order.seed, "Frö till slumptalen")->capture_default_str()->check(a_seed());
  command->add_option("--threads", order.threads, "Trådar; ändrar inte svaret")
      ->capture_default_str()
      ->check(within(1, 64));
  command->add_option("--format", options->format, "table, csv eller json")
      ->transform(one_of<BacktestFormat>(
          {{"table", BacktestFormat::table}, {"csv", BacktestFormat::csv}, {"json", BacktestFormat::json}}));
  command->callback([&chosen, options] { chosen = [options] { return run_backtest(*options); }; });
}

}  // namespace framsyn::app
