#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <framsyn/base/date.hpp>
#include <framsyn/organisation/history.hpp>

namespace framsyn::organisation {

/// What a Swedish identity number says of itself once it has been read: one writing of it, for hashing, and
/// what can be told from it.
struct IdentityNumber {
  std::string normal;  ///< 12 digits, or the reserve number as written, without separators and in upper case
  std::optional<Date> birth_date;
  Sex sex = Sex::unknown;
};

/// Reads a personnummer (folkbokföringslagen 18 §: YYMMDD-NNNC, "+" from the year one turns 100), a
/// samordningsnummer (18 a §: the day plus 60, where day and month may be unknown) or a reserve number of one
/// of the given patterns (Y M D date, N digit, A letter, anything else itself). Nothing when it is none of
/// them: the check digit is checked. A number of ten digits without separator is of someone under 100 on
/// `today`.
std::optional<IdentityNumber> read_identity_number(std::string_view text,
                                                   std::span<const std::string> reserve_patterns, Date today);

/// The text with every personnummer and samordningsnummer in it, however it is written, replaced by
/// "[personnummer]". Ten or twelve digits with a day of birth and a right check digit are taken for one.
std::string without_identity_numbers(std::string_view text);
bool holds_identity_number(std::string_view text);

}  // namespace framsyn::organisation
