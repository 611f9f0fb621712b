#include "reading/value_reader.hpp"

#include <charconv>
#include <cmath>

#include <framsyn/base/text.hpp>

#include "codes.hpp"

namespace framsyn::organisation {
namespace {

struct Word {
  std::string_view text, meaning;
};
// What sources call these where the profile has no code list of its own.
constexpr Word kSexSpellings[] = {{"k", "woman"},      {"kvinna", "woman"}, {"f", "woman"},
                                  {"female", "woman"}, {"woman", "woman"},  {"m", "man"},
                                  {"man", "man"},      {"male", "man"}};
constexpr Word kFormSpellings[] = {{"tillsvidare", "permanent"},
                                   {"tillsvidareanställning", "permanent"},
                                   {"tv", "permanent"},
                                   {"permanent", "permanent"},
                                   {"provanställning", "probation"},
                                   {"visstid", "fixed_term"},
                                   {"särskild visstidsanställning", "fixed_term"},
                                   {"visstidsanställning", "fixed_term"},
                                   {"vikariat", "substitute"},
                                   {"vikarie", "substitute"},
                                   {"timavlönad", "hourly"},
                                   {"timanställd", "hourly"},
                                   {"intermittent", "hourly"}};
constexpr Word kReasonSpellings[] = {{"egen uppsägning", "resignation"},
                                     {"egen begäran", "resignation"},
                                     {"pension", "retirement"},
                                     {"ålderspension", "retirement"},
                                     {"visstid upphör", "end_of_fixed_term"},
                                     {"vikariat upphör", "end_of_fixed_term"},
                                     {"annan arbetsgivare", "other_employer"},
                                     {"uppsägning arbetsbrist", "dismissal"},
                                     {"arbetsbrist", "dismissal"},
                                     {"avsked", "dismissal"},
                                     {"avliden", "death_or_disability"},
                                     {"sjukersättning", "death_or_disability"},
                                     {"intern flytt", "moved"}};
constexpr Word kYesWords[] = {{"j", "yes"},    {"ja", "yes"}, {"y", "yes"},   {"yes", "yes"}, {"1", "yes"},
                              {"true", "yes"}, {"x", "yes"},  {"s", "yes"},   {"n", "no"},    {"nej", "no"},
                              {"no", "no"},    {"0", "no"},   {"false", "no"}};

template <std::size_t N>
std::optional<std::string_view> meaning(const Word (&words)[N], std::string_view text) {
  const std::string folded = lower(text);
  for (const Word& word : words)
    if (word.text == folded) return word.meaning;
  return std::nullopt;
}

void outside_codes(RowAtHand& row, const FieldReader& field) {
  const std::string codes = field.expected_codes();
  row.fault(
      field, "organisation.code",
      codes.empty() ? "ett känt ord; lägg koden i profilens kodlista" : "en av koderna " + codes,
      codes.empty() ? "a known word; put the code in the profile's code list" : "one of the codes " + codes);
}

/// The word of ours for a cell: through the profile's codes, our own words, or what sources use to write.
template <class Lookup, std::size_t N>
auto word(RowAtHand& row, FieldReader& field, Lookup lookup, const Word (&words)[N]) {
  using E = typename decltype(lookup(std::string_view()))::value_type;
  if (!field.given()) return E{};
  const auto value = field.read(row.cells);
  if (value.text.empty()) return E{};
  if (!value.outside_codes) {
    if (const auto known = lookup(value.text)) return *known;
    if (const auto common = meaning(words, value.text)) return *lookup(*common);
  }
  outside_codes(row, field);
  return E{};
}

}  // namespace

void RowAtHand::fault(const FieldReader& field, std::string_view code, std::string sv, std::string en) {
  faults.push_back({std::string(file), number, std::string(field.column_name()),
                    tables::shown(field.raw(cells)), std::string(code), std::move(sv), std::move(en)});
}

ValueReader::ValueReader(const Profile& profile, Date today) : today_(today) {
  const std::string order = profile.values.dates.value_or("ymd");
  dates_.order = order == "dmy"   ? tables::DateOrder::dmy
                 : order == "mdy" ? tables::DateOrder::mdy
                                  : tables::DateOrder::ymd;
  dates_.pivot = profile.values.pivot;
  // A bare number of five digits can be no other date than a spreadsheet's count of days.
  dates_.serial = profile.values.serial == "1904" ? tables::Serial::from_1904 : tables::Serial::from_1900;
  if (const auto& decimal = profile.values.decimal; decimal && !decimal->empty()) {
    numbers_.emplace();
    numbers_->decimal = decimal->front();
    numbers_->thousands = decimal->front() == ',' ? " " : ",";
  }
  open_end_ = profile.values.open_end.value_or("");
  open_day_ = Date::parse(open_end_);
  if (!open_day_ && !open_end_.empty()) open_day_ = tables::read_date(open_end_, dates_);
  const auto& e = profile.employment;
  const std::string unit = e.fte_in.value_or("share");
  if (unit == "percent") fte_factor_ = 0.01;
  if (unit == "weekly_hours") fte_factor_ = 1 / e.full_time_hours.value_or(40);
  fte_most_ = e.fte_most.value_or(1.5);
  beyond_is_unknown_ = e.fte_beyond.value_or("refuse") == "unknown";
  if (profile.absence.extent_in.value_or("percent") == "share") extent_factor_ = 1;
}

std::int32_t ValueReader::day(RowAtHand& row, FieldReader& field) const {
  if (!field.given()) return kNoDay;
  const auto value = field.read(row.cells);
  if (value.text.empty()) return kNoDay;
  if (!open_end_.empty() && value.text == open_end_) return kOpen;
  if (const auto date = tables::read_date(value.text, dates_))
    return date == open_day_ ? kOpen : date->days();
  const auto expected = tables::expected(dates_);
  row.fault(field, "organisation.date", expected.sv, expected.en);
  return kNoDay;
}

std::optional<double> ValueReader::read_number(std::string_view text) const {
  if (numbers_) return tables::read_number(text, *numbers_);
  // Written one way or the other; a number that both read, unlike each other, is nobody's to guess.
  static const tables::NumberForm kComma{}, kPoint{'.', ","};
  const auto comma = tables::read_number(text, kComma), point = tables::read_number(text, kPoint);
  if (comma && point && *comma != *point) return std::nullopt;
  return comma ? comma : point;
}

std::optional<double> ValueReader::number(RowAtHand& row, FieldReader& field) const {
  if (!field.given()) return std::nullopt;
  const auto value = field.read(row.cells);
  if (value.text.empty()) return std::nullopt;
  const auto number = read_number(value.text);
  if (!number) {
    const auto expected = tables::expected(numbers_.value_or(tables::NumberForm{}));
    row.fault(field, "organisation.number", expected.sv, expected.en);
  }
  return number;
}

std::int32_t ValueReader::fte(RowAtHand& row, FieldReader& field) {
  const auto read = number(row, field);
  if (!read) return kNoFte;
  const bool percent_sign = field.raw(row.cells).find('%') != std::string_view::npos;
  const double degree = *read * (percent_sign ? 1 : fte_factor_);
  if (degree >= 0 && degree <= fte_most_) return static_cast<std::int32_t>(std::lround(degree * 1e6));
  if (beyond_is_unknown_) {
    ++degrees_made_unknown;
    return kNoFte;
  }
  const int most = static_cast<int>(std::lround(fte_most_ * 100));
  row.fault(field, "organisation.fte",
            "en sysselsättningsgrad från 0 till " + std::to_string(most) + " procent",
            "a degree of full time from 0 to " + std::to_string(most) + " per cent");
  return kNoFte;
}

std::int32_t ValueReader::extent(RowAtHand& row, FieldReader& field) const {
  const auto read = number(row, field);
  if (!read) return kNoFte;
  const bool percent_sign = field.raw(row.cells).find('%') != std::string_view::npos;
  const double part = *read * (percent_sign ? 1 : extent_factor_);
  if (part >= 0 && part <= 1) return static_cast<std::int32_t>(std::lround(part * 1e6));
  row.fault(field, "organisation.extent", "en omfattning från 0 till 100 procent",
            "an extent from 0 to 100 per cent");
  return kNoFte;
}

std::int16_t ValueReader::birth_year(RowAtHand& row, FieldReader& field) const {
  const auto value = field.given() ? field.read(row.cells) : FieldReader::Value{};
  if (value.text.empty()) return 0;
  int year = 0;
  const auto [end, error] = std::from_chars(value.text.data(), value.text.data() + value.text.size(), year);
  if (error == std::errc() && end == value.text.data() + value.text.size() && year >= 1900 &&
      year <= today_.year() - 10)
    return static_cast<std::int16_t>(year);
  row.fault(field, "organisation.birth_year", "ett födelseår med fyra siffror",
            "a year of birth with four digits");
  return 0;
}

std::int32_t ValueReader::birth_date(RowAtHand& row, FieldReader& field) const {
  const std::int32_t read = day(row, field);
  if (read == kNoDay) return kNoDay;
  const int year = read == kOpen ? 0 : Date::from_days(read).year();
  if (year >= 1900 && year <= today_.year() - 10) return read;
  row.fault(field, "organisation.birth_date", "ett födelsedatum för någon som kan arbeta",
            "a birth date of someone who can work");
  return kNoDay;
}

Sex ValueReader::sex(RowAtHand& row, FieldReader& field) const {
  return word(row, field, sex_of, kSexSpellings);
}
Form ValueReader::form(RowAtHand& row, FieldReader& field) const {
  return word(row, field, form_of, kFormSpellings);
}
EndReason ValueReader::reason(RowAtHand& row, FieldReader& field) const {
  return word(row, field, reason_of, kReasonSpellings);
}

bool ValueReader::yes(RowAtHand& row, FieldReader& field) const {
  if (!field.given()) return false;
  const auto value = field.read(row.cells);
  if (value.text.empty()) return false;
  const auto word = value.outside_codes ? std::nullopt : meaning(kYesWords, value.text);
  // A mark of protection that is not understood protects.
  return !word || *word == "yes";
}

}  // namespace framsyn::organisation
