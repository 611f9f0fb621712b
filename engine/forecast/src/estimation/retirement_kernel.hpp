#pragma once

#include "estimation/sample.hpp"

namespace framsyn::forecast {

/// A rate a year above which a retirement is as good as certain.
inline constexpr double kCertainRetirement = 3;

/// What is known beforehand, by place of age, as a rate; after the last age known it stays as it is.
Assumptions::ByAge known_retirement(const Settings&);

/// Retirement by age relative to the pension ages of each year of birth, fitted across their changes:
/// spikes at the lowest and the target age and from the right to stay on, slopes before the lowest and
/// between them, and what a year of age has besides (the age of habit) held to as little as the data allow.
/// What is known beforehand is time at risk of its own. A year's own effect is a year's: that people wait a
/// year when an age is raised is not carried on.
Result<> fit_retirement_kernel(const Sample&, const Settings&, Assumptions&);

}  // namespace framsyn::forecast
