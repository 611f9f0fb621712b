#include "need_output.hpp"

#include <iostream>
#include <optional>

#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include <framsyn/base/rounding.hpp>
#include <framsyn/platform/tables/writer.hpp>
#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::app {

struct NeedInterval {
  double p10 = 0, p50 = 0, p90 = 0;
};
BOOST_DESCRIBE_STRUCT(NeedInterval, (), (p10, p50, p90))

struct NeedRow {
  std::string unit_code, unit, level;
  int depth = 0;
  std::string profession_code, profession;
  int year = 0;
  std::optional<NeedInterval> need, use, establishment, mapped;
};
BOOST_DESCRIBE_STRUCT(NeedRow, (),
                      (unit_code, unit, level, depth, profession_code, profession, year, need, use,
                       establishment, mapped))

struct NeedDocument {
  Date as_of;
  std::string inputs_sha256;
  std::int64_t withheld_groups = 0;
  std::vector<std::string> assumptions;
  std::vector<NeedRow> rows;
};
BOOST_DESCRIBE_STRUCT(NeedDocument, (), (as_of, inputs_sha256, withheld_groups, assumptions, rows))

namespace {

using planning::NeedOutlook;
using planning::Outlook;
using Lines = std::array<std::map<forecast::Cut, demand::NeedLine>, planning::kNeedQuantities>;

Lines lines_of(const Outlook& outlook, const NeedOutlook& needed) {
  Lines lines;
  for (std::size_t q = 0; q < lines.size(); ++q)
    for (const auto& [cut, groups] :
         planning::groups_by_cut(needed.quantities[q], outlook.workforce.records().units))
      lines[q].emplace(cut, planning::as_told(demand::line(needed.quantities[q], groups),
                                              static_cast<planning::NeedQuantity>(q)));
  return lines;
}

std::optional<NeedInterval> interval(const Lines& lines, planning::NeedQuantity quantity,
                                     const forecast::Cut& cut, std::size_t year) {
  const auto& of_quantity = lines[static_cast<std::size_t>(quantity)];
  const auto found = of_quantity.find(cut);
  if (found == of_quantity.end()) return std::nullopt;
  const demand::NeedLine& line = found->second;
  return NeedInterval{rounded_to(line.low[year], 4), rounded_to(line.median[year], 4),
                      rounded_to(line.high[year], 4)};
}

NeedRow need_row(const Outlook& outlook, const forecast::Cut& cut) {
  NeedRow row;
  if (cut.unit != workforce::kAll) {
    const auto& unit = outlook.units[static_cast<std::size_t>(cut.unit)];
    row.unit_code = unit.code, row.unit = unit.name, row.level = unit.level, row.depth = unit.depth;
  }
  if (cut.profession == workforce::kUnknown) row.profession = "unknown";
  if (cut.profession >= 0) {
    const auto& profession = outlook.professions[static_cast<std::size_t>(cut.profession)];
    row.profession_code = profession.code, row.profession = profession.name;
  }
  return row;
}

/// How many groups were left out.
template <class Each>
std::int64_t each_need(const Outlook& outlook, const NeedOutlook& needed, const Each& each) {
  using enum planning::NeedQuantity;
  const Lines lines = lines_of(outlook, needed);
  std::int64_t left_out = 0;
  for (const auto& [cut, line] : lines.front()) {
    if (outlook.withholding.hides(cut.unit, cut.profession)) {
      ++left_out;
      continue;
    }
    NeedRow row = need_row(outlook, cut);
    for (std::size_t t = 0; t < line.median.size(); ++t) {
      row.year = needed.need().years[t];
      row.need = interval(lines, need, cut, t), row.use = interval(lines, use, cut, t);
      row.establishment = interval(lines, establishment, cut, t),
      row.mapped = interval(lines, mapped, cut, t);
      each(row);
    }
  }
  return left_out;
}

void tell_left_out(std::int64_t groups) {
  if (groups > 0)
    std::cerr << fmt::format(
        "framsyn: {} grupper är för små för att visas, eller skulle kunna räknas ut, och är utelämnade\n",
        groups);
}

void add_cells(std::vector<tables::Cell>& cells, const std::optional<NeedInterval>& interval) {
  if (!interval) {
    cells.insert(cells.end(), 3, tables::Cell());
    return;
  }
  cells.insert(cells.end(), {interval->p10, interval->p50, interval->p90});
}

void csv(std::ostream& out, const Outlook& outlook, const NeedOutlook& needed) {
  using tables::ColumnType;
  std::vector<tables::Column> columns = {{"unit_code"},
                                         {"unit"},
                                         {"level"},
                                         {"depth", ColumnType::whole},
                                         {"profession_code"},
                                         {"profession"},
                                         {"year", ColumnType::whole}};
  for (const char* quantity : {"need", "use", "establishment", "mapped"})
    for (const char* part : {"p10", "p50", "p90"})
      columns.push_back({fmt::format("{}_{}", quantity, part), ColumnType::number});
  const auto writer = tables::csv_writer(out, columns, {',', '.', tables::Bom::no});
  const auto left_out = each_need(outlook, needed, [&](const NeedRow& row) {
    std::vector<tables::Cell> cells = {std::string_view(row.unit_code),
                                       std::string_view(row.unit),
                                       std::string_view(row.level),
                                       std::int64_t{row.depth},
                                       std::string_view(row.profession_code),
                                       std::string_view(row.profession),
                                       std::int64_t{row.year}};
    for (const auto* interval : {&row.need, &row.use, &row.establishment, &row.mapped})
      add_cells(cells, *interval);
    writer->row(cells);
  });
  writer->finish();
  tell_left_out(left_out);
}

void json(std::ostream& out, const Outlook& outlook, const NeedOutlook& needed) {
  NeedDocument document{outlook.projection.as_of, needed.inputs_sha256, 0, {}, {}};
  for (const auto& one : needed.assumptions) document.assumptions.push_back(one.text_sv);
  document.withheld_groups =
      each_need(outlook, needed, [&](const NeedRow& row) { document.rows.push_back(row); });
  out << wire::encode(document) << '\n';
}

std::string in_short(const std::optional<NeedInterval>& interval) {
  if (!interval) return "–";
  return fmt::format("{:.1f} ({:.1f}–{:.1f})", interval->p50, interval->p10, interval->p90);
}

void table(std::ostream& out, const Outlook& outlook, const NeedOutlook& needed) {
  out << fmt::format("{:<30} {:<26} {:>4}  {:>24} {:>24} {:>13} {:>22}\n", "enhet", "yrke", "år",
                     "behov (80 %)", "efterfrågan (80 %)", "bemanningsmål", "kartlagt (80 %)");
  const auto left_out = each_need(outlook, needed, [&](const NeedRow& row) {
    out << fmt::format("{:<30.30} {:<26.26} {:>4}  {:>24} {:>24} {:>13} {:>22}\n", row.unit, row.profession,
                       row.year, in_short(row.need), in_short(row.use),
                       row.establishment ? fmt::format("{:.1f}", row.establishment->p50) : "–",
                       in_short(row.mapped));
  });
  for (const auto& one : needed.assumptions) out << one.text_sv << '\n';
  tell_left_out(left_out);
}

}  // namespace

void print_needed(std::ostream& out, const Outlook& outlook, const NeedOutlook& needed, NeedFormat format) {
  switch (format) {
    case NeedFormat::csv:
      return csv(out, outlook, needed);
    case NeedFormat::json:
      return json(out, outlook, needed);
    case NeedFormat::table:
      return table(out, outlook, needed);
  }
}

}  // namespace framsyn::app
