#include "looks.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <framsyn/base/text.hpp>

namespace framsyn::tables {
namespace {

// A file says nothing of when it is read; a pivot later than any two-digit year of hire or birth that an
// extract of these years can hold. The person sees and can change it.
constexpr int kPivotYear = 2030;
constexpr std::size_t kEnoughForAKey = 20;
constexpr std::size_t kLongestKey = 40;

int two_digits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

/// A key differs on every row, is short, has no blanks and some digit.
bool like_keys(std::span<const std::string_view> filled) {
  if (filled.size() < kEnoughForAKey) return false;
  const auto like_key = [](std::string_view v) {
    return v.size() <= kLongestKey && v.find_first_of(" ,.") == std::string_view::npos &&
           std::ranges::any_of(v, is_digit);
  };
  return std::ranges::all_of(filled, like_key) &&
         std::set(filled.begin(), filled.end()).size() == filled.size();
}

/// Whole numbers that all have the same many digits, such as employee numbers.
bool like_numbered_keys(std::span<const std::string_view> filled) {
  return like_keys(filled) && std::ranges::all_of(filled, [&](std::string_view v) {
           return v.size() >= 4 && v.size() == filled.front().size() && std::ranges::all_of(v, is_digit);
         });
}

}  // namespace

bool like_identity_number(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool sign = (text[i] == '-' || text[i] == '+') && i + 5 == text.size();
    if (!is_digit(text[i]) && !sign) return false;
    if (!sign) digits += text[i];
  }
  if (digits.size() != 10 && digits.size() != 12) return false;
  if (digits.size() == 12 && digits[0] != '1' && digits[0] != '2') return false;
  const std::size_t month_at = digits.size() - 8;
  const int month = two_digits(digits, month_at), day = two_digits(digits, month_at + 2) % 60;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

void judge(std::span<const std::string_view> filled, ColumnFound& column) {
  if (filled.empty()) return;
  column.looks_like = LooksLike::text;
  if (std::ranges::all_of(filled, like_identity_number)) {
    column.looks_like = LooksLike::identity;
  } else if (auto date = guess_date_form(filled, kPivotYear)) {
    column.looks_like = LooksLike::date;
    column.date = date;
  } else if (like_numbered_keys(filled)) {
    column.looks_like = LooksLike::identity;
  } else if (auto number = guess_number_form(filled)) {
    column.looks_like = LooksLike::number;
    column.number = number;
  } else if (like_keys(filled)) {
    column.looks_like = LooksLike::identity;
  }
}

}  // namespace framsyn::tables
