#pragma once

#include <framsyn/engine/workforce/workforce.hpp>

#include <span>
#include <vector>

namespace framsyn::workforce {

/// The days on which a profession took another name, oldest first: at least five people and nine of ten of
/// all who had it, and who stayed, have the other from one day to the next in the same unit, and afterwards
/// hardly anybody gets the first. Nobody changes jobs like that: the codes have changed, or two became one.
/// None with Basis::stocks, which follows nobody.
std::vector<Renamed> renamed_professions(std::span<const Spell>, std::size_t professions, Date known_to);

/// Gives employments that ended by then the name that their profession took; and all, in records of an
/// earlier day.
void rename(Records&, std::span<const Renamed>);

}  // namespace framsyn::workforce
