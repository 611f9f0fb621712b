#include "sheets.hpp"

#include <algorithm>

#include <framsyn/base/text.hpp>

#include "faults.hpp"

namespace framsyn::tables {
namespace {

Read<std::vector<std::string>> names_in(const Package& package, Format format, const Limits& limits) {
  auto names = format == Format::xlsx ? xlsx_sheet_names(package, limits) : ods_sheet_names(package, limits);
  if (names && names->empty()) return bad(kBrokenZip);
  return names;
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

Read<std::unique_ptr<Records>> records_in(const Package& package, Format format, const std::string& sheet,
                                          const Limits& limits) {
  return format == Format::xlsx ? xlsx_records(package, sheet, limits) : ods_records(package, sheet, limits);
}

/// Is there a header of two columns or more near the top, and something below it?
bool has_table(Records& records) {
  constexpr int kRowsLookedAt = 30;
  bool header = false;
  for (int row = 0; row < kRowsLookedAt; ++row) {
    const Step step = records.next();
    if (step == Step::end || step == Step::broken) return false;
    const auto filled = std::ranges::count_if(records.record().cells,
                                              [](std::string_view cell) { return !trimmed(cell).empty(); });
    if (header && filled > 0) return true;
    header = header || filled >= 2;
  }
  return false;
}

/// A workbook may begin with a sheet about the others.
std::string first_with_table(const Package& package, Format format, const std::vector<std::string>& names,
                             const Limits& limits) {
  if (names.size() == 1) return names.front();
  for (const std::string& name : names)
    if (const auto records = records_in(package, format, name, limits); records && has_table(**records))
      return name;
  return names.front();
}

}  // namespace

Read<std::vector<std::string>> sheet_names(const Source& source, Format format, const Limits& limits) {
  const auto package = Package::open(source.path);
  if (!package) return std::unexpected(package.error());
  return names_in(*package, format, limits);
}

Read<std::unique_ptr<Records>> sheet_records(const Source& source, Format format, Layout& layout,
                                             const Limits& limits) {
  const auto package = Package::open(source.path);
  if (!package) return std::unexpected(package.error());
  const auto names = names_in(*package, format, limits);
  if (!names) return std::unexpected(names.error());
  if (layout.sheet.empty()) layout.sheet = first_with_table(*package, format, *names, limits);
  if (std::ranges::find(*names, layout.sheet) == names->end())
    return bad(kNoSheet, {listed(*names)}, 0, layout.sheet);
  return records_in(*package, format, layout.sheet, limits);
}

}  // namespace framsyn::tables
