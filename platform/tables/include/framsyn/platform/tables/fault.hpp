#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include <framsyn/base/text.hpp>

namespace framsyn::tables {

/// Something wrong in a file that somebody handed in (sv: fel i underlaget), told so that it can be found and
/// mended there: which file, which row and column, what stood there, and what was expected instead.
struct Fault {
  std::string code;  ///< "<room>.<what>", for programs; never changed once published
  std::string file;
  std::int64_t row =
      0;  ///< as a person counts in the file: line of a csv, row of a sheet; 0: the file as a whole
  std::string column;  ///< its name in the header; empty: the row as a whole
  std::string value;   ///< what stood there, cut to 80 characters
  std::string expected_sv, expected_en;
};

template <class T>
using Read = std::expected<T, Fault>;

/// "personal.csv, rad 12, kolumn SSG, ”14”: en andel mellan 0 och 1"
std::string sentence(const Fault& fault, Language language);

/// A value as it may stand in a Fault: at most 80 characters, line breaks and control characters made
/// visible.
std::string shown(std::string_view value);

}  // namespace framsyn::tables
