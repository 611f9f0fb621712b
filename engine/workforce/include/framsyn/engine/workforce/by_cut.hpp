#pragma once

#include <framsyn/engine/workforce/history.hpp>

namespace framsyn::workforce {

/// The figures of one part of the organisation: what stock, yearly, monthly and ages say of the same filter.
struct CutFigures {
  Filter cut;
  Stock now;  ///< on known_to
  std::vector<YearRow> years;
  std::vector<MonthRow> months;
  std::vector<AgeRow> ages;  ///< on known_to; none with Basis::stocks
};

/// Every unit, and all, x every profession ever held below it, and all: in one pass over the history instead
/// of one a cut. By unit, then profession, kAll first.
std::vector<CutFigures> by_cut(const Workforce&, MeasuringDay = {});

}  // namespace framsyn::workforce
