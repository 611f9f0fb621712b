#pragma once

#include <optional>
#include <vector>

#include <framsyn/engine/demand/mapped.hpp>
#include <framsyn/planning/need.hpp>

#include "need/care_rules.hpp"
#include "need/need_file_store.hpp"
#include "need/need_population.hpp"
#include "need/need_staff.hpp"

namespace framsyn::planning {

/// What a need is reckoned for: the organisation as it is recorded, and the years that are asked about.
struct NeedFor {
  const workforce::Workforce& workforce;
  const std::vector<organisation::Unit>& units;              ///< by place
  const std::vector<organisation::Profession>& professions;  ///< by place
  workforce::Index whole;                                    ///< the unit that is the whole, if one is
  Date as_of;
  std::vector<int> years;  ///< those of the projection it is set beside
  const ChosenAssumptions& chosen;
  std::string inputs_sha256;
};

/// As `need` of an outlook, which needs none of its draws.
Result<NeedOutlook> need_for(db::Tx&, const NeedFor&, organisation::AsKnown);

/// What the files about need say, by place of the units and professions it is reckoned for.
struct NeedTold {
  std::optional<PopulationPath> population;
  std::map<StaffGroup, std::map<int, double>> establishment;  ///< by year
  std::vector<demand::StatedNeed> stated;  ///< in years to come: the newest round of each group
  /// Earlier statements whose year has come, by the topmost unit below the whole that they stand under.
  std::vector<std::vector<demand::CameTrue>> came_true;
  std::vector<std::size_t> division_of;  ///< by place of the unit: which of came_true
  bool has_establishment = false, has_mapping = false;
  std::string sha256;  ///< of the files that count
};

/// Reads the files that counted. Rows of units and professions that are not there are left out.
Result<NeedTold> read_told(db::Tx&, const NeedFor&, organisation::AsKnown);

/// Posts of a group in a year: those of the latest year told, or of the first one before that.
double posts_in(const std::map<int, double>& by_year, int year);

}  // namespace framsyn::planning
