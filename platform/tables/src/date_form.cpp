#include <framsyn/platform/tables/date_form.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include <framsyn/base/text.hpp>

#include "sheet_values.hpp"

namespace framsyn::tables {
namespace {

struct Number {
  int value = 0;
  std::size_t digits = 0;
};

Number take_number(std::string_view& text) {
  Number out;
  while (out.digits < text.size() && is_digit(text[out.digits]) && out.digits < 9)
    out.value = out.value * 10 + (text[out.digits++] - '0');
  text.remove_prefix(out.digits);
  return out;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

/// "+01:00", "Z", "PM" or nothing.
bool ends_a_clock(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text == "Z" || text == "AM" || text == "PM" || text == "am" || text == "pm")
    return true;
  if (!take(text, '+') && !take(text, '-')) return false;
  const Number hours = take_number(text);
  take(text, ':');
  const Number minutes = take_number(text);
  return text.empty() && (hours.digits == 2 || (hours.digits == 4 && minutes.digits == 0)) &&
         hours.value <= 1400;
}

/// A clock time after the date: 13:45, 13:45:00.000, T00:00, with zone or AM and PM; an empty text is one
/// too.
bool is_clock(std::string_view text) {
  if (trimmed(text).empty()) return true;
  if (!take(text, 'T') && !take(text, ' ')) return false;
  while (take(text, ' ')) {
  }
  const Number hours = take_number(text);
  if (hours.digits == 0 || hours.digits > 2 || hours.value > 24 || !take(text, ':')) return false;
  const Number minutes = take_number(text);
  if (minutes.digits != 2 || minutes.value > 59) return false;
  if (take(text, ':')) {
    const Number seconds = take_number(text);
    if (seconds.digits != 2 || seconds.value > 60) return false;
    if ((take(text, '.') || take(text, ',')) && take_number(text).digits == 0) return false;
  }
  return ends_a_clock(text);
}

std::optional<int> full_year(Number year, const DateForm& form) {
  if (year.digits == 4) return year.value;
  if (year.digits != 2 || !form.pivot) return std::nullopt;
  return year.value <= *form.pivot ? 2000 + year.value : 1900 + year.value;
}

std::optional<Date> day_of(Number a, Number b, Number c, const DateForm& form, DateOrder order) {
  const Number year = order == DateOrder::ymd ? a : c;
  const Number month = order == DateOrder::mdy ? a : b;
  const Number day = order == DateOrder::ymd ? c : order == DateOrder::dmy ? a : b;
  const auto full = full_year(year, form);
  if (!full || month.digits > 2 || day.digits > 2) return std::nullopt;
  return Date::valid(*full, static_cast<unsigned>(month.value), static_cast<unsigned>(day.value));
}

/// 20210304, 04032021 or 210304, by the order.
std::optional<Date> compact(std::string_view digits, const DateForm& form) {
  const std::size_t year = digits.size() - 4;
  const std::array<std::size_t, 3> lengths = form.order == DateOrder::ymd
                                                 ? std::array<std::size_t, 3>{year, 2, 2}
                                                 : std::array<std::size_t, 3>{2, 2, year};
  std::array<Number, 3> parts;
  for (std::size_t i = 0; i < 3; ++i) {
    std::string_view piece = digits.substr(0, lengths[i]);
    parts[i] = take_number(piece);
    digits.remove_prefix(lengths[i]);
  }
  return day_of(parts[0], parts[1], parts[2], form, form.order);
}

std::optional<Date> separated(std::string_view text, Number first, const DateForm& form) {
  constexpr std::string_view kSeparators = "-/. ";
  if (text.empty() || kSeparators.find(text.front()) == std::string_view::npos) return std::nullopt;
  const char separator = text.front();
  text.remove_prefix(1);
  const Number second = take_number(text);
  if (second.digits == 0 || !take(text, separator)) return std::nullopt;
  const Number third = take_number(text);
  if (third.digits == 0 || !is_clock(text)) return std::nullopt;
  return day_of(first, second, third, form, first.digits == 4 ? DateOrder::ymd : form.order);
}

std::optional<Date> read_serial(std::string_view text, Serial system) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return day_of_serial(value, system);
}

}  // namespace

std::optional<Date> day_of_serial(double serial, Serial system) {
  if (system == Serial::none || !(serial >= 0 && serial < kFirstSerialBeyond9999)) return std::nullopt;
  const int day = static_cast<int>(std::floor(serial));
  if (system == Serial::from_1904) return Date(1904, 1, 1).plus_days(day);
  if (day == 0 || day == 60) return std::nullopt;
  return Date(1899, 12, day < 60 ? 31u : 30u).plus_days(day);
}

std::optional<Date> read_date(std::string_view text, const DateForm& form) {
  text = trimmed(text);
  const std::string_view whole = text;
  const Number first = take_number(text);
  if (first.digits == 0) return std::nullopt;
  const bool digits_only = text.empty() || text.front() == 'T' || (text.front() == ' ' && is_clock(text));
  if (digits_only && is_clock(text) &&
      (first.digits == 8 || (first.digits == 6 && form.serial == Serial::none)))
    return compact(whole.substr(0, first.digits), form);
  if (auto day = separated(text, first, form)) return day;
  return form.serial == Serial::none ? std::nullopt : read_serial(whole, form.serial);
}

std::optional<DateForm> guess_date_form(std::span<const std::string_view> values, int this_year) {
  std::optional<DateForm> found;
  for (DateOrder order : {DateOrder::ymd, DateOrder::dmy, DateOrder::mdy}) {
    for (std::optional<int> pivot : {std::optional<int>(), std::optional<int>(this_year % 100)}) {
      const DateForm form{order, pivot, Serial::none};
      bool fits = true, differs = false, any = false;
      for (std::string_view value : values) {
        if (trimmed(value).empty()) continue;
        any = true;
        const auto day = read_date(value, form);
        fits = fits && day.has_value();
        differs = differs || (found && read_date(value, *found) != day);
      }
      if (!any || !fits) continue;
      if (found && differs) return std::nullopt;
      if (!found) found = form;
      break;  // four digits are enough; no pivot need be stated
    }
  }
  return found;
}

Expected expected(const DateForm& form) {
  const std::string year = form.pivot ? "21" : "2021";
  const std::string example = form.order == DateOrder::ymd   ? year + "-03-14"
                              : form.order == DateOrder::dmy ? "14/3/" + year
                                                             : "3/14/" + year;
  if (form.serial == Serial::none) return {"ett datum som " + example, "a date such as " + example};
  return {"ett datum som " + example + " eller ett datumtal",
          "a date such as " + example + " or a serial number"};
}

}  // namespace framsyn::tables
