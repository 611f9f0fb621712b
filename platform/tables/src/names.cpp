#include <array>
#include <utility>

#include <framsyn/platform/tables/recognise.hpp>

namespace framsyn::tables {
namespace {

constexpr std::array<std::pair<Format, std::string_view>, 3> kFormats = {
    {{Format::csv, "csv"}, {Format::xlsx, "xlsx"}, {Format::ods, "ods"}}};
constexpr std::array<std::pair<Encoding, std::string_view>, 5> kEncodings = {
    {{Encoding::utf_8, "utf-8"},
     {Encoding::utf_16le, "utf-16le"},
     {Encoding::utf_16be, "utf-16be"},
     {Encoding::windows_1252, "windows-1252"},
     {Encoding::iso_8859_1, "iso-8859-1"}}};
constexpr std::array<std::pair<LooksLike, std::string_view>, 5> kLooks = {
    {{LooksLike::empty, "empty"},
     {LooksLike::text, "text"},
     {LooksLike::number, "number"},
     {LooksLike::date, "date"},
     {LooksLike::identity, "identity"}}};

std::string_view name_in(const auto& table, auto value) {
  for (const auto& [is, text] : table)
    if (is == value) return text;
  return {};
}

auto named_in(const auto& table, std::string_view text)
    -> std::optional<std::decay_t<decltype(table[0].first)>> {
  for (const auto& [is, known] : table)
    if (known == text) return is;
  return std::nullopt;
}

}  // namespace

std::string_view name(Format format) { return name_in(kFormats, format); }
std::string_view name(Encoding encoding) { return name_in(kEncodings, encoding); }
std::string_view name(LooksLike looks_like) { return name_in(kLooks, looks_like); }
std::optional<Encoding> encoding_named(std::string_view text) { return named_in(kEncodings, text); }

}  // namespace framsyn::tables
