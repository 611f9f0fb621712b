#include "header.hpp"

#include <algorithm>
#include <map>

#include <framsyn/base/text.hpp>

#include "faults.hpp"

namespace framsyn::tables {
namespace {

constexpr std::size_t kRowsLookedAt = 30;

std::size_t filled_cells(const Record& record) {
  return static_cast<std::size_t>(
      std::ranges::count_if(record.cells, [](auto c) { return !trimmed(c).empty(); }));
}

std::string numbered(const std::string& name, const std::vector<std::string>& taken) {
  for (int n = 2;; ++n)
    if (std::string next = name + " (" + std::to_string(n) + ")";
        std::ranges::find(taken, next) == taken.end())
      return next;
}

}  // namespace

std::int64_t find_header(Records& records) {
  std::vector<std::pair<std::int64_t, std::size_t>> rows;  // number, cells filled
  for (Step step = records.next(); step == Step::row || step == Step::bad_row; step = records.next()) {
    if (const std::size_t filled = filled_cells(records.record()))
      rows.emplace_back(records.record().number, filled);
    if (rows.size() == kRowsLookedAt) break;
  }
  if (rows.empty()) return 1;
  const std::size_t widest = std::ranges::max(rows, {}, [](const auto& r) { return r.second; }).second;
  const auto header = std::ranges::find_if(rows, [&](const auto& r) { return r.second * 10 >= widest * 6; });
  return header->first;
}

Read<std::vector<std::string>> column_names(const Record& header, SameNames same_names) {
  std::vector<std::string> names;
  for (std::string_view cell : header.cells) names.emplace_back(trimmed(cell));
  while (!names.empty() && names.back().empty()) names.pop_back();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].empty()) names[i] = "Kolumn " + std::to_string(i + 1);
    const auto first = std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i), names[i]);
    if (first == names.begin() + static_cast<std::ptrdiff_t>(i)) continue;
    if (same_names == SameNames::refuse) {
      Fault out = fault(kSameName, {std::to_string(first - names.begin() + 1)}, header.number);
      out.column = names[i];
      return std::unexpected(std::move(out));
    }
    names[i] = numbered(names[i], names);
  }
  return names;
}

}  // namespace framsyn::tables
