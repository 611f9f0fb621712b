#pragma once

#include <framsyn/engine/forecast/assumptions.hpp>

namespace framsyn::planning {

/// What is believed about retirement before the history is weighed in (packs/base/retirement.yaml), and the
/// ages that it goes by (pension_ages.yaml).
struct RetirementRules {
  std::vector<forecast::RetirementChance> chances;
  double weight;  ///< person-years a year of age
  int born;       ///< whose pension ages the chances are about
  std::vector<forecast::PensionAges> ages;
};
RetirementRules retirement_rules();
/// What every estimate is told before it sees the history.
forecast::Settings settings_by_rules();

}  // namespace framsyn::planning
