#pragma once

#include <span>
#include <vector>

#include <framsyn/base/result.hpp>
#include <framsyn/engine/demand/projected.hpp>

#include "need/population_reading.hpp"

namespace framsyn::planning {

/// The region's inhabitants by consecutive year: those told, and after them those projected.
struct PopulationPath {
  int first_year = 0, last_told = 0;
  std::vector<demand::PopulationYear> years;
  bool projected = false, held = false;  ///< after last_told: by cohorts, or as in the last year told

  /// The year, or the nearest one there is.
  const demand::PopulationYear& at(int year) const;
};

/// All areas together, up to `last_year`. `rows`: in order, at least one of a main variant.
Result<PopulationPath> population_path(std::span<const PopulationRow> rows, int last_year);

}  // namespace framsyn::planning
