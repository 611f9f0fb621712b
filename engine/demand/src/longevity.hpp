#pragma once

#include <framsyn/engine/demand/population.hpp>

namespace framsyn::demand {

/// By how much, of the logarithm and a year, the share that cohorts of 65 and older lose has fallen (sv:
/// sjunkande dödlighet): what the years before the latest ones lost, against what they would have lost at the
/// latest years' shares. All areas together. 0 where the counts do not reach back far enough.
double yearly_decline_of_loss(std::span<const AreaHistory>, int latest_years);

/// The old lose less than these rates say, so many years after the ones they were read from.
void live_longer(SexRates&, AgeClasses, double longevity, double years);

}  // namespace framsyn::demand
