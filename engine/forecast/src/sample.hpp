#pragma once

#include <framsyn/engine/forecast/assumptions.hpp>

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

/// One cell of a rate's data: what happened during how much time, and the levels of its factors.
struct Cell {
  int profession, unit, age, tenure, year;  ///< age is a place in Assumptions::leave_age
  double years;
  double leavings = 0, retirements = 0, moves = 0;
};

/// Someone who came, in one of the last years.
struct Joiner {
  int profession, unit, year;
  std::optional<int> age;
  std::optional<Share> fte;
};

/// The history as the estimators read it. Unknown profession is the place after the last.
struct Sample {
  Window window;
  int professions, units;
  double known_causes = 0, unknown_causes = 0;
  std::vector<Cell> cells;
  std::vector<Joiner> joiners;
  struct Move {
    int profession, unit, to_profession, to_unit, tenure, year;
  };
  std::vector<Move> moves;  ///< without reorganisations
};

/// `pension_from`: a leaving without a reason counts as a retirement from this age on, as far as rates go.
Sample sample_of(const workforce::Workforce&, int pension_from);

int age_place(std::optional<int> age);

}  // namespace framsyn::forecast
