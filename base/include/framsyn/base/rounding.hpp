#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string>

namespace framsyn {

/// A size as digits with so many decimals, halves rounded up on the digits one reads: 3851.95 is 3852.0,
/// though the binary number nearest to it is a hair less. The browser rounds the same way, so page, report
/// and file show one figure alike. Sign apart; `shift` moves the point first (2: per cent).
inline std::string rounded_digits(double value, int decimals, int shift = 0) {
  std::array<char, 400> text;
  const auto end =
      std::to_chars(text.begin(), text.end(), value < 0 ? -value : value, std::chars_format::fixed);
  std::string digits(text.begin(), end.ptr);
  std::size_t point = digits.find('.');
  if (point == std::string::npos)
    point = digits.size();
  else
    digits.erase(point, 1);
  point += static_cast<std::size_t>(shift);
  const std::size_t kept = point + static_cast<std::size_t>(decimals);
  const bool up = kept < digits.size() && digits[kept] >= '5';
  digits.resize(kept, '0');
  std::size_t at = kept;
  for (bool carry = up; carry;) {
    if (at == 0) {
      digits.insert(digits.begin(), '1'), ++point;
      break;
    }
    carry = digits[--at] == '9';
    digits[at] = carry ? '0' : static_cast<char>(digits[at] + 1);
  }
  const std::size_t first = std::min(digits.find_first_not_of('0'), point - 1);
  digits.insert(point, decimals > 0 ? "." : "");
  return digits.substr(first);
}

/// The nearest number with so many decimals, halves away from zero: what a file for a spreadsheet holds.
inline double rounded_to(double value, int decimals) {
  const double size = std::strtod(rounded_digits(value, decimals).c_str(), nullptr);
  return value < 0 ? -size : size;
}

}  // namespace framsyn
