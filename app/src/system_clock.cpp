#include "system_clock.hpp"

#include <framsyn/base/swedish_day.hpp>

namespace framsyn::app {

Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

Date SystemClock::today() const { return swedish_day(now()); }

}  // namespace framsyn::app
