#include "sheets.hpp"

#include <algorithm>

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
  if (layout.sheet.empty()) layout.sheet = names->front();
  if (std::ranges::find(*names, layout.sheet) == names->end())
    return bad(kNoSheet, {listed(*names)}, 0, layout.sheet);
  return format == Format::xlsx ? xlsx_records(*package, layout.sheet, limits)
                                : ods_records(*package, layout.sheet, limits);
}

}  // namespace framsyn::tables
