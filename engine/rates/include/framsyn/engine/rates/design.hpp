#pragma once

#include <framsyn/base/result.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace framsyn::rates {

extern const Refusal kBadDesign;  ///< "rates.bad_design": columns of unlike length, a level out of range, a
                                  ///< number that is none

/// What is believed of a variance before the data: half-normal in its sd, and a number of levels' worth of a
/// known sd. Zero is no belief.
struct VariancePrior {
  double half_normal_sd = 0;
  double sd = 0, weight = 0;
};

/// A part of the log rate that a row's level decides (age, service, year): columns over the levels, held
/// together by a quadratic penalty whose weight is found from the data, and each by a fixed one.
struct Term {
  int levels = 0, columns = 0;
  std::vector<double> basis;    ///< [level][column]
  std::vector<double> penalty;  ///< [column][column]; empty: none
  double rank = 0;              ///< of the penalty
  std::vector<double> ridge;    ///< [column]: fixed weight on each column's square, above 0
  VariancePrior prior;
};

/// Cubic B-splines with evenly spaced knots over the positions of the levels, and a penalty on second
/// differences (Eilers and Marx 1996). A position that is no number (unknown) is a level of its own. Columns
/// at most as many as distinct positions; fewer than four positions are independent levels.
Term smooth(std::span<const double> positions, int columns);
/// Levels that have nothing to do with each other.
Term independent(int levels, VariancePrior prior);

/// People of one profession in one unit: what a rate is found for.
struct Group {
  int profession;  ///< -1: none
  int unit;        ///< place in the tree; -1: none
};

inline constexpr std::size_t kMostTerms = 3;

/// Time at risk on a grid, and what the log rate is made of:
/// whole + terms by level + profession + unit and all above it + unit x profession.
/// A term of calendar years stands last, so that what is drawn for the future can leave it out.
struct Design {
  std::vector<Term> terms;
  std::vector<int> parent;  ///< of each unit; -1: a root
  int professions = 0;
  std::vector<Group> groups;
  std::vector<std::size_t> first_row;  ///< by group, and the end: rows lie group by group
  std::vector<double> years;           ///< person-years, by row
  std::vector<std::array<std::uint16_t, kMostTerms>> level;  ///< by row and term
  VariancePrior profession{1.0}, unit{0.5}, group{0.5};
  bool last_term_is_years = false;
};

/// Refused: rates.bad_design.
Result<> check(const Design&);
/// One number a row, none below zero.
Result<> check(const Design&, std::span<const double> events);

}  // namespace framsyn::rates
