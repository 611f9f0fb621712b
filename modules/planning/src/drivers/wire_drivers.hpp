#pragma once

#include <string>

#include <framsyn/platform/wire/types.hpp>

namespace framsyn::planning {

/// A source of what makes the forecast of a year uncertain (sv: osäkerhetens källor), in per cent of the
/// variance; those of a group sum to 100.
struct DriverShare {
  std::string driver;  ///< chance, rates, leaving, retirement, hiring, working_time
  int year = 0;
  int per_cent = 0;
};
BOOST_DESCRIBE_STRUCT(DriverShare, (), (driver, year, per_cent))

}  // namespace framsyn::planning
