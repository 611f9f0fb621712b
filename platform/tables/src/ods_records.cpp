#include "ods_records.hpp"

#include <algorithm>
#include <charconv>

#include "faults.hpp"
#include "sheet_values.hpp"
#include "sheets.hpp"

namespace framsyn::tables {
namespace {

constexpr std::int64_t kMostRepeats = 10'000'000;

std::int64_t repeats(const Attributes& attributes, std::string_view name) {
  const std::string_view text = attributes.get(name);
  std::int64_t value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::clamp<std::int64_t>(value, 1, kMostRepeats);
}

/// PT13H45M00S (ISO 8601) as 13:45:00.
std::string clock_of(std::string_view duration) {
  int parts[3] = {0, 0, 0};
  constexpr std::string_view kUnits = "HMS";
  const std::size_t from = duration.find('T');
  if (from == std::string_view::npos) return std::string(duration);
  int value = 0;
  for (char c : duration.substr(from + 1)) {
    if (c >= '0' && c <= '9' && value < 1'000'000)
      value = value * 10 + (c - '0');
    else if (const std::size_t unit = kUnits.find(c); unit != std::string_view::npos)
      parts[unit] = value, value = 0;
    else if (c != '0' && !(c >= '1' && c <= '9'))
      break;
  }
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(parts[0]) + ":" + two(parts[1]) + ":" + two(parts[2]);
}

/// The value that the attributes state, which goes before the text shown; empty for a text cell.
std::string stated_value(const Attributes& attributes) {
  const std::string_view type = attributes.get("value-type");
  if (type == "float" || type == "percentage" || type == "currency")
    return number_text(attributes.get("value"));
  if (type == "boolean") return attributes.get("boolean-value") == "true" ? "TRUE" : "FALSE";
  if (type == "time") return clock_of(attributes.get("time-value"));
  if (type != "date") return std::string(attributes.get("string-value"));
  std::string_view date = attributes.get("date-value");
  if (date.ends_with("T00:00:00")) date.remove_suffix(9);
  return std::string(date);
}

}  // namespace

OdsRecords::OdsRecords(std::unique_ptr<Bytes> content, std::string sheet, const Limits& limits)
    : xml_(std::move(content)),
      sheet_(std::move(sheet)),
      limits_(limits),
      row_(limits.columns, limits.cell_bytes) {
  xml_.on_start = [this](std::string_view name, const Attributes& attributes) { start(name, attributes); };
  xml_.on_end = [this](std::string_view name) { end(name); };
  xml_.on_text = [this](std::string_view text) {
    if (in_cell_ && paragraph_ > 0 && inside_note_ == 0 && text_.size() <= limits_.cell_bytes) text_ += text;
  };
}

void OdsRecords::start(std::string_view name, const Attributes& attributes) {
  if (name == "table" && !in_row_) in_sheet_ = attributes.get("name") == sheet_;
  if (!in_sheet_) return;
  if (name == "table-row") {
    row_.clear();
    in_row_ = true, column_ = 0, repeat_ = repeats(attributes, "number-rows-repeated");
  } else if (in_row_ && !in_cell_ && (name == "table-cell" || name == "covered-table-cell")) {
    start_cell(attributes);
  } else if (name == "annotation" || name == "shapes") {
    ++inside_note_;
  } else if (in_cell_ && inside_note_ == 0) {
    start_text(name, attributes);
  }
}

void OdsRecords::start_cell(const Attributes& attributes) {
  in_cell_ = true, paragraphs_ = paragraph_ = 0;
  repeat_cell_ = static_cast<std::size_t>(repeats(attributes, "number-columns-repeated"));
  stated_ = stated_value(attributes);
  text_.clear();
}

void OdsRecords::start_text(std::string_view name, const Attributes& attributes) {
  if (name == "p") {
    if (++paragraphs_ > 1) text_ += '\n';
    ++paragraph_;
  }
  if (name == "s" && text_.size() <= limits_.cell_bytes)
    text_.append(static_cast<std::size_t>(std::min<std::int64_t>(repeats(attributes, "c"), 1000)), ' ');
  if (name == "tab") text_ += '\t';
  if (name == "line-break") text_ += '\n';
}

void OdsRecords::end(std::string_view name) {
  if (!in_sheet_) return;
  if (name == "annotation" || name == "shapes") --inside_note_;
  if (name == "p" && in_cell_ && inside_note_ == 0) --paragraph_;
  if (name == "table-cell" || name == "covered-table-cell") end_cell();
  if (name == "table-row" && in_row_) in_row_ = in_cell_ = false, xml_.pause();
  if (name == "table" && !in_row_) in_sheet_ = false;
}

void OdsRecords::end_cell() {
  if (!in_cell_) return;
  in_cell_ = false;
  const std::string& value = stated_.empty() ? text_ : stated_;
  const std::size_t times = value.empty() ? 0 : std::min(repeat_cell_, limits_.columns + 1);
  for (std::size_t i = 0; i < times; ++i) row_.put(column_ + i, value);
  column_ += repeat_cell_;
}

Step OdsRecords::next() {
  if (left_ > 0) {
    --left_, ++record_.number;
    return finished();
  }
  if (over_) return Step::end;
  for (;;) {
    const auto paused = xml_.run();
    if (!paused) return over_ = true, broken(paused.error());
    if (!*paused) return over_ = true, Step::end;
    record_.number = line_;
    line_ += repeat_;
    row_.write_to(record_.cells);
    if (record_.cells.empty() && !row_.too_wide()) continue;
    left_ = repeat_ - 1;
    return finished();
  }
}

Step OdsRecords::finished() {
  if (row_.too_wide())
    return bad_row(tables::fault(kTooManyColumns, {std::to_string(limits_.columns)}, record_.number));
  if (const auto cell = row_.long_cell())
    return bad_row(tables::fault(kLongCell, {std::to_string(limits_.cell_bytes)}, record_.number), cell);
  return Step::row;
}

Read<std::vector<std::string>> ods_sheet_names(const Package& package, const Limits& limits) {
  std::vector<std::string> names;
  bool locked = false;
  if (package.has("META-INF/manifest.xml")) {
    auto manifest = package.part("META-INF/manifest.xml", limits);
    if (!manifest) return std::unexpected(manifest.error());
    Xml xml(std::move(*manifest));
    xml.on_start = [&](std::string_view name, const Attributes&) {
      locked = locked || name == "encryption-data";
    };
    // Old manifests have a doctype; whether the file is locked is all that is asked here.
    if (const auto read = xml.run(); !read && read.error().code != kDoctype.code)
      return std::unexpected(read.error());
  }
  if (locked) return bad(kEncrypted);
  auto content = package.part("content.xml", limits);
  if (!content) return std::unexpected(content.error());
  Xml xml(std::move(*content));
  int depth = 0;
  xml.on_start = [&](std::string_view name, const Attributes& attributes) {
    if (name == "table" && depth++ == 0) names.emplace_back(attributes.get("name"));
  };
  xml.on_end = [&](std::string_view name) { depth -= name == "table"; };
  if (const auto read = xml.run(); !read) return std::unexpected(read.error());
  return names;
}

Read<std::unique_ptr<Records>> ods_records(const Package& package, const std::string& sheet,
                                           const Limits& limits) {
  auto content = package.part("content.xml", limits);
  if (!content) return std::unexpected(content.error());
  return std::make_unique<OdsRecords>(std::move(*content), sheet, limits);
}

}  // namespace framsyn::tables
