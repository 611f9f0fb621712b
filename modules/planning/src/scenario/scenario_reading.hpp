#pragma once

#include <functional>
#include <vector>

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// Makes what somebody asks for into a scenario on what is there.
using ReadsScenario =
    std::function<Result<Scenario>(const workforce::Workforce&, const forecast::Assumptions&,
                                   const std::vector<organisation::Unit>& units,                // by place
                                   const std::vector<organisation::Profession>& professions)>;  // by place

/// Computes both sides without storing; `scenario_sha256` is left to whoever has a text.
Result<ScenarioOutlook> compare_as_read(db::Tx&, const Order&, const ReadsScenario&);

}  // namespace framsyn::planning
