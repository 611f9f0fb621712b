#pragma once

#include <string_view>

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// A scenario file's words made into levers on the places that are meant. Units and professions are told by
/// code or name.
Result<Scenario> read_scenario(std::string_view yaml, const workforce::Workforce&,
                               const forecast::Assumptions&, int last_year,
                               const std::vector<organisation::Unit>&,
                               const std::vector<organisation::Profession>&);

}  // namespace framsyn::planning
