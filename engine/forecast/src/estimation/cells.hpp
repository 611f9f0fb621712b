#pragma once

#include <framsyn/engine/forecast/assumptions.hpp>

#include <deque>
#include <utility>

namespace framsyn::forecast {

/// Those who left the organisation out of a cell.
struct Endings {
  double leavings = 0, retirements = 0;             ///< what a projection tells apart
  std::array<double, workforce::kLeavings> left{};  ///< by reason; in parts where it was not told
};

/// One cell of a rate's data: time at risk, and the levels of its factors. There are millions of them: each
/// field is no wider than it must be, and who left stands apart, since nobody did out of most cells.
struct Cell {
  double years = 0;
  int unit = 0, profession = 0;
  std::uint32_t ending = 0;                   ///< place in Cells::endings
  std::int16_t born = workforce::kUnknown;    ///< year of birth, where age is from kBornToldFrom on
  std::uint8_t age = 0;                       ///< a place in Assumptions::leave_age
  std::uint8_t tenure : 4 = 0, year : 4 = 0;  ///< place of the band; year of the window
  std::pair<int, int> group() const { return {unit, profession}; }
  /// In the order of a group's cells.
  std::uint32_t kind() const { return std::uint32_t{age} << 8 | std::uint32_t{tenure} << 4 | year; }
};

/// Cells by unit, profession, age, tenure, year and birth; no two are alike.
struct Cells {
  std::vector<Cell> cells;
  std::vector<Endings> endings = std::vector<Endings>(1);  ///< the first: nobody left
  const Endings& ended(const Cell& c) const { return endings[c.ending]; }
};

/// Cells as they come, in any order, and some of them in parts.
class Gathering {
 public:
  /// `row` in a year of the window, and who left.
  void add(const workforce::ExposureRow& row, int year, int professions, const Endings&);
  /// In order, parts that are alike put together.
  Cells settled(int units) &&;

 private:
  std::deque<Cell> cells_;  // a vector would at times be held twice
  std::vector<Endings> endings_ = std::vector<Endings>(1);
};

/// Unknown profession is the place after the last.
int profession_place(workforce::Index profession, int professions);
int age_place(std::optional<int> age);

}  // namespace framsyn::forecast
