#pragma once

#include "wire.hpp"

/// How supply less need travels (sv: gap). Below zero some are missing. By our own forecast, also where a
/// simple method is shown, and with its own width.
namespace framsyn::planning {

struct GapFigures {
  Spread gap;
  double need = 0;               ///< mean
  double shortage = 0;           ///< chance that some are missing, 0..1
  double expected_shortage = 0;  ///< mean of what is missing, 0 in what has enough
  double more_for_even = 0;      ///< so many more, there in that year, for even odds that nobody is missing
  double more_for_sure = 0;      ///< and for four times in five
};
BOOST_DESCRIBE_STRUCT(GapFigures, (), (gap, need, shortage, expected_shortage, more_for_even, more_for_sure))

struct GapYear {
  int year = 0;
  std::optional<GapFigures> fte, persons;
};
BOOST_DESCRIBE_STRUCT(GapYear, (), (year, fte, persons))

struct GapPartsQuery {
  std::optional<std::int64_t> unit;
  std::optional<CalendarYear> year;  ///< the last, when nothing is said
  std::optional<std::int64_t> run;
};
BOOST_DESCRIBE_STRUCT(GapPartsQuery, (), (unit, year, run))

/// Why a cell has no figure. `withheld` also where nobody may be: the two are not told apart.
enum class CellState { told, withheld, empty };
BOOST_DESCRIBE_ENUM(CellState, told, withheld, empty)

/// A profession at a unit in one year, in persons.
struct GapCell {
  CellState state = CellState::empty;
  std::optional<double> gap, p10, p90, need, shortage;
  std::optional<std::int64_t> heads_now;
  std::optional<double> heads;  ///< median of the forecast shown
};
BOOST_DESCRIBE_STRUCT(GapCell, (), (state, gap, p10, p90, need, shortage, heads_now, heads))

struct GapRow {
  Named unit;
  bool has_below = false;      ///< units below it that a reader can go on to
  std::vector<GapCell> cells;  ///< by column
};
BOOST_DESCRIBE_STRUCT(GapRow, (), (unit, has_below, cells))

/// Units by professions (sv: värmekarta): the unit asked about, then those right below it.
struct GapMapPage {
  Named unit;
  Date as_of;
  int year = 0;
  std::vector<int> years;      ///< that can be asked about
  std::vector<Named> columns;  ///< first all professions, with id 0; then the largest first
  std::vector<GapRow> rows;
};
BOOST_DESCRIBE_STRUCT(GapMapPage, (), (unit, as_of, year, years, columns, rows))

/// Persons of a profession at two times.
struct ProfessionGap {
  Named profession;
  std::optional<std::int64_t> heads_now;
  std::optional<int> first_short;  ///< first year in which it is likelier than not that some are missing
  GapFigures then;                 ///< in the year asked about
  double gap_first = 0, need_first = 0;    ///< means, in the first year of the forecast
  std::optional<double> leavers, joiners;  ///< means, from the first year up to the one asked about
};
BOOST_DESCRIBE_STRUCT(ProfessionGap, (),
                      (profession, heads_now, first_short, then, gap_first, need_first, leavers, joiners))

/// Which professions are short of people first (sv: vilka yrken först): the likeliest shortage first.
struct ProfessionGapsPage {
  Named unit;
  Date as_of;
  int year = 0, first_year = 0;
  std::vector<int> years;
  std::vector<ProfessionGap> rows;
  std::int64_t not_told = 0;  ///< persons of professions that are too few to be told of here
};
BOOST_DESCRIBE_STRUCT(ProfessionGapsPage, (), (unit, as_of, year, first_year, years, rows, not_told))

}  // namespace framsyn::planning
