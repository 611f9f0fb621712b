#pragma once

#include <framsyn/engine/workforce/by_cut.hpp>
#include <framsyn/planning.hpp>

#include "published.hpp"

namespace framsyn::attack {

/// What was to be kept: the figures before anything is withheld.
struct Truth {
  Figures figures;
  std::set<Group> worked_in;  ///< units and professions in which anybody ever was, there and not below
  Month now = 0;
};

Truth truth_of(const planning::Outlook&);

}  // namespace framsyn::attack
