#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include <framsyn/base/text.hpp>
#include <framsyn/platform/tables/writer.hpp>

#include "temporary.hpp"

namespace framsyn::tables {
namespace {

constexpr std::size_t kMostCharacters = 32'767;  // of a cell, by Excel's own limit
constexpr double kNarrowest = 10, kWidest = 60;

/// A sheet's name has at most 31 characters and none of []:*?/\ .
std::string sheet_name(std::string_view wanted) {
  std::string out;
  for (char c : wanted) out += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
  while (characters(out) > 31) {
    do out.pop_back();
    while (!is_utf8(out));
  }
  return out.empty() ? "Tabell" : out;
}

/// Cut to what a cell can hold.
std::string fitting(std::string_view text) {
  std::string out(text);
  if (characters(out) <= kMostCharacters) return out;
  out.resize(kMostCharacters);
  while (!is_utf8(out)) out.pop_back();
  return out;
}

class XlsxWriter : public Writer {
 public:
  XlsxWriter(const std::filesystem::path& path, std::vector<Column> columns, std::string_view sheet)
      : columns_(std::move(columns)) {
    std::string scratch = scratch_.path().string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_TRUE;
    options.tmpdir = scratch.data();
    book_ = workbook_new_opt(path.c_str(), &options);
    if (book_ == nullptr) throw std::runtime_error("xlsx could not be begun");
    sheet_ = workbook_add_worksheet(book_, sheet_name(sheet).c_str());
    heading_ = workbook_add_format(book_);
    format_set_bold(heading_);
    format_set_bottom(heading_, LXW_BORDER_THIN);
    for (const auto& [type, code] : {std::pair{ColumnType::text, "@"},
                                     {ColumnType::whole, "#,##0"},
                                     {ColumnType::number, "#,##0.0##"},
                                     {ColumnType::date, "yyyy\\-mm\\-dd"},
                                     {ColumnType::share, "0.0%"}}) {
      formats_[static_cast<std::size_t>(type)] = workbook_add_format(book_);
      format_set_num_format(formats_[static_cast<std::size_t>(type)], code);
    }
    write_header();
  }
  XlsxWriter(const XlsxWriter&) = delete;
  XlsxWriter& operator=(const XlsxWriter&) = delete;
  ~XlsxWriter() override {
    if (book_ != nullptr) lxw_workbook_free(book_);
  }

  void row(std::span<const Cell> cells) override {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      column_ = static_cast<lxw_col_t>(i);
      std::visit([this](const auto& value) { put(value); }, cells[i]);
    }
    ++row_;
  }

  void finish() override {
    if (book_ == nullptr) return;
    worksheet_autofilter(sheet_, 0, 0, std::max<lxw_row_t>(row_, 1) - 1, last_column());
    const lxw_error error = workbook_close(std::exchange(book_, nullptr));
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("xlsx: ") + lxw_strerror(error));
  }

 private:
  lxw_col_t last_column() const {
    return static_cast<lxw_col_t>(std::max<std::size_t>(columns_.size(), 1) - 1);
  }

  void write_header() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      const double width = static_cast<double>(characters(columns_[i].name)) + 4;
      worksheet_set_column(sheet_, column, column, std::clamp(width, kNarrowest, kWidest), nullptr);
      worksheet_write_string(sheet_, 0, column, fitting(columns_[i].name).c_str(), heading_);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_repeat_rows(sheet_, 0, 0);
    row_ = 1;
  }

  lxw_format* format(ColumnType by_value) const {
    const ColumnType of_column = column_ < columns_.size() ? columns_[column_].type : by_value;
    const bool number = by_value == ColumnType::whole || by_value == ColumnType::number;
    const bool column_wins = number && of_column != ColumnType::text && of_column != ColumnType::date;
    return formats_[static_cast<std::size_t>(column_wins ? of_column : by_value)];
  }

  void put(std::monostate) {}
  void put(std::string_view text) {
    if (!text.empty())
      worksheet_write_string(sheet_, row_, column_, fitting(text).c_str(), format(ColumnType::text));
  }
  void put(std::int64_t value) { number(static_cast<double>(value), ColumnType::whole); }
  void put(double value) {
    if (std::isfinite(value)) number(value, ColumnType::number);
  }
  void put(Share value) { number(value.value(), ColumnType::share); }
  void put(Date value) {
    // Serials of 1900 have a day too many before March that year; older days have no serial at all.
    const std::int32_t serial = value - Date(1899, 12, 30);
    if (serial > 60)
      number(serial, ColumnType::date);
    else
      put(std::string_view(value.iso()));
  }
  void number(double value, ColumnType type) {
    worksheet_write_number(sheet_, row_, column_, value, format(type));
  }

  TemporaryFolder scratch_;
  std::vector<Column> columns_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* heading_ = nullptr;
  std::array<lxw_format*, 5> formats_{};
  lxw_row_t row_ = 0;
  lxw_col_t column_ = 0;
};

void write_all(Writer& writer, std::span<const std::vector<Cell>> rows) {
  for (const auto& row : rows) writer.row(row);
  writer.finish();
}

}  // namespace

std::unique_ptr<Writer> xlsx_writer(const std::filesystem::path& path, std::vector<Column> columns,
                                    std::string_view sheet) {
  return std::make_unique<XlsxWriter>(path, std::move(columns), sheet);
}

std::string bytes(Format format, const std::vector<Column>& columns, std::span<const std::vector<Cell>> rows,
                  std::string_view sheet) {
  std::ostringstream out;
  if (format == Format::csv) {
    write_all(*csv_writer(out, columns), rows);
    return std::move(out).str();
  }
  if (format != Format::xlsx) throw std::invalid_argument("only csv and xlsx are written");
  const TemporaryFolder folder;
  const auto path = folder.path() / "table.xlsx";
  write_all(*xlsx_writer(path, columns, sheet), rows);
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return std::move(out).str();
}

}  // namespace framsyn::tables
