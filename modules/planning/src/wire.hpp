#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/platform/wire/types.hpp>

#include "backtest/wire_shown.hpp"
#include "drivers/wire_drivers.hpp"

/// How planning's figures travel: each field named once. Units of measure: heads, joiners, leavers and moves
/// are persons; fte is contracted full-time
/// equivalents, delivered_fte what is left of them after absence; shares are 0..1.
namespace framsyn::planning {

struct Named {
  std::int64_t id = 0;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, name))

/// The nearest group within the reader's reach that may be shown: the same profession further up, else all
/// professions.
struct Instead {
  Named unit;
  std::optional<Named> profession;
};
BOOST_DESCRIBE_STRUCT(Instead, (), (unit, profession))

/// Why something is not shown, in the reader's words, and where the reader finds the nearest figure that is.
struct Withheld {
  std::string what, why_sv, why_en;
  std::optional<Instead> shown_instead;
};
BOOST_DESCRIBE_STRUCT(Withheld, (), (what, why_sv, why_en, shown_instead))

struct Definition {
  std::string code, name_sv, name_en, text_sv, text_en;
};
BOOST_DESCRIBE_STRUCT(Definition, (), (code, name_sv, name_en, text_sv, text_en))

/// Which group of staff a page asks about: a unit with its subtree, and perhaps one profession.
struct Scope {
  std::optional<std::int64_t> unit, profession;
  std::optional<std::int64_t> run;  ///< one that is kept; the newest, when nothing is said
};
BOOST_DESCRIBE_STRUCT(Scope, (), (unit, profession, run))

/// What is absent, also a whole year, is unknown (stocks only) or withheld; the page says which.
struct YearFigures {
  int year = 0;
  std::int64_t heads = 0;
  std::optional<double> fte;
  std::optional<std::int64_t> joiners, leavers, moves_in, moves_out;
  std::optional<double> delivered_fte;
};
BOOST_DESCRIBE_STRUCT(YearFigures, (),
                      (year, heads, fte, joiners, leavers, moves_in, moves_out, delivered_fte))

struct MonthFigures {
  std::string month;  ///< YYYY-MM
  std::int64_t heads = 0;
  std::optional<double> fte;
};
BOOST_DESCRIBE_STRUCT(MonthFigures, (), (month, heads, fte))

struct ReasonCount {
  int year = 0;
  std::string reason, text_sv, text_en;
  std::optional<std::int64_t> count;  ///< absent: withheld
};
BOOST_DESCRIBE_STRUCT(ReasonCount, (), (year, reason, text_sv, text_en, count))

struct AgeBand {
  std::string band;
  std::optional<std::int64_t> women, men, unknown;  ///< absent: withheld
};
BOOST_DESCRIBE_STRUCT(AgeBand, (), (band, women, men, unknown))

/// One profession, or with id 0 all those that are too few to be told one by one.
struct ProfessionStock {
  std::int64_t id = 0;
  std::string name;
  std::optional<std::int64_t> heads;
  std::optional<double> fte;
};
BOOST_DESCRIBE_STRUCT(ProfessionStock, (), (id, name, heads, fte))

/// What staff we have and how it has moved (sv: läget).
struct WorkforcePage {
  Named unit;
  std::optional<Named> profession;
  Date as_of;
  Instant recorded_at;
  std::string basis;  ///< employments | stocks
  std::vector<YearFigures> years;
  std::vector<MonthFigures> months;
  std::vector<ReasonCount> leavers_by_reason;
  std::vector<AgeBand> ages;
  std::vector<ProfessionStock> professions;
  std::vector<Definition> definitions;
  std::vector<Withheld> withheld;
};
BOOST_DESCRIBE_STRUCT(WorkforcePage, (),
                      (unit, profession, as_of, recorded_at, basis, years, months, leavers_by_reason, ages,
                       professions, definitions, withheld))

/// A predictive distribution in short: mean, standard deviation, quantiles in per cent.
struct Spread {
  double mean = 0, sd = 0, p2_5 = 0, p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0, p97_5 = 0;
};
BOOST_DESCRIBE_STRUCT(Spread, (), (mean, sd, p2_5, p10, p25, p50, p75, p90, p97_5))

struct ForecastYear {
  int year = 0;
  std::optional<Spread> heads, fte, joiners, leavers, delivered_fte;
};
BOOST_DESCRIBE_STRUCT(ForecastYear, (), (year, heads, fte, joiners, leavers, delivered_fte))

struct RunFacts {
  std::int64_t id = 0;
  Date as_of;
  Instant recorded_at;
  std::int64_t seed = 0;
  int draws = 0, horizon = 0;
  std::string version, inputs_sha256, basis;
  double greatest_z =
      0;  ///< own means against the closed form, in standard errors; a run that parts is refused
  int chosen_count = 0;  ///< assumptions that somebody has set in place of what was found or proposed
  std::optional<std::string> saved_as;
};
BOOST_DESCRIBE_STRUCT(RunFacts, (),
                      (id, as_of, recorded_at, seed, draws, horizon, version, inputs_sha256, basis,
                       greatest_z, chosen_count, saved_as))

/// What the projection rests on, as a reader can weigh it (sv: antagande).
struct Assumption {
  std::string code, name_sv, name_en;
  double value = 0;
  std::string unit_sv, unit_en, text_sv, text_en;
};
BOOST_DESCRIBE_STRUCT(Assumption, (), (code, name_sv, name_en, value, unit_sv, unit_en, text_sv, text_en))

/// The last year asked about.
using CalendarYear = wire::Ranged<int, 1900, 2200>;

struct ForecastQuery {
  std::optional<std::int64_t> unit, profession;
  std::optional<CalendarYear> horizon;
  std::optional<std::int64_t> run;
};
BOOST_DESCRIBE_STRUCT(ForecastQuery, (), (unit, profession, horizon, run))

/// What staff we will have (sv: Framtid).
struct ForecastPage {
  Named unit;
  std::optional<Named> profession;
  RunFacts run;
  std::vector<YearFigures> history;
  std::vector<ForecastYear> years;
  std::vector<Assumption> assumptions;
  std::vector<Definition> definitions;
  std::optional<Withheld> withheld;
  std::optional<std::string> level;  ///< that the group was tested at
  std::vector<ShownLevel> shown;     ///< how each measure is shown; none where nothing has been tested
  std::vector<ForecastYear> own;     ///< our own, where a simple method is shown
  std::vector<DriftNote> drifts;     ///< of the group's level
  std::vector<DriverShare> drivers;  ///< of the last year; none of a group of fewer than twenty, or not yet
};
BOOST_DESCRIBE_STRUCT(ForecastPage, (),
                      (unit, profession, run, history, years, assumptions, definitions, withheld, level,
                       shown, own, drifts, drivers))

enum class PartsBy { unit, profession };
BOOST_DESCRIBE_ENUM(PartsBy, unit, profession)

struct PartsQuery {
  std::optional<std::int64_t> unit, profession;
  std::optional<PartsBy> by;  ///< unit, when nothing is said
  std::optional<CalendarYear> year;
  std::optional<std::int64_t> run;
};
BOOST_DESCRIBE_STRUCT(PartsQuery, (), (unit, profession, by, year, run))

/// One part of the group asked about, now and in the year asked about; with id 0 all those that are too few
/// to be told one by one.
struct Part {
  std::int64_t id = 0;
  std::string name;
  std::optional<std::int64_t> heads_now;
  std::optional<Spread> heads;
  std::optional<double> change_share;
  bool withheld = false;
};
BOOST_DESCRIBE_STRUCT(Part, (), (id, name, heads_now, heads, change_share, withheld))
struct PartsPage {
  int year = 0;
  std::vector<Part> rows;
};
BOOST_DESCRIBE_STRUCT(PartsPage, (), (year, rows))

enum class FileFormat { csv, xlsx };
BOOST_DESCRIBE_ENUM(FileFormat, csv, xlsx)
struct ExportQuery {
  std::optional<std::int64_t> unit, profession;
  std::optional<CalendarYear> horizon;
  std::optional<FileFormat> format;  ///< csv, when nothing is said
  std::optional<std::int64_t> run;
};
BOOST_DESCRIBE_STRUCT(ExportQuery, (), (unit, profession, horizon, format, run))

}  // namespace framsyn::planning
