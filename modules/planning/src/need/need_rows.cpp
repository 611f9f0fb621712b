#include "need/need_rows.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <framsyn/base/text.hpp>
#include <framsyn/platform/tables/number_form.hpp>

namespace framsyn::planning {
namespace {

constexpr std::string_view kMissing = "planning.need_column_missing", kNoNumber = "planning.need_number",
                           kOutside = "planning.need_outside", kNoDay = "planning.need_day",
                           kNoWord = "planning.need_word";

std::string listed(auto words, std::string_view last) {
  std::string all;
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (!all.empty()) all += word + 1 == words.end() ? fmt::format(" {} ", last) : ", ";
    all += *word;
  }
  return all;
}

/// Decimal comma or point, blanks between thousands. "nan" and "inf" are no numbers.
std::optional<double> number_in(std::string_view text) {
  for (const char decimal : {',', '.'})
    if (const auto value = tables::read_number(text, {decimal, " ", {}})) return value;
  return std::nullopt;
}

}  // namespace

std::string small_letters(std::string_view text) {
  std::string small;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // Å, Ä, Ö are C3 85, C3 84, C3 96 in UTF-8; their small letters lie 32 above.
    const bool after_c3 = i > 0 && static_cast<unsigned char>(text[i - 1]) == 0xC3;
    const bool capital = (byte >= 'A' && byte <= 'Z') || (after_c3 && byte >= 0x80 && byte <= 0x9E);
    small += static_cast<char>(capital ? byte + 32 : byte);
  }
  return small;
}

NeedRows::NeedRows(std::string file, tables::Reader& reader, NeedFaults& faults)
    : file_(std::move(file)), reader_(reader), faults_(faults) {}

std::optional<std::size_t> NeedRows::column(Names names, bool needed) {
  const auto& columns = reader_.columns();
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (std::ranges::find(names, small_letters(columns[i])) != names.end()) return i;
  if (needed) {
    const std::string sv = "en kolumn som heter " + listed(names, "eller"),
                      en = "a column called " + listed(names, "or");
    fault_at(reader_.layout().header_row.value_or(1), "", kMissing, {sv, en});
  }
  return std::nullopt;
}

bool NeedRows::next() {
  for (;;) {
    switch (reader_.next()) {
      case tables::Step::row:
        return true;
      case tables::Step::bad_row:
        faults_.add(reader_.fault());
        continue;
      case tables::Step::broken:
        faults_.add(reader_.fault());
        return false;
      case tables::Step::end:
        return false;
    }
  }
}

std::string_view NeedRows::text(std::optional<std::size_t> column) const {
  return column ? trimmed(reader_.row().cells[*column]) : std::string_view();
}

std::optional<double> NeedRows::real(std::optional<std::size_t> column, double least, double most) {
  const auto value = number_in(text(column));
  if (!value || !std::isfinite(*value)) {
    fault(column, kNoNumber, {"ett tal som 12,5", "a number such as 12.5"});
    return std::nullopt;
  }
  if (*value < least || *value > most) {
    const std::string sv = fmt::format("ett tal mellan {} och {}", least, most),
                      en = fmt::format("a number between {} and {}", least, most);
    fault(column, kOutside, {sv, en});
    return std::nullopt;
  }
  return value;
}

std::optional<int> NeedRows::whole(std::optional<std::size_t> column, int least, int most) {
  const auto value = number_in(text(column));
  if (value && *value == std::floor(*value) && *value >= least && *value <= most)
    return static_cast<int>(*value);
  const std::string sv = fmt::format("ett heltal mellan {} och {}", least, most),
                    en = fmt::format("a whole number between {} and {}", least, most);
  fault(column, kOutside, {sv, en});
  return std::nullopt;
}

std::optional<Date> NeedRows::day(std::optional<std::size_t> column) {
  const auto day = Date::parse(text(column));
  if (!day) fault(column, kNoDay, {"ett datum som 2026-03-01", "a date such as 2026-03-01"});
  return day;
}

std::optional<std::string_view> NeedRows::word(
    std::optional<std::size_t> column,
    std::initializer_list<std::pair<std::string_view, std::string_view>> words) {
  const std::string wanted = small_letters(text(column));
  std::vector<std::string_view> known;
  for (const auto& [word, code] : words) {
    if (word == wanted) return code;
    if (!word.empty()) known.push_back(word);
  }
  const std::string sv = "något av " + listed(known, "och"), en = "one of " + listed(known, "and");
  fault(column, kNoWord, {sv, en});
  return std::nullopt;
}

void NeedRows::fault(std::optional<std::size_t> column, std::string_view code, Wanted wanted) {
  faults_.add({std::string(code), file_, number(), column ? reader_.columns()[*column] : std::string(),
               tables::shown(text(column)), std::string(wanted.sv), std::string(wanted.en)});
}

void NeedRows::fault_at(std::int64_t row, std::string_view value, std::string_view code, Wanted wanted) {
  faults_.add({std::string(code), file_, row, "", tables::shown(value), std::string(wanted.sv),
               std::string(wanted.en)});
}

}  // namespace framsyn::planning
