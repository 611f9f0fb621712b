#pragma once

#include <span>
#include <vector>

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// Groups of fewer have no cause told of what may become of them: a share of the uncertainty that comes from
/// retirement tells of a few people's ages.
inline constexpr std::int64_t kLeastForDrivers = 20;

/// What may be told of where the uncertainty comes from (sv: röjandekontroll): of groups whose forecast is
/// told and that are of so many, in whole per cent that sum to 100.
std::vector<DriverPercents> told_drivers(const Outlook&, std::span<const scenario::DriverShares>);

}  // namespace framsyn::planning
