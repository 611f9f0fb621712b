#pragma once

#include <framsyn/engine/workforce/workforce.hpp>

#include <array>

namespace framsyn::workforce {

/// A unit with all below it, and a profession; kAll for either is every one.
struct Filter {
  Index unit = kAll;
  Index profession = kAll;
};

/// The day of the year on which people are counted: 31 December, or 1 November as in the November statistics.
struct MeasuringDay {
  unsigned month = 12, day = 31;
  Date in(int year) const { return Date(year, month, day); }
};

struct Stock {
  std::int64_t heads = 0;  ///< distinct persons, each where the main employment is
  double fte = 0;          ///< sum of known contract degrees
};

/// A year that ends on the measuring day. The flows are those after the year before's measuring day, so that
/// heads(before) + joiners + moves_in - leavers - moves_out = heads, exactly, for every filter. A person
/// whose last day is the measuring day is in that stock and leaves in the next year.
struct YearRow {
  int year;
  Date day;
  bool flows_known;  ///< not with Basis::stocks, and not in a first year that began before observed_from
  std::int64_t heads_before, heads;
  double fte;
  std::int64_t joiners, leavers, moves_in, moves_out;
  std::array<std::int64_t, kLeavings> leavers_by_reason;  ///< by Leaving
  std::optional<double> delivered_fte{};                  ///< see absence.hpp; nothing: absence is not known
};
struct MonthRow {
  int year;
  unsigned month;
  std::int64_t heads;  ///< on the last day of the month, or on the data date in the last one
  double fte;
};
struct AgeRow {
  int from;  ///< first age of a five-year band: 0 is under 20, 70 is 70 and over; kUnknown where birth is
             ///< unknown
  std::int64_t women, men, unknown;
};
struct ProfessionRow {
  Index profession;
  Stock stock;
};

Stock stock(const Workforce&, const Filter&, Date day);
/// One row a measuring day from observed_from to known_to.
std::vector<YearRow> yearly(const Workforce&, const Filter&, MeasuringDay = {});
std::vector<MonthRow> monthly(const Workforce&, const Filter&);
std::vector<AgeRow> ages(const Workforce&, const Filter&, Date day);
std::vector<ProfessionRow> professions(const Workforce&, const Filter&, Date day);
/// Heads of each unit with all below it on a day, by place of the unit: what a tree shows.
std::vector<Stock> units(const Workforce&, Index profession, Date day);

/// Something that happened to a person: joined, moved or left, on the first day that it shows in a stock.
struct Event {
  enum class Kind : std::uint8_t { joined, moved, left } kind;
  Date day;
  Index person;
  Index from_unit, from_profession, to_unit, to_profession;  ///< kUnknown where outside the organisation
  Leaving reason;
};
/// All events in (after, to], by day, then person.
std::vector<Event> events(const Workforce&, Date after, Date to);

/// Flows cut by year, unit, profession, five-year age and sex: one row a combination that occurs.
struct FlowRow {
  int year;
  Index unit, profession;
  int age_from;
  Sex sex;
  std::int64_t joiners, leavers, moves_in, moves_out;
};
std::vector<FlowRow> flows(const Workforce&, MeasuringDay = {});

}  // namespace framsyn::workforce
