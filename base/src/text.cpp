#include <framsyn/base/text.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace framsyn {
namespace {

using Bytes = std::string_view;
constexpr std::array<std::string_view, 3> kBlanks = {"\xC2\xA0", "\xE2\x80\xAF", "\xEF\xBB\xBF"};

std::uint8_t at(Bytes b, std::size_t i) { return static_cast<std::uint8_t>(b[i]); }
bool continues(Bytes b, std::size_t i) { return i < b.size() && (at(b, i) & 0xC0) == 0x80; }

/// Length of the well-formed sequence at i, or 0 (Unicode 15, table 3-7: no overlong forms, no surrogates).
std::size_t sequence(Bytes b, std::size_t i) {
  const std::uint8_t lead = at(b, i);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || !continues(b, i + 1)) return 0;
  if (lead < 0xE0) return 2;
  const std::uint8_t second = at(b, i + 1);
  if (lead < 0xF0) {
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
    return continues(b, i + 2) ? 3 : 0;
  }
  if (lead > 0xF4 || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
  return continues(b, i + 2) && continues(b, i + 3) ? 4 : 0;
}

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// U+00AD, U+061C, U+180E, U+200B-200F, U+202A-202E, U+2060-206F, U+FEFF, and controls.
bool is_invisible(Bytes one) {
  if (one.size() == 1) return at(one, 0) < 0x20 || at(one, 0) == 0x7F;
  if (one.size() == 2)
    return one == "\xC2\xAD" || one == "\xD8\x9C" || (at(one, 0) == 0xC2 && at(one, 1) < 0xA0);
  if (one.size() != 3) return false;
  const int second = at(one, 1), third = at(one, 2);
  if (one == "\xE1\xA0\x8E" || one == "\xEF\xBB\xBF") return true;
  if (at(one, 0) != 0xE2) return false;
  if (second == 0x80) return (third >= 0x8B && third <= 0x8F) || (third >= 0xAA && third <= 0xAE);
  return second == 0x81 && third >= 0xA0 && third <= 0xAF;
}

}  // namespace

bool is_utf8(Bytes bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = sequence(bytes, i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

std::size_t characters(Bytes utf8) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) n += (at(utf8, i) & 0xC0) != 0x80;
  return n;
}

std::string_view trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    for (std::string_view blank : kBlanks) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
      if (text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
    }
  }
  return text;
}

std::string without_invisible(Bytes utf8) {
  std::string seen;
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t length = std::max<std::size_t>(1, sequence(utf8, i));
    const Bytes one = utf8.substr(i, length);
    if (one == "\t" || one == "\n")
      seen += ' ';
    else if (!is_invisible(one))
      seen += one;
    i += length;
  }
  return seen;
}

}  // namespace framsyn
