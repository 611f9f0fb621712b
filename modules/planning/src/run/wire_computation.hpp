#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

namespace framsyn::planning {

/// Whether the figures that are shown are being made anew, and how far that has come (sv: omräkning).
struct ComputationPage {
  bool under_way = false;
  double share = 0;                   ///< 0 to 1; 0 while it waits for its turn
  std::optional<std::string> failed;  ///< why the latest did, so that what is shown is of one before it
};
BOOST_DESCRIBE_STRUCT(ComputationPage, (), (under_way, share, failed))

}  // namespace framsyn::planning
