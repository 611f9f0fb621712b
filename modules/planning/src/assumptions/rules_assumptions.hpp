#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// The assumptions a projection rests on that a reader can weigh, most telling first, as codes with values;
/// words.hpp has their words.
std::vector<std::pair<std::string_view, double>> telling_assumptions(const Outlook&);

/// Where an assumption lies with 80 % probability, where the history tells how sure it is; not of one that
/// somebody has set.
std::optional<std::pair<double, double>> interval_80(std::string_view code, const Outlook&);

/// What it was before somebody set it; nothing: nobody has.
std::optional<double> found_before(std::string_view code, const Outlook&);

}  // namespace framsyn::planning
