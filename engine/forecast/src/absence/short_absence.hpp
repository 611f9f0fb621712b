#pragma once

#include "estimation/sample.hpp"

namespace framsyn::forecast {

/// Each group's share of short absence: quasi-Poisson of FTE away, drawn towards its profession's, and that
/// towards the whole's. How much a year is above or below the usual is common to all.
void estimate_short_absence(const workforce::Workforce&, const Window&, const Settings&, const Assumptions&,
                            AbsenceAssumptions&);

}  // namespace framsyn::forecast
