#pragma once

#include <cstdint>
#include <span>

namespace framsyn::statistics {

/// Draws counted in bins of equal width, the first from `low`. In a whole one each bin is one whole number;
/// in any other the draws lie evenly within their bin.
struct Histogram {
  double low = 0, width = 1;
  bool whole = true;
  std::span<const std::uint32_t> counts;
};

/// Where an outcome stands in a forecast: the probability below it, and of it and all below. The same where
/// single values have no probability. A forecast that knows its own uncertainty gives every place between 0
/// and 1 equally often (probability integral transform, PIT).
struct Standing {
  double below, up_to;
  double middle() const { return (below + up_to) / 2; }
};
Standing standing(const Histogram&, double came);

/// The least value that at least this share of the draws does not exceed; 0 < share < 1.
double quantile(const Histogram&, double share);

/// Continuous ranked probability score of the draws (scores.hpp).
double crps(const Histogram&, double came);

}  // namespace framsyn::statistics
