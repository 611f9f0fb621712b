#include "container.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <framsyn/base/text.hpp>

#include "bytes.hpp"
#include "faults.hpp"
#include "package.hpp"

namespace framsyn::tables {
namespace {

constexpr std::size_t kLookedAt = 4096;
constexpr std::size_t kMostOle = 8'000'000;
constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

struct Signature {
  std::string_view begins, sv, en;
};
constexpr std::array<Signature, 9> kOthers = {{{"%PDF", "en PDF", "a PDF"},
                                               {"\x1F\x8B", "en gzip-fil", "a gzip file"},
                                               {"7z\xBC\xAF", "en 7z-fil", "a 7z file"},
                                               {"Rar!", "en rar-fil", "a rar file"},
                                               {"\x89PNG", "en bild", "a picture"},
                                               {"\xFF\xD8\xFF", "en bild", "a picture"},
                                               {"SQLite format 3", "en databas", "a database"},
                                               {"\x7F"
                                                "ELF",
                                                "ett program", "a program"},
                                               {"MZ\x90", "ett program", "a program"}}};

Fault not_a_table(std::string_view sv, std::string_view en) {
  Fault out = fault(kNotATable, {std::string(sv)});
  out.expected_en = fault(kNotATable, {std::string(en)}).expected_en;
  return out;
}

std::string utf_16le(std::string_view ascii) {
  std::string out;
  for (char c : ascii) out += {c, '\0'};
  return out;
}

/// Both the old xls and a locked xlsx are OLE files; their directories name the streams in UTF-16.
Fault ole(const Source& source) {
  const auto bytes = beginning_of(source.path, kMostOle);
  const bool locked = bytes && bytes->find(utf_16le("EncryptedPackage")) != std::string::npos;
  return fault(locked ? kEncrypted : kOldExcel);
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::optional<Fault> markup(std::string_view beginning) {
  const std::string text = lower(trimmed(beginning));
  if (text.starts_with("<?xml") && text.find("schemas-microsoft-com:office:spreadsheet") != std::string::npos)
    return not_a_table("Excels xml-format från 2003, spara om som xlsx",
                       "Excel's xml format of 2003, save it again as xlsx");
  for (std::string_view tag : {"<html", "<!doctype html", "<table", "<meta", "<head", "<body"})
    if (text.starts_with(tag))
      return not_a_table("en webbsida (html), spara om som xlsx eller csv",
                         "a web page (html), save it again as xlsx or csv");
  if (text.starts_with("<?xml")) return not_a_table("en xml-fil", "an xml file");
  return std::nullopt;
}

Read<Format> zipped(const Source& source) {
  auto package = Package::open(source.path);
  if (!package) return std::unexpected(package.error());
  if (package->has("EncryptedPackage")) return bad(kEncrypted);
  if (package->has("[Content_Types].xml") && package->has("xl/workbook.bin"))
    return std::unexpected(
        not_a_table("Excels format xlsb, spara om som xlsx", "Excel's xlsb, save it again as xlsx"));
  if (package->has("[Content_Types].xml") && package->has("word/document.xml"))
    return std::unexpected(not_a_table("ett Word-dokument", "a Word document"));
  if (package->has("[Content_Types].xml")) return Format::xlsx;
  if (package->has("content.xml")) return Format::ods;
  return std::unexpected(not_a_table("ett zip-arkiv", "a zip archive"));
}

/// A text, or no telling what, under a workbook's name is a mistake or a file that came to harm on its way.
std::optional<Fault> false_name(const Source& source) {
  const std::string name = lower(source.name);
  for (const std::string ending : {".xlsx", ".xlsm", ".ods"})
    if (name.ends_with(ending))
      return not_a_table("ingen arbetsbok, fast namnet slutar på " + ending,
                         "no workbook, though its name ends in " + ending);
  return std::nullopt;
}

}  // namespace

Read<Format> find_format(const Source& source, const Limits& limits) {
  std::error_code error;
  const auto size = std::filesystem::file_size(source.path, error);
  if (error) return bad(kUnreadable);
  if (size > limits.file_bytes) return bad(kTooLargeFile, {std::to_string(limits.file_bytes / 1'000'000)});
  if (size == 0) return bad(kEmptyFile);
  const auto beginning = beginning_of(source.path, kLookedAt);
  if (!beginning) return std::unexpected(beginning.error());
  if (beginning->starts_with(kOle)) return std::unexpected(ole(source));
  if (beginning->starts_with("PK\x03\x04") || beginning->starts_with("PK\x05\x06")) return zipped(source);
  for (const Signature& other : kOthers)
    if (beginning->starts_with(other.begins)) return std::unexpected(not_a_table(other.sv, other.en));
  if (auto found = markup(*beginning)) return std::unexpected(std::move(*found));
  if (auto found = false_name(source)) return std::unexpected(std::move(*found));
  return Format::csv;
}

}  // namespace framsyn::tables
