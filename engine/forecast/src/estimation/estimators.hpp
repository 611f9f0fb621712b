#pragma once

#include "estimation/sample.hpp"

namespace framsyn::forecast {

/// Refuses kBadSetting.
Result<> check(const Settings&);

/// Each fills its part of the assumptions from the sample. The groups are there before.
Result<> estimate_leaving(const Sample&, const Settings&, Assumptions&);
Result<> estimate_retirement(const Sample&, const Settings&, Assumptions&);
Result<> estimate_moves(const Sample&, Assumptions&, const std::vector<double>& heads);
void estimate_hires(const Sample&, const Settings&, Assumptions&, const std::vector<double>& heads);
/// Leaves it out where absence is not known.
Result<> estimate_absence(const workforce::Workforce&, const Settings&, const std::vector<double>& heads,
                          Assumptions&);
void estimate_growth(const workforce::Workforce&, const Settings&, Assumptions&);

/// Moves of each cell of the sample: all, or only some. One out of a cell that has no time of its own is
/// counted nowhere.
enum class Moves { all, same_profession, other_profession };
std::vector<double> moves_by_cell(const Sample&, Moves);

/// The age from which people retire, by the settings.
int pension_age(const Settings&);

/// Retirement by age of those born in a year.
const Assumptions::ByAge& retiring(const Assumptions&, int born);

/// Place of a unit x profession among the assumptions' groups, or -1.
int group_place(const std::vector<GroupAssumptions>&, int unit, int profession);

}  // namespace framsyn::forecast
