#include "csv_shape.hpp"

#include <algorithm>
#include <map>

#include "encoding.hpp"

namespace framsyn::tables {
namespace {

constexpr std::size_t kSample = 64 * 1024;
constexpr std::int64_t kSampleRows = 100;
constexpr std::string_view kDelimiters = ";\t,|";

Decoder decoder_of(std::string_view utf_8) {
  return Decoder(std::make_unique<MemoryBytes>(utf_8), Encoding::utf_8, 0);
}

/// Part of the rows that have the commonest width, and that width.
std::pair<double, std::size_t> evenness(std::string_view sample, char delimiter, char quote) {
  CsvRecords records(decoder_of(sample), delimiter, quote, Limits{});
  std::map<std::size_t, int> widths;
  int rows = 0;
  for (Step step = records.next(); step != Step::end && rows < kSampleRows; step = records.next()) {
    if (step == Step::broken) break;
    const auto& cells = records.record().cells;
    if (cells.size() == 1 && cells[0].empty()) continue;
    ++widths[cells.size()], ++rows;
  }
  const auto commonest = std::ranges::max_element(widths, {}, [](const auto& w) { return w.second; });
  if (commonest == widths.end()) return {0, 1};
  return {static_cast<double>(commonest->second) / rows, commonest->first};
}

Read<EncodingFound> encoding_of(const Source& source, std::optional<Encoding> stated) {
  auto file = FileBytes::open(source.path);
  if (!file) return std::unexpected(file.error());
  if (!stated) return find_encoding(**file);
  const auto beginning = beginning_of(source.path, 4);
  if (!beginning) return std::unexpected(beginning.error());
  // The mark is the file's own word and goes before a profile that was written for last year's file.
  const EncodingFound marked = find_bom(*beginning);
  return marked.bom_bytes > 0 ? marked : EncodingFound{*stated, 0};
}

Read<Decoder> decoder_of(const Source& source, EncodingFound found) {
  auto file = FileBytes::open(source.path);
  if (!file) return std::unexpected(file.error());
  return Decoder(std::move(*file), found.encoding, found.bom_bytes);
}

Read<std::string> decoded_beginning(const Source& source, EncodingFound found) {
  const auto raw = beginning_of(source.path, kSample);
  if (!raw) return std::unexpected(raw.error());
  Decoder decoder(std::make_unique<MemoryBytes>(*raw), found.encoding, found.bom_bytes);
  std::string text;
  for (;;) {
    const auto more = decoder.append_to(text);
    if (!more) return std::unexpected(more.error());
    if (!*more) break;
  }
  if (raw->size() == kSample)
    text.resize(text.find_last_of("\r\n") == std::string::npos ? text.size() : text.find_last_of("\r\n"));
  return text;
}

}  // namespace

char find_delimiter(std::string_view beginning, char quote) {
  char best = ';';
  std::pair<double, std::size_t> most{0, 1};
  for (char delimiter : kDelimiters) {
    const auto [even, width] = evenness(beginning, delimiter, quote);
    if (width < 2) continue;
    if (even > most.first + 0.05 || (even > most.first - 0.05 && width > most.second))
      best = delimiter, most = {even, width};
  }
  return best;
}

Read<std::unique_ptr<Records>> csv_records(const Source& source, Layout& layout, const Limits& limits) {
  const auto found = encoding_of(source, layout.encoding);
  if (!found) return std::unexpected(found.error());
  layout.encoding = found->encoding;
  if (!layout.quote) layout.quote = '"';
  if (!layout.delimiter) {
    const auto beginning = decoded_beginning(source, *found);
    if (!beginning) return std::unexpected(beginning.error());
    layout.delimiter = find_delimiter(*beginning, *layout.quote);
  }
  auto decoder = decoder_of(source, *found);
  if (!decoder) return std::unexpected(decoder.error());
  return std::make_unique<CsvRecords>(std::move(*decoder), *layout.delimiter, *layout.quote, limits);
}

}  // namespace framsyn::tables
