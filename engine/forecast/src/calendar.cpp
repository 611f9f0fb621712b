#include "calendar.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {

CalendarEffect calendar_effect(const std::vector<double>& events, const std::vector<double>& expected,
                               double prior_sd, double prior_weight) {
  const auto years = static_cast<double>(events.size());
  double mean = 0, squares = 0, sampling = 0;
  std::vector<double> logs;
  for (std::size_t i = 0; i < events.size(); ++i) {
    logs.push_back(statistics::logarithm((events[i] + 0.5) / (expected[i] + 0.5)));
    mean += logs.back() / years;
    sampling += 1 / (events[i] + 0.5);
  }
  for (double log : logs) squares += (log - mean) * (log - mean);
  const double own = std::max(0.0, squares - sampling * (years - 1) / years);
  const double freedom = prior_weight + years - 1;
  const double sd = std::sqrt((prior_weight * prior_sd * prior_sd + own) / freedom);
  return {sd, freedom, sd / std::sqrt(years)};
}

}  // namespace framsyn::forecast
