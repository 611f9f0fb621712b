#pragma once

#include "attack.hpp"

namespace framsyn::attack {

/// What can be said of the contract degree, in hundredths, of one who came to a group or left it in a month
/// alone. The reader puts all full-time equivalents of both months together, and is taken to know in which
/// units and professions nothing changed. Each figure told is right to `within` hundredths.
std::vector<Found> lone_degrees(const Tree&, const Figures& told, const Truth&, double within,
                                std::size_t every);

}  // namespace framsyn::attack
