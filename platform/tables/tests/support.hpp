#pragma once

#include <fstream>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <framsyn/platform/tables/reader.hpp>

#include "temporary.hpp"

namespace framsyn::tables {

/// A folder of files for one test.
class Files {
 public:
  std::string file(std::string_view name, std::string_view bytes) const {
    const auto path = folder_.path() / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  std::string at(std::string_view name) const { return (folder_.path() / name).string(); }

 private:
  TemporaryFolder folder_;
};

using Parts = std::vector<std::pair<std::string, std::string>>;
/// A zip file of those parts, packed.
std::string zip_file(const std::string& path, const Parts& parts);
/// An xlsx with one sheet of the rows given ("<row>…</row>"), and other parts instead of the usual.
std::string xlsx_file(const std::string& path, std::string_view rows, Parts instead = {});
/// An ods with one table "Blad" of the rows given.
std::string ods_file(const std::string& path, std::string_view rows);

/// The bytes of one part of a zip file.
std::string part_of(const std::string& path, const std::string& part);

using Rows = std::vector<std::vector<std::string>>;
struct Everything {
  std::vector<std::string> columns;
  Rows rows;
  std::vector<std::int64_t> numbers;
  std::vector<Fault> faults;
  std::vector<Step> steps;  // of the faults
};
/// All that a file holds; a file that does not open gives its fault alone.
Everything all_of(const std::string& path, const Layout& layout = {}, const Limits& limits = {});
/// The code of the fault by which the file is refused or of its first fault; empty when there is none.
std::string first_fault(const std::string& path, const Layout& layout = {}, const Limits& limits = {});

std::string utf_16le(std::u16string_view text);
std::string utf_16be(std::u16string_view text);

}  // namespace framsyn::tables
