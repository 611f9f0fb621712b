#include "reading/unfit_text.hpp"

#include <algorithm>
#include <array>

#include <framsyn/base/text.hpp>

namespace framsyn::organisation {
namespace {

/// As Excel stores them, and as its Swedish version writes them to a csv; "Err:502" is LibreOffice's.
constexpr std::array<std::string_view, 19> kErrors = {
    "#DIV/0!", "#N/A",       "#NAME?",     "#NULL!",     "#NUM!",     "#REF!",        "#VALUE!",
    "#SPILL!", "#CALC!",     "#FIELD!",    "#BLOCKED!",  "#CONNECT!", "#DIVISION/0!", "#SAKNAS!",
    "#NAMN?",  "#SKÄRNING!", "#OGILTIGT!", "#REFERENS!", "#VÄRDEFEL!"};

}  // namespace

bool is_error_value(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with("Err:5")) return true;
  return text.starts_with('#') && std::ranges::find(kErrors, text) != kErrors.end();
}

}  // namespace framsyn::organisation
