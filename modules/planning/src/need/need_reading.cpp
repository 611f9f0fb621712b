#include "need/need_reading.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace framsyn::planning {
namespace {

constexpr int kFirstYear = 1990, kLastYear = 2100;
constexpr double kMostFte = 1e6;

struct NeedColumns {
  std::optional<std::size_t> unit, profession, year, fte, reason, probability, low, high, stated_on;
  bool all_needed() const { return unit && profession && year && fte; }
};

NeedColumns need_columns(NeedRows& rows) {
  return {.unit = rows.column({"enhet", "unit"}, true),
          .profession = rows.column({"yrke", "profession"}, true),
          .year = rows.column({"år", "year"}, true),
          .fte = rows.column({"årsarbetare", "fte"}, true),
          .reason = rows.column({"skäl", "orsak", "reason"}, false),
          .probability = rows.column({"sannolikhet", "probability"}, false),
          .low = rows.column({"lägst", "low"}, false),
          .high = rows.column({"högst", "high"}, false),
          .stated_on = rows.column({"uppgiven", "stated_on"}, false)};
}

std::optional<std::int64_t> told(NeedRows& rows, std::optional<std::size_t> column, NamedPlaces::Place place,
                                 std::string_view code, Wanted wanted) {
  if (place.found == NamedPlaces::Found::one) return place.id;
  if (place.found == NamedPlaces::Found::several)
    rows.fault(column, "planning.need_name_twice",
               {"en kod, eftersom flera har det namnet", "a code, since several have that name"});
  else
    rows.fault(column, code, wanted);
  return std::nullopt;
}

/// What both kinds of row have.
std::optional<EstablishmentRow> group_of(NeedRows& rows, const NeedColumns& in, const NamedPlaces& places,
                                         double least) {
  const auto unit = told(rows, in.unit, places.unit(rows.text(in.unit)), "planning.need_unit",
                         {"kod eller namn på en enhet som finns", "code or name of a unit that exists"});
  const auto profession =
      told(rows, in.profession, places.profession(rows.text(in.profession)), "planning.need_profession",
           {"kod eller namn på ett yrke som finns, eller tomt",
            "code or name of a profession that exists, or nothing"});
  const auto year = rows.whole(in.year, kFirstYear, kLastYear);
  const auto fte = rows.real(in.fte, least, kMostFte);
  if (!unit || !profession || !year || !fte) return std::nullopt;
  return EstablishmentRow{*unit, *profession, *year, *fte};
}

/// Both ends of the interval around `fte`, or neither; false where that is not so.
bool read_interval(NeedRows& rows, const NeedColumns& in, StatedRow& row) {
  const bool low = !rows.text(in.low).empty(), high = !rows.text(in.high).empty();
  if (!low && !high) return true;
  if (low && high) {
    row.low = rows.real(in.low, -kMostFte, kMostFte), row.high = rows.real(in.high, -kMostFte, kMostFte);
    if (!row.low || !row.high) return false;
    if (*row.low <= row.fte && row.fte <= *row.high) return true;
  }
  rows.fault(low ? in.low : in.high, "planning.need_interval",
             {"både lägst och högst, med årsarbetare emellan", "both low and high, with fte between them"});
  return false;
}

std::optional<StatedRow> stated_row(NeedRows& rows, const NeedColumns& in, const NamedPlaces& places) {
  const auto group = group_of(rows, in, places, -kMostFte);
  const auto reason = rows.word(in.reason, {{"", "unknown"},
                                            {"utökning", "growth"},
                                            {"growth", "growth"},
                                            {"ersättning", "replacement"},
                                            {"replacement", "replacement"},
                                            {"okänt", "unknown"},
                                            {"unknown", "unknown"}});
  std::optional<double> probability = 1.0;
  if (!rows.text(in.probability).empty()) probability = rows.real(in.probability, 0, 1);
  if (!group || !reason || !probability) return std::nullopt;
  StatedRow row{rows.number(),
                group->unit,
                group->profession,
                group->year,
                group->fte,
                *reason,
                *probability,
                {},
                {},
                {}};
  if (!read_interval(rows, in, row)) return std::nullopt;
  if (!rows.text(in.stated_on).empty()) {
    row.stated_on = rows.day(in.stated_on);
    if (!row.stated_on) return std::nullopt;
  }
  return row;
}

void tell_twice(NeedRows& rows, const NeedColumns& in) {
  rows.fault(in.unit, "planning.need_twice",
             {"en enhet, ett yrke och ett år bara en gång (i en kartläggning: per skäl och dag)",
              "a unit, profession and year only once (in a mapping: for each reason and day)"});
}

}  // namespace

NeedTable read_need(NeedRows& rows, const NamedPlaces& places) {
  const NeedColumns columns = need_columns(rows);
  NeedTable table;
  table.is_mapping = columns.reason.has_value();
  if (!columns.all_needed()) return table;
  std::set<std::tuple<std::int64_t, std::int64_t, int, std::string_view, std::int32_t>> seen;
  while (rows.next()) {
    if (table.is_mapping) {
      const auto row = stated_row(rows, columns, places);
      if (!row) continue;
      const std::int32_t day = row->stated_on ? row->stated_on->days() : 0;
      if (!seen.emplace(row->unit, row->profession, row->year, row->reason, day).second)
        tell_twice(rows, columns);
      table.stated.push_back(*row);
    } else {
      const auto row = group_of(rows, columns, places, 0);
      if (!row) continue;
      if (!seen.emplace(row->unit, row->profession, row->year, "", 0).second) tell_twice(rows, columns);
      table.establishment.push_back(*row);
    }
  }
  return table;
}

}  // namespace framsyn::planning
