#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <framsyn/engine/demand/projected.hpp>

namespace framsyn::planning {

/// A kind of care, how much people of each age use it, and whose names tell that they give it.
struct CareKind {
  std::string code;
  demand::CareUse use;
  std::vector<std::string> professions;  ///< parts of names, in small letters
};

/// What is believed of care and staffing before the region's own data are weighed in
/// (packs/base/care_use.yaml).
struct CareRules {
  std::vector<CareKind> kinds;  ///< the first for whoever no other kind names
  demand::StaffingPrior staffing;
  double mapped_level_sd = 0.1, mapped_shared_sd = 0, projection_sd = 0;

  const CareKind& kind_of(std::string_view profession) const;
};
CareRules care_rules();

}  // namespace framsyn::planning
