#pragma once

#include <framsyn/engine/demand/need.hpp>

#include <span>

namespace framsyn::demand {

/// The need of several groups together, by year: the sum of their medians, and the 80 % interval around it.
struct NeedLine {
  std::vector<double> median, low, high;
};

/// Of groups by their places in the need. The logarithm's variance is that of the sum to first order: what is
/// shared counts in full, what a group has alone by the square of its part.
NeedLine line(const Need&, std::span<const std::size_t> groups);

}  // namespace framsyn::demand
