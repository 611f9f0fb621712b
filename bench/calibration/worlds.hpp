#pragma once

#include "planted.hpp"

#include <vector>

namespace framsyn::calibration {

/// A kind of history: what is true in it, and one thing that the forecast may not understand.
struct World {
  const char* name;
  const char* what;  ///< in a sentence
  forecast::Planted planted;
  int told_later =
      0;  ///< years later that people retire by the settings, as a pack would say on the data date
};

/// Each differs from the first in one thing; the last has all that a real region has at once.
std::vector<World> worlds();

}  // namespace framsyn::calibration
