#pragma once

#include <boost/describe/class.hpp>

namespace framsyn::planning {

/// Whether the figures that are shown are being made anew, and how far that has come (sv: omräkning).
struct ComputationPage {
  bool under_way = false;
  double share = 0;  ///< 0 to 1; 0 while it waits for its turn
};
BOOST_DESCRIBE_STRUCT(ComputationPage, (), (under_way, share))

}  // namespace framsyn::planning
