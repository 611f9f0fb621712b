#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <framsyn/base/date.hpp>
#include <framsyn/platform/tables/number_form.hpp>

namespace framsyn::tables {

enum class DateOrder { ymd, dmy, mdy };
/// Days counted as a spreadsheet does: from 1900, with a 29 February 1900 that never was, or from 1904.
enum class Serial { none, from_1900, from_1904 };

/// How a column writes its dates. Any of - / . and blank may separate day, month and year; without separators
/// they have two digits each and the year four (or two). A clock time after the date is read past.
struct DateForm {
  DateOrder order = DateOrder::ymd;
  std::optional<int>
      pivot;  ///< years of two digits: up to this are 20xx, the rest 19xx; unset: they are refused
  Serial serial = Serial::none;
  friend bool operator==(const DateForm&, const DateForm&) = default;
};

/// The day written; nothing when it does not fit the form or there is no such day. A year of four digits that
/// stands first (2021-03-04) is understood whatever the order, for that is how date cells of a sheet arrive.
std::optional<Date> read_date(std::string_view text, const DateForm& form);

/// The day of a spreadsheet's number, its time left out; nothing for the 60th day of 1900, which is no day.
std::optional<Date> day_of_serial(double serial, Serial system);

/// The form that all of these fit, if there is exactly one; 4/3/21 alone may be two and is nothing. Years of
/// two digits get the pivot `this_year` % 100, so that no date lies after this year. Empty values are passed
/// over.
std::optional<DateForm> guess_date_form(std::span<const std::string_view> values, int this_year);

/// "ett datum som 2021-03-04"
Expected expected(const DateForm& form);

}  // namespace framsyn::tables
