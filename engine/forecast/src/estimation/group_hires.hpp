#pragma once

#include "estimation/sample.hpp"

namespace framsyn::forecast {

/// Hires a person-year by profession, from year `first` of the window on, drawn towards each other.
std::vector<double> hire_rates(const Sample&, int first);

/// How the hires that are not refills divide over units and their professions, on the data date, by all years
/// of the window. `a_year`: how many they are. They do not follow how many happen to be there today: a unit
/// that has lost people by chance gets no fewer. A unit is drawn towards the rates of its professions, and
/// each profession in it towards the unit.
void divide_hires(const Sample&, const std::vector<double>& rates, double a_year,
                  const std::vector<double>& heads, Assumptions&);

}  // namespace framsyn::forecast
