#pragma once

#include "estimation/sample.hpp"

namespace framsyn::forecast {

/// The time at work, or on long leave, of the years that absence is known in, and by cell how often it ended
/// in a leave's beginning, or a return. No years: not known on the data date, or less than a year.
struct LeaveSample {
  Sample sample;
  std::vector<double> events;
};
LeaveSample leaves_of(const workforce::Workforce&, workforce::LeaveRisk);

}  // namespace framsyn::forecast
