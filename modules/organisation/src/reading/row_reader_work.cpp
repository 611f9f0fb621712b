#include <charconv>
#include <cmath>

#include <framsyn/base/text.hpp>

#include "reading/row_reader.hpp"

namespace framsyn::organisation {

std::optional<Date> month_end(int year, int month) {
  if (year < 1900 || year > 9000 || month < 1 || month > 12) return std::nullopt;
  return month == 12 ? Date(year, 12, 31) : Date(year, static_cast<unsigned>(month) + 1, 1).plus_days(-1);
}

namespace {

struct Parts {
  int year = 0, month = 0, day = 0;
};

/// How many characters of the text the pattern's first mark takes, or none when it does not fit.
std::optional<std::size_t> taken(std::string_view& pattern, std::string_view text, Parts& parts) {
  static constexpr std::pair<std::string_view, int Parts::*> kMarks[] = {
      {"{YYYY}", &Parts::year}, {"{MM}", &Parts::month}, {"{DD}", &Parts::day}};
  for (const auto& [mark, part] : kMarks) {
    if (!pattern.starts_with(mark)) continue;
    const std::size_t count = mark.size() - 2;
    const auto digits = text.substr(0, count);
    if (digits.size() < count || digits.find_first_not_of("0123456789") != digits.npos) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + count, parts.*part);
    pattern.remove_prefix(mark.size());
    return count;
  }
  if (pattern.empty() || text.empty() || pattern.front() != text.front()) return std::nullopt;
  pattern.remove_prefix(1);
  return 1;
}

// What stands between two stars has one length, so only the latest star need ever be tried again: the time
// stays within pattern times text, whatever the pattern.
bool match(std::string_view pattern, std::string_view text, Parts& parts) {
  std::optional<std::string_view> after_star, from;
  while (!text.empty() || !pattern.empty()) {
    if (pattern.starts_with('*')) {
      pattern.remove_prefix(1);
      after_star = pattern, from = text;
    } else if (const auto count = taken(pattern, text, parts)) {
      text.remove_prefix(*count);
    } else {
      if (!from || from->empty()) return false;
      from->remove_prefix(1);
      pattern = *after_star, text = *from;
    }
  }
  return true;
}

}  // namespace

std::optional<Date> day_in_name(std::string_view pattern, std::string_view file_name) {
  Parts parts;
  if (!match(pattern, file_name, parts)) return std::nullopt;
  if (parts.day == 0) return month_end(parts.year, parts.month == 0 ? 12 : parts.month);
  return Date::valid(parts.year, static_cast<unsigned>(parts.month), static_cast<unsigned>(parts.day));
}

std::uint32_t RowReader::number(std::string_view text) {
  const Hash hash = key_.hash("employment:" + source_, text);
  const auto [place, is_new] =
      facts_.number_of.try_emplace(hash, static_cast<std::uint32_t>(facts_.numbers.size()));
  if (is_new) facts_.numbers.push_back(hash);
  return place->second;
}

std::uint32_t RowReader::profession(std::span<const std::string_view> cells) {
  raw_.clear();
  for (const FieldReader* field : {&profession_code_, &profession_name_, &profession_group_})
    for (const std::size_t column : field->columns()) raw_.append(cells[column]) += '\x1f';
  const auto [place, is_new] = professions_known_.try_emplace(raw_, kNone);
  if (!is_new) return place->second;
  const std::string code(profession_code_.read(cells).text);
  std::string name(profession_name_.read(cells).text);
  if (code.empty() && name.empty()) return kNone;
  if (name.empty()) name = code;
  const std::string key = code.empty() ? "name|" + lower(name) : "code|" + lower(code);
  const std::uint32_t known = facts_.profession_keys.number(key);
  const std::string group(profession_group_.read(cells).text);
  if (known == facts_.professions.size()) facts_.professions.push_back({key, code, name, group});
  return place->second = known;
}

Terms RowReader::read_terms(RowAtHand& row) {
  Terms terms;
  terms.fte = values.fte(row, fte_);
  terms.form = values.form(row, form_);
  return terms;
}

namespace {
void end_before_start(RowAtHand& row, const FieldReader& to, std::int32_t from) {
  const std::string day = Date::from_days(from).iso();
  row.fault(to, "organisation.end_before_start", "ett datum från och med " + day, "a date from " + day);
}
}  // namespace

void RowReader::read_spell(RowAtHand& row) {
  SpellFact spell;
  spell.origin = origin(row);
  spell.terms = read_terms(row);
  spell.from = values.day(row, from_);
  if (spell.from == kNoDay && row.faults.empty())
    row.fault(from_, "organisation.from_missing", "första dagen i perioden", "the first day of the period");
  spell.to = values.day(row, to_);
  if (spell.to == kNoDay) spell.to = kOpen;
  if (spell.from != kNoDay && spell.to < spell.from) end_before_start(row, to_, spell.from);
  if (spell.from != kNoDay && !row.faults.size() &&
      Date::from_days(spell.from) > options_.today.plus_years(5))
    row.fault(from_, "organisation.far_future", "ett datum inom de närmaste fem åren",
              "a date within the next five years");
  spell.hired = values.day(row, hired_);
  spell.reason = values.reason(row, reason_);
  const auto who = read_person(row, 0);
  std::optional<Hash> manager;
  if (manager_.given() && !manager_.read(row.cells).text.empty())
    manager = identity(row, manager_, 0, nullptr);
  if (who && row.faults.empty()) spell.person = person(row, *who);
  if (refuse_if_faulty(row)) return;
  spell.terms.unit = units.read(row.cells, spell.from, manager ? &*manager : nullptr);
  spell.terms.profession = profession(row.cells);
  spell.lane = kNone;
  if (number_.given())
    if (const auto text = number_.read(row.cells).text; !text.empty()) spell.lane = number(text);
  for (const std::int32_t day : {spell.from, spell.to})
    if (day <= options_.today.days()) latest_event = std::max(latest_event, day);
  facts_.spells.push_back(spell);
  if (absence_from_.given()) read_absence(row, spell.person);
}

namespace {
/// A number that can be a year or a month.
std::optional<int> whole(std::optional<double> number) {
  if (!number || std::abs(*number) > 9999 || std::trunc(*number) != *number) return std::nullopt;
  return static_cast<int>(*number);
}
}  // namespace

std::int32_t RowReader::snapshot_day(RowAtHand& row) {
  if (snapshot_date_.given())
    if (const std::int32_t day = values.day(row, snapshot_date_); day != kNoDay || !row.faults.empty())
      return day;
  if (snapshot_year_.given()) {
    const auto year = whole(values.number(row, snapshot_year_));
    const auto month = snapshot_month_.given() ? whole(values.number(row, snapshot_month_)) : 12;
    const auto day = year && month ? month_end(*year, *month) : std::nullopt;
    if (day) return day->days();
    row.fault(snapshot_year_, "organisation.snapshot_month", "ett år och en månad", "a year and a month");
    return kNoDay;
  }
  if (file_day_) return file_day_->days();
  if (options_.as_of) return options_.as_of->days();
  row.fault(snapshot_date_, "organisation.snapshot_day_missing", "vilken dag uppgifterna gäller",
            "the day the data tell about");
  return kNoDay;
}

void RowReader::read_seen(RowAtHand& row) {
  SeenFact seen;
  seen.origin = origin(row);
  seen.on = snapshot_day(row);
  if (seen.on != kNoDay && seen.on > options_.today.days())
    row.fault(snapshot_date_, "organisation.snapshot_in_future", "en dag som har varit",
              "a day that has been");
  seen.terms = read_terms(row);
  seen.hired = values.day(row, hired_);
  seen.ends = values.day(row, to_);
  if (seen.ends == kOpen) seen.ends = kNoDay;
  seen.reason = values.reason(row, reason_);
  if (seen.hired != kNoDay && seen.ends != kNoDay && seen.ends < seen.hired)
    end_before_start(row, to_, seen.hired);
  const auto who = read_person(row, seen.on);
  std::optional<Hash> manager;
  if (manager_.given() && !manager_.read(row.cells).text.empty())
    manager = identity(row, manager_, seen.on, nullptr);
  if (who && row.faults.empty()) seen.person = person(row, *who);
  if (refuse_if_faulty(row)) return;
  seen.terms.unit = units.read(row.cells, seen.on, manager ? &*manager : nullptr);
  seen.terms.profession = profession(row.cells);
  if (number_.given())
    if (const auto text = number_.read(row.cells).text; !text.empty()) seen.number = number(text);
  facts_.seen.push_back(seen);
}

/// An absence in a row of its own, or beside the employment; a row without type and days has none.
void RowReader::read_absence(RowAtHand& row, std::uint32_t who) {
  AbsenceFact absence;
  absence.person = who;
  absence.origin = origin(row);
  absence.from = values.day(row, absence_from_);
  absence.to = values.day(row, absence_to_);
  absence.extent = values.extent(row, absence_extent_);
  if (absence.to == kNoDay) absence.to = kOpen;
  if (absence.from == kNoDay) {
    if (row.faults.empty() && profile_.kind == "absences")
      row.fault(absence_from_, "organisation.from_missing", "första dagen i perioden",
                "the first day of the period");
  } else if (absence.to < absence.from) {
    end_before_start(row, absence_to_, absence.from);
  }
  const auto type = absence_type_.read(row.cells);
  if (type.outside_codes)
    row.fault(absence_type_, "organisation.code", "en av koderna " + absence_type_.expected_codes(),
              "one of the codes " + absence_type_.expected_codes());
  absence.type = facts_.types.number(type.text.empty() ? "unknown" : type.text);
  if (refuse_if_faulty(row) || absence.from == kNoDay) return;
  facts_.absences.push_back(absence);
}

void RowReader::read_absence_row(RowAtHand& row) {
  const auto who = read_person(row, 0);
  if (!who) {
    refuse_if_faulty(row);
    return;
  }
  read_absence(row, person(row, *who));
}

}  // namespace framsyn::organisation
