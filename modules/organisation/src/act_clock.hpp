#pragma once

#include <framsyn/base/clock.hpp>

namespace framsyn::organisation {

/// The moment an act was begun, for those whom it hands on to.
class ActClock final : public Clock {
 public:
  ActClock(Instant at, Date day) : at_(at), day_(day) {}
  Instant now() const override { return at_; }
  Date today() const override { return day_; }

 private:
  Instant at_;
  Date day_;
};

}  // namespace framsyn::organisation
