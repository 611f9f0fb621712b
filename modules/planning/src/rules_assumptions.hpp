#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// The assumptions a projection rests on that a reader can weigh, most telling first, as codes with values;
/// words.hpp has their words.
std::vector<std::pair<std::string_view, double>> telling_assumptions(const Outlook&);

}  // namespace framsyn::planning
