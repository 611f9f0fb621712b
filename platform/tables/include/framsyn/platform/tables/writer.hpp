#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/base/share.hpp>
#include <framsyn/platform/tables/layout.hpp>

namespace framsyn::tables {

enum class ColumnType { text, whole, number, date, share };  ///< share: 0.8 shown as 80 %

struct Column {
  std::string name;
  ColumnType type = ColumnType::text;
};

using Cell = std::variant<std::monostate, std::string_view, std::int64_t, double, Date, Share>;

/// A table written row by row in flat memory. Text that a spreadsheet would run as a formula (it begins with
/// = + - @, tab or a line break) is written so that it stays text: with an apostrophe before it in csv, as a
/// string cell in xlsx. Throws when the disk is full: that is a broken machine and nobody's input.
class Writer {
 public:
  virtual ~Writer() = default;
  virtual void row(std::span<const Cell> cells) = 0;
  /// Nothing is promised to be written before this has returned.
  virtual void finish() = 0;
};

enum class Bom { no, yes };
struct CsvForm {
  char delimiter = ';';  ///< what a Swedish Excel expects
  char decimal = ',';
  Bom bom = Bom::yes;  ///< without it Excel takes the file for Windows-1252
};

std::unique_ptr<Writer> csv_writer(std::ostream& out, std::vector<Column> columns, CsvForm form = {});
/// One sheet with a bold header row that stays in place, a filter on it, and columns as wide as their names
/// need.
std::unique_ptr<Writer> xlsx_writer(const std::filesystem::path& path, std::vector<Column> columns,
                                    std::string_view sheet = "Tabell");

/// The whole table as the bytes of a file, for an answer over http.
std::string bytes(Format format, const std::vector<Column>& columns, std::span<const std::vector<Cell>> rows,
                  std::string_view sheet = "Tabell");

}  // namespace framsyn::tables
