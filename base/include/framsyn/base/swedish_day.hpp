#pragma once

#include <framsyn/base/date.hpp>

namespace framsyn {

/// The day that a moment falls on in Sweden (Europe/Stockholm), and the moment at which such a day begins:
/// what a reader means by a day, while moments are kept in UTC.
Date swedish_day(Instant at);
Instant start_of_swedish_day(Date day);

}  // namespace framsyn
