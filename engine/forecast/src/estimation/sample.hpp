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
  double leavings = 0, retirements = 0;             ///< what a projection tells apart
  int born = workforce::kUnknown;                   ///< year of birth, where age is from kBornToldFrom on
  std::array<double, workforce::kLeavings> left{};  ///< by reason; in parts where it was not told
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

int age_place(std::optional<int> age);
/// A row of the exposure in a year of the window.
Cell cell_of(const workforce::ExposureRow&, int year, int professions);

}  // namespace framsyn::forecast
