#include <fstream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/reports.hpp>

#include "audited.hpp"
#include "cli_words.hpp"
#include "commands.hpp"
#include "place.hpp"
#include "system_clock.hpp"

namespace framsyn::app {
namespace {

struct ReportOptions {
  Place place;
  std::string unit, out;
  reports::Format format = reports::Format::pdf;
  Language language = Language::sv;
};

struct Made {
  reports::Document document;
  std::string about;  ///< the unit, for the log
};

Result<Made> make(db::Tx& tx, const ReportOptions& options) {
  reports::Order order{{}, options.format, options.language};
  std::string about;
  if (!options.unit.empty()) {
    TRY(unit, reports::unit_called(tx, options.unit));
    order.unit = unit;
    about = "unit:" + std::to_string(unit);
  }
  TRY(document, reports::supply_report(tx, order));
  return Made{std::move(document), std::move(about)};
}

Exit run_report(const ReportOptions& options) {
  const SystemClock clock;
  const auto opened = open_up_to_date(options.place, Absent::refuse);
  if (!opened) return refused(opened.error());
  const auto made = (*opened)->read([&](db::Tx& tx) { return make(tx, options); });
  if (!made) return refused(made.error());
  (*opened)->write([&](db::Tx& tx) {
    append_act(tx, clock.now(), {"framsyn report", "reports.report_fetched", made->about});
  });
  const reports::Document* document = &made->document;
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
  auto options = std::make_shared<ReportOptions>();
  add_place(*command, options->place);
  command->add_option("--unit", options->unit, "Enhetens kod eller namn (annars hela organisationen)");
  command->add_option("--format", options->format, "pdf, docx eller html")
      ->transform(one_of<reports::Format>(
          {{"pdf", reports::Format::pdf}, {"docx", reports::Format::docx}, {"html", reports::Format::html}}));
  command->add_option("--language", options->language, "sv eller en")
      ->transform(one_of<Language>({{"sv", Language::sv}, {"en", Language::en}}));
  command->add_option("--out", options->out, "Filen som rapporten skrivs till");
  command->callback([&chosen, options] { chosen = [options] { return run_report(*options); }; });
}

}  // namespace framsyn::app
