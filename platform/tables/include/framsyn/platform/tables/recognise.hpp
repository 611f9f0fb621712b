#pragma once

#include <optional>
#include <string>
#include <vector>

#include <framsyn/platform/tables/date_form.hpp>
#include <framsyn/platform/tables/fault.hpp>
#include <framsyn/platform/tables/layout.hpp>
#include <framsyn/platform/tables/number_form.hpp>

namespace framsyn::tables {

/// What the values of a column look like. identity: a Swedish identity number, or a key that differs on every
/// row.
enum class LooksLike { empty, text, number, date, identity };
std::string_view name(LooksLike);

struct ColumnFound {
  std::string name;
  std::vector<std::string> samples;  ///< the first five that differ, trimmed
  LooksLike looks_like = LooksLike::empty;
  double filled = 0;                 ///< part of the rows seen that have a value, 0 to 1
  std::optional<NumberForm> number;  ///< when every value seen has one form
  std::optional<DateForm> date;
};

/// What could be told of a file by looking at its beginning (sv: så tolkades filen), as a proposal to a
/// person.
struct Recognised {
  Format format = Format::csv;
  Encoding encoding = Encoding::utf_8;
  bool bom = false;
  char delimiter = 0, quote = '"';  ///< csv
  std::string sheet;                ///< the one looked at
  std::vector<std::string> sheets;
  std::int64_t header_row = 1;
  std::int64_t rows_seen = 0;
  std::vector<ColumnFound> columns;

  Layout layout() const;
};

/// Looks at the first `rows` rows; the encoding is tried on up to 256 MB, for the first å may come late. Same
/// names of columns are numbered, not refused, so that the file can be shown.
Read<Recognised> recognise(const Source& source, const Layout& known = {}, const Limits& limits = {},
                           std::int64_t rows = 1000);

}  // namespace framsyn::tables
