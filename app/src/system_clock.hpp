#pragma once

#include <framsyn/base/clock.hpp>

namespace framsyn::app {

/// The machine's clock, and the day it is in Sweden.
class SystemClock final : public Clock {
 public:
  Instant now() const override;
  Date today() const override;
};

}  // namespace framsyn::app
