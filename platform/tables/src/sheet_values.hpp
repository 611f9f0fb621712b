#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace framsyn::tables {

/// What a number in a sheet is shown as, by its number format.
enum class Shown { number, date, elapsed };

/// By the format codes of ECMA-376 18.8.30 ("yyyy-mm-dd", "[h]:mm"): letters of date and time outside quotes.
Shown shown_as(std::string_view format_code);
/// By the numbers of the formats that every program knows (ECMA-376 18.8.30, with those of East Asia).
std::optional<Shown> shown_as(int built_in);

enum class Epoch { of_1900, of_1904 };

/// A serial is the days since the epoch; years beyond 9999 are no dates to any program.
constexpr double kFirstSerialBeyond9999 = 2958466;

/// 2021-03-04, or 2021-03-04T13:45:00 with a time, or 13:45:00 with a time alone. To the nearest second,
/// since a serial holds 13:45 as 0.572916666666667. The day that never was comes out as 1900-02-29, which no
/// date form reads.
std::string date_text(double serial, Epoch epoch);
/// 37:30:00
std::string elapsed_text(double days);
/// A number as a person sees it: at most 15 digits, with a decimal point, without exponent where that is
/// readable.
std::string number_text(std::string_view written);

/// "BC12" is column 54; nothing when there are no letters first.
std::optional<std::size_t> column_of(std::string_view reference);
/// _x000D_ and its like (ECMA-376 22.9.2.19) made into what they stand for.
std::string unescaped(std::string_view text);

}  // namespace framsyn::tables
