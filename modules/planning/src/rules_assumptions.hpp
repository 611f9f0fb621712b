#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// What a projection rests on, most telling first, as codes with values; words.hpp has their words.
std::vector<std::pair<std::string_view, double>> grounds_of(const Outlook&);

}  // namespace framsyn::planning
