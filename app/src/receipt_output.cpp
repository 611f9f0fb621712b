#include "receipt_output.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/platform/wire/encode.hpp>

#include "cli_words.hpp"

namespace framsyn::app {
namespace {

using organisation::Changes;
using organisation::Receipt;

void print_changes(std::string_view what, const Changes& c) {
  if (c.created + c.changed + c.ended + c.unchanged == 0) return;
  fmt::print("  {:<14} {:>9} {:>9} {:>9} {:>11}\n", what, c.created, c.changed, c.ended, c.unchanged);
}

void print_counts(const Receipt& r) {
  fmt::print("Rader lästa: {}\n", r.rows_read);
  for (const auto& rule : r.left_out) fmt::print("  utelämnade enligt regeln {}: {}\n", rule.rule, rule.rows);
  if (r.refused > 0) fmt::print("  felaktiga: {}\n", r.refused);
  fmt::print("  {:<14} {:>9} {:>9} {:>9} {:>11}\n", "", "nya", "ändrade", "avslutade", "oförändrade");
  print_changes("enheter", r.units);
  print_changes("yrken", r.professions);
  print_changes("personer", r.people);
  print_changes("anställningar", r.employments);
  print_changes("frånvaro", r.absences);
  print_changes("poster", r.posts);
  if (!r.stocks_only) {
    fmt::print("Började: {}  Slutade: {}  Flyttade: {}\n", r.joiners, r.leavers, r.moves);
  }
  for (const auto& s : r.snapshots) {
    fmt::print("  {}: {} rader, {} personer, {:.1f} årsarbetare\n", s.on.iso(), s.rows, s.heads, s.fte);
  }
}

void print_faults(const Receipt& r) {
  if (r.faults_total == 0) return;
  fmt::print(stderr, "{} fel:\n", r.faults_total);
  for (const auto& f : r.first_faults) {
    fmt::print(stderr, "  {} rad {}, {}: \"{}\" – {}\n", f.file, f.row, f.column, f.value, f.expected_sv);
  }
  const auto shown = static_cast<std::int64_t>(r.first_faults.size());
  if (r.faults_total > shown) {
    fmt::print(stderr, "  … och {} till. Lägg till --faults FIL för att få alla.\n", r.faults_total - shown);
  }
}

std::string_view outcome(const Receipt& r) {
  if (r.unreadable) return "Inget är inläst: filen eller profilen kan inte läsas.";
  if (r.dry_run) return "Provläsning: inget är sparat.";
  if (!r.applied)
    return "Inget är inläst. Rätta raderna, eller lägg till --leave-out-bad-rows för att läsa in resten.";
  return r.nothing_new ? "Inläst: inget nytt i filerna." : "Inläst.";
}

void print_text(const Receipt& r) {
  print_counts(r);
  for (const auto& note : r.notes_sv) fmt::print("Obs: {}\n", note);
  fmt::print("{}", outcome(r));
  if (r.import)
    fmt::print(" Inläsning nummer {}; ångra med: framsyn undo {}", r.import->value(), r.import->value());
  fmt::print("\n");
  print_faults(r);
}

}  // namespace

void add_receipt_format(CLI::App& command, ReceiptFormat& format) {
  command.add_option("--format", format, "Kvittots form: text eller json")
      ->transform(one_of<ReceiptFormat>({{"text", ReceiptFormat::text}, {"json", ReceiptFormat::json}}));
}

void print_receipt(const Receipt& receipt, ReceiptFormat format) {
  if (format == ReceiptFormat::json)
    fmt::print("{}\n", wire::encode(receipt));
  else
    print_text(receipt);
  std::fflush(stdout);
}

}  // namespace framsyn::app
