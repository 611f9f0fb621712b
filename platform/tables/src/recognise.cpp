#include <framsyn/platform/tables/recognise.hpp>

#include <algorithm>

#include <framsyn/base/text.hpp>

#include "container.hpp"
#include "encoding.hpp"
#include "headed_reader.hpp"
#include "header.hpp"
#include "looks.hpp"
#include "sheets.hpp"

namespace framsyn::tables {
namespace {

constexpr std::size_t kSamples = 5;

ColumnFound described(const std::string& name, const std::vector<std::string>& values, std::int64_t rows) {
  ColumnFound out{.name = name, .samples = {}, .filled = 0, .number = {}, .date = {}};
  std::vector<std::string_view> filled;
  for (const std::string& value : values)
    if (!value.empty()) filled.push_back(value);
  for (std::string_view value : filled) {
    if (out.samples.size() == kSamples) break;
    if (std::ranges::find(out.samples, value) == out.samples.end()) out.samples.emplace_back(value);
  }
  if (rows > 0) out.filled = static_cast<double>(filled.size()) / static_cast<double>(rows);
  judge(filled, out);
  return out;
}

struct Seen {
  std::int64_t rows = 0, good = 0;
  std::vector<std::vector<std::string>> values;
  std::optional<Fault> first_fault;
};

Seen read_columns(Reader& reader, std::int64_t most) {
  Seen seen;
  seen.values.resize(reader.columns().size());
  while (seen.rows < most) {
    const Step step = reader.next();
    if (step == Step::end) break;
    if (step != Step::row && !seen.first_fault) seen.first_fault = reader.fault();
    if (step == Step::broken) break;
    ++seen.rows;
    if (step == Step::bad_row) continue;
    ++seen.good;
    for (std::size_t i = 0; i < seen.values.size(); ++i)
      seen.values[i].emplace_back(trimmed(reader.row().cells[i]));
  }
  return seen;
}

/// A csv in which no row fits may only want another delimiter; a workbook has nothing to choose.
bool unreadable(const Seen& seen, Format format) {
  return format != Format::csv && seen.first_fault && seen.good == 0;
}

bool has_bom(const Source& source) {
  const auto beginning = beginning_of(source.path, 4);
  return beginning && find_bom(*beginning).bom_bytes > 0;
}

}  // namespace

Layout Recognised::layout() const {
  Layout out;
  out.header_row = header_row;
  out.sheet = sheet;
  if (format == Format::csv) out.encoding = encoding, out.delimiter = delimiter, out.quote = quote;
  return out;
}

Read<Recognised> recognise(const Source& source, const Layout& known, const Limits& limits,
                           std::int64_t rows) {
  Layout layout = known;
  layout.same_names = SameNames::number;
  const auto reader = open(source, layout, limits);
  if (!reader) return std::unexpected(reader.error());
  Recognised out;
  out.format = (*reader)->format();
  out.sheet = (*reader)->layout().sheet;
  out.header_row = (*reader)->layout().header_row.value_or(1);
  if (out.format == Format::csv) {
    out.encoding = (*reader)->layout().encoding.value_or(Encoding::utf_8);
    out.delimiter = (*reader)->layout().delimiter.value_or(';');
    out.quote = (*reader)->layout().quote.value_or('"');
    out.bom = has_bom(source);
  } else if (auto names = sheet_names(source, out.format, limits)) {
    out.sheets = std::move(*names);
  }
  const Seen seen = read_columns(**reader, rows);
  if (unreadable(seen, out.format)) return std::unexpected(*seen.first_fault);
  out.rows_seen = seen.rows;
  for (std::size_t i = 0; i < seen.values.size(); ++i)
    out.columns.push_back(described((*reader)->columns()[i], seen.values[i], out.rows_seen));
  return out;
}

}  // namespace framsyn::tables
