#pragma once

#include <framsyn/planning/need.hpp>

namespace framsyn::planning {

/// What a need was reckoned from, as far as words are concerned.
struct NeedFacts {
  bool fte_known = true, population = false, population_projected = false, population_held = false;
  int last_told = 0;
  bool establishment = false, mapping = false;
  int came_true = 0;
  double productivity = 0;
};
std::vector<NeedAssumption> need_assumptions(const NeedFacts&);

}  // namespace framsyn::planning
