#pragma once

#include "draws/lanes.hpp"

namespace framsyn::forecast {

/// How many of n go under a hazard, in every lane: binomial by inversion of a random word each, so that more
/// of either never gives fewer for the same word. At most kMostThinned are thinned together: beyond it single
/// precision holds not.
inline constexpr std::int32_t kMostThinned = 120;
void thin(const std::uint32_t* word, const std::int32_t* n, const float* hazard, std::int32_t* gone);

}  // namespace framsyn::forecast
