#pragma once

#include "assumptions/wire_assumptions.hpp"

namespace framsyn::planning {

/// The codes of what is set, with what is set, as a reader writes it.
std::vector<std::pair<std::string_view, double>> set_by_somebody(const ChosenAssumptions&);

/// What may be set of an assumption; nothing: it is measured.
std::optional<AssumptionLimits> limits_of(std::string_view code);

}  // namespace framsyn::planning
