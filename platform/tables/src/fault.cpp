#include <array>
#include <initializer_list>

#include "faults.hpp"

namespace framsyn::tables {
namespace {

constexpr std::size_t kShownCharacters = 80;

std::string filled(std::string_view text, std::initializer_list<std::string> arguments) {
  std::string out(text);
  std::size_t from = 0;
  for (const std::string& argument : arguments) {
    const std::size_t at = out.find("{}", from);
    if (at == std::string::npos) break;
    out.replace(at, 2, argument);
    from = at + argument.size();
  }
  return out;
}

std::string visible(char c) {
  switch (c) {
    case '\n':
      return "↵";
    case '\r':
      return "";
    case '\t':
      return "⇥";
    default:
      return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? "\uFFFD" : std::string(1, c);
  }
}

}  // namespace

std::string shown(std::string_view value) {
  std::string out;
  std::size_t count = 0;
  for (char c : value) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++count > kShownCharacters) return out + "…";
    out += visible(c);
  }
  return out;
}

std::string sentence(const Fault& fault, Language language) {
  const bool sv = language == Language::sv;
  std::string out = fault.file;
  if (fault.row > 0) out += (sv ? ", rad " : ", row ") + std::to_string(fault.row);
  if (!fault.column.empty()) out += (sv ? ", kolumn " : ", column ") + fault.column;
  if (!fault.value.empty()) out += (sv ? ", ”" : ", “") + fault.value + "”";
  return out + (sv ? ": förväntade " + fault.expected_sv : ": expected " + fault.expected_en);
}

Fault fault(const FaultKind& kind, std::initializer_list<std::string> arguments, std::int64_t row,
            std::string_view value) {
  return {.code = std::string(kind.code),
          .file = {},
          .row = row,
          .column = {},
          .value = shown(value),
          .expected_sv = filled(kind.sv, arguments),
          .expected_en = filled(kind.en, arguments)};
}

}  // namespace framsyn::tables
