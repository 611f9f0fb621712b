#pragma once

namespace framsyn::forecast {

/// Not so for what is no number at all.
constexpr bool within(double value, double least, double most) { return value >= least && value <= most; }

}  // namespace framsyn::forecast
