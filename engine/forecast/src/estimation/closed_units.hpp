#pragma once

#include "estimation/sample.hpp"

namespace framsyn::forecast {

/// Units that were closed (sv: nedlagda enheter): within a year at least five, and at least half of all who
/// were there, left the organisation from it, until it stood empty. That is a decision and nobody's mobility:
/// it says nothing of how often people leave, or of whether their posts are filled.
struct ClosedUnits {
  std::vector<Date>
      seen_until;  ///< by unit: the day a year before it stood empty; kOpen where it was not closed
  std::int64_t units = 0, leavers = 0;
  bool sees(workforce::Index unit, Date day) const {
    return day <= seen_until[static_cast<std::size_t>(unit)];
  }
};
ClosedUnits closed_units(const workforce::Workforce&, const Window&);

}  // namespace framsyn::forecast
