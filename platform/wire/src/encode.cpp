#include <framsyn/platform/wire/encode.hpp>

#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace framsyn::wire {
namespace {

/// 0: stands for itself; 'u': as \u00XX; otherwise the letter after the backslash.
constexpr std::array<char, 256> kEscapes = [] {
  std::array<char, 256> escapes{};
  for (int c = 0; c < 0x20; ++c) escapes[static_cast<std::size_t>(c)] = 'u';
  escapes['\b'] = 'b';
  escapes['\f'] = 'f';
  escapes['\n'] = 'n';
  escapes['\r'] = 'r';
  escapes['\t'] = 't';
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  escapes[0x7f] = 'u';
  return escapes;
}();

template <class Number>
void append(std::string& out, Number number) {
  char digits[40];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char escape = kEscapes[static_cast<unsigned char>(text[i])];
    if (!escape) continue;
    out.append(text, from, i - from);
    if (escape == 'u')
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(text[i]));
    else
      out.append({'\\', escape});
    from = i + 1;
  }
  out.append(text, from);
  out += '"';
}

void append_number(std::string& out, std::int64_t n) { append(out, n); }

void append_number(std::string& out, double x) {
  if (x == 0)
    out += '0';  // minus nought too: it would be read back as the whole number 0
  else if (std::isfinite(x))
    append(out, x);
  else
    out += "null";
}

void append_number(std::string& out, Share part) {
  const std::int64_t n = part.millionths();
  // Digit by digit, not through a double: what came in as 0.266667 goes out as 0.266667.
  std::string text =
      fmt::format("{}{}.{:06}", n < 0 ? "-" : "", std::abs(n / 1'000'000), std::abs(n % 1'000'000));
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  out += text;
}

}  // namespace framsyn::wire
