#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <ostream>
#include <stdexcept>

#include <framsyn/platform/tables/writer.hpp>

namespace framsyn::tables {
namespace {

/// Would a spreadsheet that opens the csv take this text for a formula (OWASP, CSV injection)?
bool begins_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

class CsvWriter : public Writer {
 public:
  CsvWriter(std::ostream& out, const std::vector<Column>& columns, CsvForm form) : out_(out), form_(form) {
    if (form.bom == Bom::yes) out_ << "\xEF\xBB\xBF";
    for (const Column& column : columns) put(column.name);
    end_row();
  }

  void row(std::span<const Cell> cells) override {
    for (const Cell& cell : cells) std::visit([this](const auto& value) { put(value); }, cell);
    end_row();
  }

  void finish() override {
    out_.flush();
    if (!out_) throw std::runtime_error("csv could not be written");
  }

 private:
  void put(std::monostate) { raw({}); }
  void put(std::int64_t value) { fmt::format_to(std::back_inserter(next()), "{}", value); }
  void put(Date value) { raw(value.iso()); }
  void put(Share value) { put(value.value()); }
  void put(double value) {
    if (!std::isfinite(value)) return raw({});
    fmt::memory_buffer text;
    fmt::format_to(std::back_inserter(text), "{}", value);
    std::ranges::replace(text, '.', form_.decimal);
    const std::string_view number(text.data(), text.size());
    if (!number.contains(form_.delimiter)) return raw(number);
    next().append("\"").append(number).append("\"");
  }
  void put(std::string_view text) {
    const bool guarded = begins_formula(text);
    if (!guarded && std::ranges::none_of(text, [this](char c) { return is_special(c); })) return raw(text);
    std::string quoted = guarded ? "\"'" : "\"";
    for (char c : text) {
      if (c == '"') quoted += '"';
      quoted += c;
    }
    raw(quoted + '"');
  }
  void put(const std::string& text) { put(std::string_view(text)); }

  bool is_special(char c) const { return c == form_.delimiter || c == '"' || c == '\n' || c == '\r'; }
  void raw(std::string_view text) { next().append(text); }
  /// The row so far, ready for another cell.
  std::string& next() {
    if (!first_) row_ += form_.delimiter;
    first_ = false;
    return row_;
  }
  void end_row() {
    row_ += "\r\n";
    out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
    row_.clear();
    first_ = true;
  }

  std::ostream& out_;
  CsvForm form_;
  std::string row_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Writer> csv_writer(std::ostream& out, std::vector<Column> columns, CsvForm form) {
  return std::make_unique<CsvWriter>(out, columns, form);
}

}  // namespace framsyn::tables
