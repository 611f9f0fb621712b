#include "figures.hpp"

#include <algorithm>

#include <framsyn/base/rounding.hpp>

namespace framsyn::reports {
namespace {

std::string with_gaps(std::string digits, bool negative, bool swedish) {
  const bool nought = digits.find_first_of("123456789") == std::string::npos;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (swedish && point < digits.size()) digits[point] = ',';
  for (std::size_t at = point; at > 3;) digits.insert(at -= 3, swedish ? "\u00A0" : ",");
  if (!negative || nought) return digits;
  return (swedish ? "−" : "-") + digits;
}

}  // namespace

std::string grouped(double value, bool swedish, int decimals) {
  return with_gaps(rounded_digits(value, decimals), value < 0, swedish);
}

std::string per_cent(double share, bool swedish) {
  return with_gaps(rounded_digits(share, 0, 2), share < 0, swedish);
}

}  // namespace framsyn::reports
