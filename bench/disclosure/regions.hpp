#pragma once

#include <framsyn/engine/workforce/records.hpp>

namespace framsyn::bench {

/// So many invented regions under one whole, each with people and units of its own and the same professions:
/// some 4,200 people each on the last day.
workforce::Records side_by_side(int regions);

}  // namespace framsyn::bench
