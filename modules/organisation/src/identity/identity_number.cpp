#include "identity/identity_number.hpp"

#include <algorithm>
#include <cctype>

#include <framsyn/base/text.hpp>

namespace framsyn::organisation {
namespace {

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
int number(std::string_view digits) {
  int n = 0;
  for (const char c : digits) n = n * 10 + (c - '0');
  return n;
}

/// The Luhn sum over the ten last digits ends in 0 (SKV 704).
bool check_digit_holds(std::string_view ten) {
  int sum = 0;
  for (std::size_t i = 0; i < ten.size(); ++i) {
    const int twice = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += twice / 10 + twice % 10;
  }
  return sum % 10 == 0;
}

/// Twelve digits from ten: the latest century in which the person is born by `today`, or the one before after
/// a "+".
std::string with_century(std::string_view ten, bool hundred_or_more, Date today) {
  int year = today.year() / 100 * 100 + number(ten.substr(0, 2));
  if (year > today.year()) year -= 100;
  if (hundred_or_more) year -= 100;
  return std::to_string(year) + std::string(ten.substr(2));
}

std::optional<IdentityNumber> registered(std::string twelve) {
  if (!check_digit_holds(std::string_view(twelve).substr(2))) return std::nullopt;
  const int year = number({twelve.data(), 4}), month = number({twelve.data() + 4, 2});
  int day = number({twelve.data() + 6, 2});
  const bool co_ordination = day >= 60;
  if (co_ordination) day -= 60;
  auto born = Date::valid(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  const bool partly_unknown = co_ordination && (month == 0 || day == 0) && month <= 12 && day <= 31;
  if (!born && !partly_unknown) return std::nullopt;
  const Sex sex = (twelve[10] - '0') % 2 == 1 ? Sex::man : Sex::woman;
  return IdentityNumber{std::move(twelve), born, sex};
}

bool fits(char pattern, char c) {
  switch (pattern) {
    case 'Y':
    case 'M':
    case 'D':
    case 'N':
      return is_digit(c);
    case 'A':
      return is_letter(c);
    default:
      return pattern == c;
  }
}

std::optional<IdentityNumber> reserve(const std::string& text, const std::string& pattern) {
  if (text.size() != pattern.size() || !std::equal(pattern.begin(), pattern.end(), text.begin(), fits))
    return std::nullopt;
  std::string year, month, day;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == 'Y') year += text[i];
    if (pattern[i] == 'M') month += text[i];
    if (pattern[i] == 'D') day += text[i];
  }
  std::optional<Date> born;
  if (year.size() == 4 && month.size() == 2 && day.size() == 2)
    born =
        Date::valid(number(year), static_cast<unsigned>(number(month)), static_cast<unsigned>(number(day)));
  return IdentityNumber{text, born, Sex::unknown};
}

}  // namespace

std::optional<IdentityNumber> read_identity_number(std::string_view text,
                                                   std::span<const std::string> reserve_patterns,
                                                   Date today) {
  std::string plain;
  bool plus = false, digits_only = true;
  for (const char c : trimmed(text)) {
    if (c == '-' || c == ' ') continue;
    if (c == '+') {
      plus = true;
      continue;
    }
    plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    digits_only = digits_only && is_digit(c);
  }
  for (const std::string& pattern : reserve_patterns)
    if (auto found = reserve(plain, pattern)) return found;
  if (!digits_only) return std::nullopt;
  if (plain.size() == 12) return registered(std::move(plain));
  if (plain.size() == 10) return registered(with_century(plain, plus, today));
  return std::nullopt;
}

}  // namespace framsyn::organisation
