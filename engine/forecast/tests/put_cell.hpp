#pragma once

#include "estimation/sample.hpp"

namespace framsyn::forecast {

/// Time of people of one age and tenure, and how many of them left. In the order of cells.
inline void put_cell(Sample& sample, int unit, int year, double years, double leavings = 0) {
  sample.endings.push_back({.leavings = leavings});
  sample.cells.push_back({.years = years,
                          .unit = unit,
                          .profession = 0,
                          .ending = static_cast<std::uint32_t>(sample.endings.size() - 1),
                          .age = 20,
                          .year = static_cast<std::uint8_t>(year & 15)});
}

}  // namespace framsyn::forecast
