#pragma once

#include <framsyn/engine/forecast/assumptions.hpp>

namespace framsyn::forecast {

/// Where a year's common effects move, from events and what the other factors expected, by year.
CalendarEffect calendar_effect(const std::vector<double>& events, const std::vector<double>& expected,
                               double prior_sd, double prior_weight);

}  // namespace framsyn::forecast
