#include <algorithm>
#include <optional>

#include <framsyn/base/text.hpp>

#include "identity/identity_number.hpp"

namespace framsyn::organisation {
namespace {

constexpr std::string_view kInstead = "[personnummer]";
// As people and programs write it: hyphen, plus, blank, and the dashes and blank that a text program puts
// there.
constexpr std::string_view kBetween[] = {"-", "+", " ", "\u2010", "\u2011", "\u2013", "\u2212", "\u00A0"};

std::size_t separator_at(std::string_view text) {
  for (const std::string_view one : kBetween)
    if (text.starts_with(one)) return one.size();
  return 0;
}

bool is_number(const std::string& digits) {
  // Only the leap day depends on the century.
  static const Date kAnyDay(2099, 12, 31);
  if (digits.size() == 12)
    return digits >= "18" && digits < "21" && read_identity_number(digits, {}, kAnyDay).has_value();
  return std::ranges::any_of(std::string_view("90"), [&](char c) {
    return read_identity_number((c == '9' ? "19" : "20") + digits, {}, kAnyDay).has_value();
  });
}

/// How much of the text's beginning is a number of that many digits.
std::optional<std::size_t> number_of(std::string_view text, std::size_t count) {
  std::string digits;
  std::size_t at = 0;
  while (at < text.size() && digits.size() < count) {
    if (is_digit(text[at]))
      digits += text[at++];
    else if (const std::size_t size = separator_at(text.substr(at)); size > 0 && is_digit(text[at - 1]))
      at += size;
    else
      return std::nullopt;
  }
  const bool whole = digits.size() == count && (at == text.size() || !is_digit(text[at]));
  return whole && is_number(digits) ? std::optional(at) : std::nullopt;
}

std::optional<std::size_t> number_at_beginning(std::string_view text) {
  const auto twelve = number_of(text, 12);
  return twelve ? twelve : number_of(text, 10);
}

/// Calls found(from, size) for each number in the text; most texts have too few digits to be looked through.
template <class Found>
void each_number(std::string_view text, Found found) {
  if (std::ranges::count_if(text, is_digit) < 10) return;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    const auto size = number_at_beginning(text.substr(at));
    if (!size) continue;
    found(at, *size);
    at += *size - 1;
  }
}

}  // namespace

std::string without_identity_numbers(std::string_view text) {
  std::string out;
  std::size_t kept = 0;
  each_number(text, [&](std::size_t from, std::size_t size) {
    out.append(text.substr(kept, from - kept)).append(kInstead);
    kept = from + size;
  });
  return out.append(text.substr(kept));
}

bool holds_identity_number(std::string_view text) {
  bool any = false;
  each_number(text, [&](std::size_t, std::size_t) { any = true; });
  return any;
}

}  // namespace framsyn::organisation
