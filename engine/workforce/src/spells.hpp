#pragma once

#include <framsyn/engine/workforce/workforce.hpp>

namespace framsyn::workforce {

/// Every person's employments laid out as spells of the main employment, by person, then by start.
std::vector<Spell> spells_of(const Records& records);

}  // namespace framsyn::workforce
