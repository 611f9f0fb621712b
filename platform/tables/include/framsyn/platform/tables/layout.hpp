#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace framsyn::tables {

enum class Format { csv, xlsx, ods };
enum class Encoding { utf_8, utf_16le, utf_16be, windows_1252, iso_8859_1 };

std::string_view name(Format);    ///< "csv"
std::string_view name(Encoding);  ///< "windows-1252": the names of the IANA register, in lower case
std::optional<Encoding> encoding_named(std::string_view);

/// What is done when two columns have the same name.
enum class SameNames { refuse, number };  ///< number: the second becomes "Namn (2)"

/// How a file is laid out (sv: filens uppställning). What is not stated is recognised from the file.
struct Layout {
  std::optional<Encoding> encoding;  ///< csv
  std::optional<char> delimiter;     ///< csv: ';' ',' '\t' '|' or any other single byte
  std::optional<char> quote;         ///< csv: '"' unless stated; '\0': no quoting
  std::optional<std::int64_t>
      header_row;     ///< counted from 1 as a person counts in the file; 0: there is none
  std::string sheet;  ///< xlsx, ods: its name; empty: the first that has a table in it
  SameNames same_names = SameNames::refuse;
};

/// What a file may cost. The file's own size is looked at before it is opened, the rest while it streams by.
struct Limits {
  std::uint64_t file_bytes = 2'000'000'000;
  std::uint64_t unpacked_bytes = 8'000'000'000;  ///< of one part of an xlsx or ods
  std::uint64_t unpacked_per_packed = 200;       ///< a zip bomb has about 1,000, a real sheet 10 to 60
  std::uint64_t string_bytes = 256'000'000;  ///< the shared strings of an xlsx, which must be held in memory
  std::int64_t rows = 20'000'000;
  std::size_t columns = 2'000;
  std::size_t cell_bytes = 200'000;
};

/// A file and the name under which faults speak of it.
struct Source {
  std::filesystem::path path;
  std::string name;
  Source(std::filesystem::path at) : path(std::move(at)), name(path.filename().string()) {}
  Source(std::filesystem::path at, std::string called) : path(std::move(at)), name(std::move(called)) {}
  Source(const char* at) : Source(std::filesystem::path(at)) {}
  Source(const std::string& at) : Source(std::filesystem::path(at)) {}
};

}  // namespace framsyn::tables
