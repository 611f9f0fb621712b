#pragma once

#include <framsyn/engine/workforce/workforce.hpp>

#include <cstdint>
#include <vector>

namespace framsyn::forecast {

/// What of a history is not known, or can hardly be true (sv: osäkert i underlaget), in persons employed at
/// some time from observed_from to known_to. A forecast can be made of them, and says so.
struct Doubts {
  std::int64_t people = 0;
  std::int64_t births_unknown = 0;  ///< go by tenure alone: nothing is known of their retirement
  std::int64_t beyond_ages = 0;  ///< younger than 15 when they came or older than 85 at the last: counted as
                                 ///< of those ages
  std::vector<workforce::Renamed> renamed;
  std::int64_t closed_units = 0,
               left_closed = 0;  ///< closed by people leaving, and who left: no part of rates
};
Doubts doubts_of(const workforce::Workforce&);

}  // namespace framsyn::forecast
