#pragma once

#include "estimation/sample.hpp"

namespace framsyn::forecast {

/// How a unit's posts (sv: tjänster) bind how many work there. The people of a unit are its posts less those
/// that are vacant on the day of counting. Posts drift from year to year; vacancies come and go. It is a
/// local level model (Harvey 1989), its two variances found by how a unit's net change of one year compares
/// with that of several.
struct Posts {
  double filled = 0;  ///< share of those who go, out of the organisation or to another unit, who are replaced
  double filled_sd = 0;     ///< of `filled`, as few units and years know it
  double time_to_fill = 0;  ///< years that a leaver's post is vacant (sv: tillsättningstid)
  double lasting = 1;       ///< share of a change in a group's people that is a change of its posts
};
Posts posts_of(const Sample&);

/// Vacant posts (sv: vakanser) on the data date by group, as far as the group's own changes tell: below zero
/// where more people are there than posts. `profession` of the groups: as in Assumptions.
std::vector<double> vacant_posts(const Sample&, const std::vector<GroupAssumptions>& groups, const Posts&);

}  // namespace framsyn::forecast
