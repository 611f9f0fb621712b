#include <framsyn/base/swedish_day.hpp>

#include <date/tz.h>

namespace framsyn {
namespace {

const date::time_zone& sweden() {
  static const date::time_zone* const kZone = date::locate_zone("Europe/Stockholm");
  return *kZone;
}

}  // namespace

Date swedish_day(Instant at) {
  const auto local = sweden().to_local(at);
  return Date::from_days(
      static_cast<std::int32_t>(date::floor<date::days>(local).time_since_epoch().count()));
}

Instant start_of_swedish_day(Date day) {
  // Summer time begins and ends in the small hours of a Sunday, never at midnight.
  return sweden().to_sys(date::local_days(date::days(day.days())));
}

}  // namespace framsyn
