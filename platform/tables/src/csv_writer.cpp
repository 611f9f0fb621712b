#include <fmt/format.h>

#include <algorithm>
#include <cmath>
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
  void put(std::int64_t value) { raw(std::to_string(value)); }
  void put(Date value) { raw(value.iso()); }
  void put(Share value) { put(value.value()); }
  void put(double value) {
    if (!std::isfinite(value)) return raw({});
    std::string text = fmt::format("{}", value);
    std::ranges::replace(text, '.', form_.decimal);
    raw(text.find(form_.delimiter) == std::string::npos ? text : '"' + text + '"');
  }
  void put(std::string_view text) {
    const bool guarded = begins_formula(text);
    if (!guarded &&
        text.find_first_of(std::string{form_.delimiter, '"', '\n', '\r'}) == std::string_view::npos)
      return raw(text);
    std::string quoted = guarded ? "\"'" : "\"";
    for (char c : text) {
      if (c == '"') quoted += '"';
      quoted += c;
    }
    raw(quoted + '"');
  }
  void put(const std::string& text) { put(std::string_view(text)); }

  void raw(std::string_view text) {
    if (!first_) out_ << form_.delimiter;
    first_ = false;
    out_ << text;
  }
  void end_row() {
    out_ << "\r\n";
    first_ = true;
  }

  std::ostream& out_;
  CsvForm form_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Writer> csv_writer(std::ostream& out, std::vector<Column> columns, CsvForm form) {
  return std::make_unique<CsvWriter>(out, columns, form);
}

}  // namespace framsyn::tables
