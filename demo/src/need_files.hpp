#pragma once

#include "world.hpp"

namespace framsyn::demo {

/// Inhabitants by year of age and sex: counted, and projected by the same rates with a low and a high variant
/// (truths/inhabitants.tsv, truths/need.tsv).
std::string population_csv();
/// Posts that are paid for: what hires fill up to on the last day, times the profession's mean degree.
std::string establishment_csv(const World&);
/// What some units' managers stated in two rounds. In each they wish for the same growth of their largest
/// group, whatever came of the first: the optimism is planted.
std::string mapping_csv(const World&);

}  // namespace framsyn::demo
