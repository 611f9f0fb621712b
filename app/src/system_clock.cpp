#include "system_clock.hpp"

#include <date/tz.h>

namespace framsyn::app {

Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

Date SystemClock::today() const {
  static const date::time_zone* const kSweden = date::locate_zone("Europe/Stockholm");
  const auto local = date::make_zoned(kSweden, now()).get_local_time();
  return Date::from_days(
      static_cast<std::int32_t>(date::floor<date::days>(local).time_since_epoch().count()));
}

}  // namespace framsyn::app
