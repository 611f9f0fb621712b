#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include <framsyn/platform/wire/encode.hpp>

#include "need_output.hpp"

namespace framsyn::app {

struct NeedFileFault {
  std::string code, file;
  std::int64_t row = 0;
  std::string column, value, expected_sv, expected_en;
};
BOOST_DESCRIBE_STRUCT(NeedFileFault, (), (code, file, row, column, value, expected_sv, expected_en))

struct NeedReceiptDocument {
  std::string kind;
  std::optional<std::int64_t> load;
  bool applied = false, dry_run = false, nothing_new = false;
  std::int64_t rows = 0;
  int first_year = 0, last_year = 0;
  std::vector<std::string> areas;
  std::int64_t faults_total = 0;
  std::vector<NeedFileFault> first_faults;
};
BOOST_DESCRIBE_STRUCT(NeedReceiptDocument, (),
                      (kind, load, applied, dry_run, nothing_new, rows, first_year, last_year, areas,
                       faults_total, first_faults))

namespace {

std::string_view kind_in_words(planning::NeedLoad::Kind kind) {
  constexpr std::string_view kWords[] = {"befolkning", "bemanningsmål", "kartlagt behov"};
  return kWords[static_cast<std::size_t>(kind)];
}

void print_document(const planning::NeedReceipt& receipt, bool dry_run) {
  NeedReceiptDocument document{.kind = std::string(planning::name(receipt.kind)),
                               .load = {},
                               .applied = static_cast<bool>(receipt.load),
                               .dry_run = dry_run,
                               .nothing_new = receipt.nothing_new,
                               .rows = receipt.rows,
                               .first_year = receipt.first_year,
                               .last_year = receipt.last_year,
                               .areas = receipt.areas,
                               .faults_total = receipt.faults_total,
                               .first_faults = {}};
  if (receipt.load) document.load = receipt.load.value();
  for (const auto& fault : receipt.first_faults)
    document.first_faults.push_back(
        {fault.code, fault.file, fault.row, fault.column, fault.value, fault.expected_sv, fault.expected_en});
  fmt::print("{}\n", wire::encode(document));
}

std::string_view outcome(const planning::NeedReceipt& receipt, bool dry_run) {
  if (receipt.faults_total > 0) return "Inget är inläst. Rätta raderna och läs in filen igen.";
  if (receipt.nothing_new) return "Inget nytt: samma fil är redan inläst.";
  return dry_run ? "Provläsning: inget är sparat." : "Inläst.";
}

}  // namespace

void print_need_receipt(const planning::NeedReceipt& receipt, bool dry_run, NeedFormat format) {
  if (format == NeedFormat::json) return print_document(receipt, dry_run);
  for (const auto& fault : receipt.first_faults)
    fmt::print(stderr, "  {}\n", tables::sentence(fault, Language::sv));
  const auto shown = static_cast<std::int64_t>(receipt.first_faults.size());
  if (receipt.faults_total > shown) fmt::print(stderr, "  … och {} till.\n", receipt.faults_total - shown);
  fmt::print("{}: {} rader", kind_in_words(receipt.kind), receipt.rows);
  if (receipt.first_year > 0) fmt::print(", {}–{}", receipt.first_year, receipt.last_year);
  if (receipt.areas.size() > 1) fmt::print(", {} områden", receipt.areas.size());
  fmt::print(". {}\n", outcome(receipt, dry_run));
}

}  // namespace framsyn::app
