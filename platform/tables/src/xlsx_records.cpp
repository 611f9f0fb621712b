#include "xlsx_records.hpp"

#include <charconv>

#include "faults.hpp"
#include "sheets.hpp"

namespace framsyn::tables {
namespace {

template <class Number>
std::optional<Number> whole_text(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// A cell of type d holds ISO 8601; a midnight in it is no time of day.
std::string iso_cell(std::string_view text) {
  if (text.ends_with("T00:00:00")) text.remove_suffix(9);
  return std::string(text);
}

}  // namespace

XlsxRecords::XlsxRecords(std::unique_ptr<Bytes> sheet, Epoch epoch, std::vector<Shown> styles,
                         SharedStrings strings, const Limits& limits)
    : xml_(std::move(sheet)),
      epoch_(epoch),
      styles_(std::move(styles)),
      strings_(std::move(strings)),
      limits_(limits),
      row_(limits.columns, limits.cell_bytes) {
  xml_.on_start = [this](std::string_view name, const Attributes& attributes) { start(name, attributes); };
  xml_.on_end = [this](std::string_view name) { end(name); };
  xml_.on_text = [this](std::string_view text) {
    if (in_value_ && value_.size() <= limits_.cell_bytes) value_ += text;
  };
}

void XlsxRecords::start(std::string_view name, const Attributes& attributes) {
  if (name == "row") return start_row(attributes);
  if (!in_row_) return;
  if (name == "c") return start_cell(attributes);
  if (name == "rPh") in_phonetic_ = true;
  if (name == "v" || name == "t") in_value_ = !in_phonetic_;
}

void XlsxRecords::start_row(const Attributes& attributes) {
  row_.clear();
  bad_cell_.reset();
  next_column_ = 0;
  in_row_ = true;
  const auto stated = whole_text<std::int64_t>(attributes.get("r"));
  number_ = stated && *stated > number_ ? *stated : number_ + 1;
}

void XlsxRecords::start_cell(const Attributes& attributes) {
  column_ = column_of(attributes.get("r")).value_or(next_column_);
  next_column_ = column_ + 1;
  type_ = attributes.get("t");
  style_ = whole_text<std::size_t>(attributes.get("s")).value_or(0);
  value_.clear();
}

void XlsxRecords::end(std::string_view name) {
  if (name == "v" || name == "t") in_value_ = false;
  if (name == "rPh") in_phonetic_ = false;
  if (name == "c" && in_row_) end_cell();
  if (name == "row" && in_row_) in_row_ = false, xml_.pause();
}

void XlsxRecords::end_cell() {
  if (value_.empty()) return;
  if (const auto value = value_of_cell()) return row_.put(column_, *value);
  if (!bad_cell_) bad_cell_ = column_, bad_value_ = value_;
}

std::optional<std::string> XlsxRecords::value_of_cell() {
  if (type_ == "s") {
    const auto index = whole_text<std::size_t>(value_);
    const auto text = index ? strings_.at(*index) : std::nullopt;
    return text ? std::optional<std::string>(*text) : std::nullopt;
  }
  if (type_ == "str" || type_ == "inlineStr") return unescaped(value_);
  if (type_ == "b") return value_ == "1" || value_ == "true" ? "TRUE" : "FALSE";
  if (type_ == "e") return value_;
  if (type_ == "d") return iso_cell(value_);
  return number();
}

std::string XlsxRecords::number() const {
  const Shown shown = style_ < styles_.size() ? styles_[style_] : Shown::number;
  const auto value = whole_text<double>(value_);
  if (shown == Shown::number || !value) return number_text(value_);
  return shown == Shown::date ? date_text(*value, epoch_) : elapsed_text(*value);
}

Step XlsxRecords::next() {
  if (over_) return Step::end;
  const auto paused = xml_.run();
  if (!paused) return over_ = true, broken(paused.error());
  if (!*paused) return over_ = true, Step::end;
  return finished();
}

Step XlsxRecords::finished() {
  record_.number = number_;
  row_.write_to(record_.cells);
  if (bad_cell_) return bad_row(tables::fault(kBadCell, {}, number_, bad_value_), bad_cell_);
  if (row_.too_wide())
    return bad_row(tables::fault(kTooManyColumns, {std::to_string(limits_.columns)}, number_));
  if (const auto cell = row_.long_cell())
    return bad_row(tables::fault(kLongCell, {std::to_string(limits_.cell_bytes)}, number_), cell);
  return Step::row;
}

Read<std::vector<std::string>> xlsx_sheet_names(const Package& package, const Limits& limits) {
  const auto book = read_book(package, limits);
  if (!book) return std::unexpected(book.error());
  std::vector<std::string> out;
  for (const auto& sheet : book->sheets) out.push_back(sheet.name);
  return out;
}

Read<std::unique_ptr<Records>> xlsx_records(const Package& package, const std::string& sheet,
                                            const Limits& limits) {
  const auto book = read_book(package, limits);
  if (!book) return std::unexpected(book.error());
  auto styles = read_styles(package, *book, limits);
  if (!styles) return std::unexpected(styles.error());
  auto strings = SharedStrings::read(package, *book, limits);
  if (!strings) return std::unexpected(strings.error());
  for (const auto& [name, part] : book->sheets) {
    if (name != sheet) continue;
    auto bytes = package.part(part, limits);
    if (!bytes) return std::unexpected(bytes.error());
    return std::make_unique<XlsxRecords>(std::move(*bytes), book->epoch, std::move(*styles),
                                         std::move(*strings), limits);
  }
  return bad(kBrokenZip);
}

}  // namespace framsyn::tables
