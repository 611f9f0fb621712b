#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace framsyn::tables {

/// How a column writes its numbers. Pure functions of text; a value that does not fit is nothing, never a
/// guess.
struct NumberForm {
  char decimal = ',';           ///< ',' or '.'
  std::string thousands = " ";  ///< " " (any kind of blank), ",", ".", "'" or "" (none)
  std::vector<std::string> around = {"kr", "SEK", "$", "€",
                                     "£"};  ///< currencies that may stand before or after
  friend bool operator==(const NumberForm&, const NumberForm&) = default;
};

/// The number written, blanks around it ignored. A minus may be '-', U+2212 or a dash, before or (as SAP
/// writes) after; "(21.00)" is minus 21; "80 %" is 0.8. Thousands, where written, stand in groups of three.
std::optional<double> read_number(std::string_view text, const NumberForm& form);

/// The form that all of these fit, if there is exactly one way to read them; 1,234 alone may be either and is
/// nothing. Empty values are passed over.
std::optional<NumberForm> guess_number_form(std::span<const std::string_view> values);

/// What to tell somebody whose value did not fit: "ett tal som 1 234,5".
struct Expected {
  std::string sv, en;
};
Expected expected(const NumberForm& form);

}  // namespace framsyn::tables
