#pragma once

#include <map>
#include <utility>
#include <vector>

#include <framsyn/engine/forecast/assumptions.hpp>
#include <framsyn/engine/workforce/workforce.hpp>

namespace framsyn::planning {

/// Places of a unit and a profession.
using StaffGroup = std::pair<workforce::Index, workforce::Index>;
/// Full-time equivalents of each unit's own staff; heads where no degree is known.
using StaffByGroup = std::map<StaffGroup, double>;

StaffByGroup staff_on(const workforce::Workforce&, Date day);

/// How far a group's staff on a day lies from its usual: variance of its full-time equivalents, per full-time
/// equivalent, from how they have moved in the last five years (half the mean square of a year's change).
/// Nothing where there are no two such years. Groups that doubled or halved were reorganised and are left
/// out.
std::optional<double> staff_noise(const workforce::Workforce&, Date as_of);

/// Full-time equivalents expected to retire from each group up to the end of each year, by the chances of the
/// pack alone.
std::map<StaffGroup, std::vector<double>> retiring(const workforce::Workforce&, Date as_of,
                                                   const std::vector<int>& years,
                                                   const std::vector<forecast::RetirementChance>&);

}  // namespace framsyn::planning
