#pragma once

#include "estimation/cells.hpp"

namespace framsyn::forecast {

/// The history cut into whole years that end on the data date, counted from the oldest.
struct Window {
  Date from, to;
  int years = 0;
  Date end(int year) const {
    return from.plus_days(static_cast<std::int32_t>((year + 1) * 365.25)) < to && year + 1 < years
               ? from.plus_days(static_cast<std::int32_t>((year + 1) * 365.25))
               : to;
  }
  Date begin(int year) const { return year == 0 ? from : end(year - 1); }
};
Window window_of(const workforce::Workforce&, int most_years);

/// Someone who came, in one of the last years.
struct Joiner {
  int profession, unit, year;
  std::optional<int> age;
  std::optional<Share> fte;
};

/// The history as the estimators read it. Unknown profession is the place after the last.
struct Sample : Cells {
  Window window;
  int professions = 0, units = 0;
  double known_causes = 0, unknown_causes = 0;
  std::vector<Joiner> joiners;
  struct Move {
    int profession, unit, to_profession, to_unit, tenure, age, year;
  };
  std::vector<Move> moves;                ///< without reorganisations
  std::vector<workforce::Index> parents;  ///< of units
  /// Share of leavers whose reason was not told.
  double allocated() const {
    const double all = known_causes + unknown_causes;
    return all > 0 ? unknown_causes / all : 0;
  }
};

/// With the reasons as they were told.
Sample sample_of(const workforce::Workforce&);
/// No more than what is told by the workforce's tables and the window; and the bounds of its years.
Sample empty_sample(const workforce::Workforce&, const Window&);
std::vector<Date> bounds_of(const Window&);

}  // namespace framsyn::forecast
