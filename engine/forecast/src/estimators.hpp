#pragma once

#include "sample.hpp"

namespace framsyn::forecast {

/// Each fills its part of the assumptions from the sample. The groups are there before.
void estimate_leaving(const Sample&, const Settings&, Assumptions&);
void estimate_retirement(const Sample&, const Settings&, Assumptions&);
void estimate_moves(const Sample&, Assumptions&, const std::vector<double>& heads);
void estimate_hires(const Sample&, const Settings&, Assumptions&, const std::vector<double>& heads);
void estimate_growth(const workforce::Workforce&, const Settings&, Assumptions&);

/// The age from which people retire, by the settings.
int pension_age(const Settings&);

/// Place of a unit x profession among the assumptions' groups, or -1.
int group_place(const std::vector<GroupAssumptions>&, int unit, int profession);

}  // namespace framsyn::forecast
