#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace framsyn {

/// Text with a least and a greatest length in characters (code points), counted once where it enters.
template <std::size_t Least, std::size_t Most>
struct Text {
  static constexpr std::size_t kLeast = Least;
  static constexpr std::size_t kMost = Most;
  std::string value;
  friend auto operator<=>(const Text&, const Text&) = default;
};

/// Is this well-formed UTF-8? Everything inside the house is.
bool is_utf8(std::string_view bytes);
/// Number of code points in well-formed UTF-8.
std::size_t characters(std::string_view utf8);
/// Without white space at both ends, no-break space included.
std::string_view trimmed(std::string_view text);
/// Without what no eye sees and no reader can type again: controls, marks of width zero and of direction
/// (Unicode's Cc and the best known of Cf). Of well-formed UTF-8.
std::string without_invisible(std::string_view utf8);
/// One of 0-9, whatever the locale.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The languages of the screen. Swedish first.
enum class Language { sv, en };

}  // namespace framsyn
