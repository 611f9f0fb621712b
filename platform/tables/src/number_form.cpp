#include <framsyn/platform/tables/number_form.hpp>

#include <array>
#include <charconv>
#include <cmath>

#include <framsyn/base/text.hpp>

namespace framsyn::tables {
namespace {

// Blank, no-break space, narrow no-break space, thin space, figure space.
constexpr std::array<std::string_view, 5> kBlanks = {" ", "\u00A0", "\u202F", "\u2009", "\u2007"};
// Hyphen-minus, minus sign, en dash, figure dash.
constexpr std::array<std::string_view, 4> kMinuses = {"-", "\u2212", "\u2013", "\u2012"};
constexpr std::array<std::string_view, 3> kApostrophes = {"'", "\u2019", "\u00B4"};

bool take_front(std::string_view& text, std::string_view what) {
  if (what.empty() || !text.starts_with(what)) return false;
  text = trimmed(text.substr(what.size()));
  return true;
}

bool take_back(std::string_view& text, std::string_view what) {
  if (what.empty() || !text.ends_with(what)) return false;
  text = trimmed(text.substr(0, text.size() - what.size()));
  return true;
}

template <std::size_t N>
std::size_t length_of_any(std::string_view text, const std::array<std::string_view, N>& marks) {
  for (std::string_view mark : marks)
    if (text.starts_with(mark)) return mark.size();
  return 0;
}

std::size_t length_of_separator(std::string_view text, std::string_view thousands) {
  if (thousands == " ") return length_of_any(text, kBlanks);
  if (thousands == "'") return length_of_any(text, kApostrophes);
  return !thousands.empty() && text.starts_with(thousands) ? thousands.size() : 0;
}

/// What stands around the digits: sign, parentheses, currency, percent. Taken off from outside in.
struct Dress {
  int negative = 0;
  bool percent = false, currency = false;
};

bool take_one(std::string_view& text, const NumberForm& form, Dress& dress) {
  for (std::string_view minus : kMinuses)
    if (take_front(text, minus) || take_back(text, minus)) return ++dress.negative, true;
  if (text.starts_with('(') && text.ends_with(')') && text.size() > 2)
    return text = trimmed(text.substr(1, text.size() - 2)), ++dress.negative, true;
  if (!dress.percent && take_back(text, "%")) return dress.percent = true;
  if (dress.currency) return false;
  for (const std::string& around : form.around)
    if (take_front(text, around) || take_back(text, around)) return dress.currency = true;
  return false;
}

/// The digits with separators taken out and a decimal point put in; nothing when groups are not of three.
std::optional<std::string> plain_digits(std::string_view text, const NumberForm& form) {
  std::string out;
  std::size_t in_group = 0, groups = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (is_digit(text[i])) {
      out += text[i++], ++in_group;
    } else if (text[i] == form.decimal && out.find('.') == std::string::npos) {
      if (groups > 0 && in_group != 3) return std::nullopt;
      out += '.', ++i, groups = 0;
    } else if (const std::size_t n = length_of_separator(text.substr(i), form.thousands);
               n > 0 && out.find('.') == std::string::npos) {
      if (in_group == 0 || in_group > 3 || (groups > 0 && in_group != 3)) return std::nullopt;
      i += n, ++groups, in_group = 0;
    } else {
      return std::nullopt;
    }
  }
  if (groups > 0 && in_group != 3) return std::nullopt;
  return out;
}

}  // namespace

std::optional<double> read_number(std::string_view text, const NumberForm& form) {
  text = trimmed(text);
  const bool plus = take_front(text, "+");
  Dress dress;
  while (take_one(text, form, dress) && dress.negative < 2) {
  }
  if (text.empty() || dress.negative > 1 || (plus && dress.negative > 0)) return std::nullopt;
  const auto digits = plain_digits(text, form);
  if (!digits || digits->find_first_of("0123456789") == std::string::npos) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(digits->data(), digits->data() + digits->size(), value);
  if (error != std::errc() || end != digits->data() + digits->size() || !std::isfinite(value))
    return std::nullopt;
  if (dress.negative == 1) value = -value;
  return dress.percent ? value / 100 : value;
}

std::optional<NumberForm> guess_number_form(std::span<const std::string_view> values) {
  const std::array<NumberForm, 6> forms = {
      {{',', " "}, {'.', ","}, {',', "."}, {'.', " "}, {'.', "'"}, {',', "'"}}};
  std::optional<NumberForm> found;
  bool any = false;
  for (const NumberForm& form : forms) {
    bool fits = true, differs = false;
    for (std::string_view value : values) {
      if (trimmed(value).empty()) continue;
      any = true;
      const auto number = read_number(value, form);
      fits = fits && number.has_value();
      differs = differs || (found && read_number(value, *found) != number);
    }
    if (!any || !fits) continue;
    if (found && differs) return std::nullopt;
    if (!found) found = form;
  }
  return found;
}

Expected expected(const NumberForm& form) {
  const std::string number = "1" + form.thousands + "234" + form.decimal + "5";
  return {"ett tal som " + number, "a number such as " + number};
}

}  // namespace framsyn::tables
