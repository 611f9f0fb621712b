#pragma once

#include <span>
#include <vector>

#include <framsyn/engine/workforce/by_cut.hpp>
#include <framsyn/planning.hpp>

#include "disclosure/cell_table.hpp"

namespace framsyn::planning {

/// Months kept for the trend line: five years, a screen's width.
inline constexpr std::size_t kMonthsKept = 60;

/// The first of the months kept.
constexpr std::size_t first_month(std::size_t months) {
  return months > kMonthsKept ? months - kMonthsKept : 0;
}

/// Persons by unit and profession, and which of those may be told: one table a day on which people are
/// counted. The same numbers give the same mask, so a year's end and its December agree, and now and the
/// forecast. Columns: the professions, those without one. Where a profession never was, everybody knows that.
class ProfessionTable {
 public:
  explicit ProfessionTable(const workforce::Records&);
  void count(workforce::Index unit, workforce::Index profession, std::int64_t persons);
  void withhold(disclosure::Threshold least = {}) { cells_.withhold(least); }
  bool hides(workforce::Index unit, workforce::Index profession) const;

 private:
  std::size_t column(workforce::Index profession) const;
  CellTable cells_;
};

/// Which groups may be told of in each period of the history (docs/adr/0017). A stock is about those who are
/// there that day; a year's flows lead from one stock to the next, and are told where both are, and all
/// months between.
class PeriodMasks {
 public:
  PeriodMasks(const workforce::Records&, std::span<const workforce::CutFigures>);

  bool hides_now(const workforce::Filter& cut) const { return now_.hides(cut.unit, cut.profession); }
  /// `year` and `month` are places in the cut's rows; months before the kept ones are never told.
  bool hides_year(const workforce::Filter& cut, std::size_t year) const;
  bool hides_flows(const workforce::Filter& cut, std::size_t year) const;
  bool hides_month(const workforce::Filter& cut, std::size_t month) const;

 private:
  void lay_years(const workforce::CutFigures& any);

  ProfessionTable now_;
  std::vector<ProfessionTable> year_ends_;  ///< the first: the end of the year before the first
  std::vector<ProfessionTable> months_;     ///< those kept
  std::size_t first_month_ = 0;
  std::vector<std::size_t> year_begins_;  ///< its first month; last: the month after the last year
};

}  // namespace framsyn::planning
