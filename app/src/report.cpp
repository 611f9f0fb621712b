#include <fstream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/reports.hpp>

#include "commands.hpp"
#include "place.hpp"

namespace framsyn::app {
namespace {

struct Options {
  Place place;
  std::string unit, out;
  reports::Format format = reports::Format::pdf;
  Language language = Language::sv;
};

Result<reports::Document> make(db::Tx& tx, const Options& options) {
  reports::Order order{{}, options.format, options.language};
  if (!options.unit.empty()) {
    TRY(unit, reports::unit_called(tx, options.unit));
    order.unit = unit;
  }
  return reports::supply_report(tx, order);
}

Exit run_report(const Options& options) {
  const auto database = open_up_to_date(options.place);
  const auto document = database->read([&](db::Tx& tx) { return make(tx, options); });
  if (!document) return refused(document.error());
  const std::string path = options.out.empty() ? document->name : options.out;
  std::ofstream file(path, std::ios::binary);
  if (!file.write(document->bytes.data(), static_cast<std::streamsize>(document->bytes.size())).flush()) {
    fmt::print(stderr, "framsyn: kunde inte skriva {}\n", path);
    return 1;
  }
  fmt::print("{} ({} byte)\n", path, document->bytes.size());
  return 0;
}

}  // namespace

void add_report(CLI::App& app, Chosen& chosen) {
  auto* report = app.add_subcommand("report", "Ta fram en rapport");
  report->require_subcommand(1);
  auto* command = report->add_subcommand("kompetensforsorjning", "Kompetensförsörjning – läge och prognos");
  auto options = std::make_shared<Options>();
  add_place(*command, options->place);
  const std::map<std::string, reports::Format> formats = {
      {"pdf", reports::Format::pdf}, {"docx", reports::Format::docx}, {"html", reports::Format::html}};
  const std::map<std::string, Language> languages = {{"sv", Language::sv}, {"en", Language::en}};
  command->add_option("--unit", options->unit, "Enhetens kod eller namn (annars hela organisationen)");
  command->add_option("--format", options->format, "pdf, docx eller html")
      ->transform(CLI::CheckedTransformer(formats));
  command->add_option("--language", options->language, "sv eller en")
      ->transform(CLI::CheckedTransformer(languages));
  command->add_option("--out", options->out, "Filen som rapporten skrivs till");
  command->callback([&chosen, options] { chosen = [options] { return run_report(*options); }; });
}

}  // namespace framsyn::app
