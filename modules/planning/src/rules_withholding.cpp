#include <framsyn/planning.hpp>

#include "rules_periods.hpp"

namespace framsyn::planning {

Withholding::Withholding(const workforce::Records& records, const forecast::Projection& projection) {
  ProfessionTable now(records);
  for (std::size_t i = 0; i < projection.cuts.size(); ++i) {
    now.count(projection.cuts[i].unit, projection.cuts[i].profession, projection.now[i]);
  }
  now.withhold();
  for (std::size_t i = 0; i < projection.cuts.size(); ++i) {
    const forecast::Cut& cut = projection.cuts[i];
    if (projection.now[i] > 0 && !now.hides(cut.unit, cut.profession)) shown_.insert(cut);
  }
}

bool Withholding::hides(workforce::Index unit, workforce::Index profession) const {
  return !shown_.contains({unit, profession});
}

}  // namespace framsyn::planning
