#pragma once

#include <framsyn/engine/forecast/assumptions.hpp>

namespace framsyn::planning {

/// What is believed about retirement before the history is weighed in (packs/base/retirement.yaml).
struct RetirementRules {
  std::vector<forecast::RetirementChance> chances;
  double weight;  ///< person-years a year of age
};
RetirementRules retirement_rules();
/// What every estimate is told before it sees the history.
forecast::Settings settings_by_rules();

}  // namespace framsyn::planning
