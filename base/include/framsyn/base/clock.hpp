#pragma once

#include <framsyn/base/date.hpp>

namespace framsyn {

/// Tells what time it is. Held by the http and jobs rooms only; rules are handed a Date or an Instant.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  /// The day in Europe/Stockholm.
  virtual Date today() const = 0;
};

/// A clock that stands still, for tests and for "as if it were that day".
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Date day) : day_(day) {}
  Instant now() const override { return std::chrono::sys_days(std::chrono::days(day_.days())); }
  Date today() const override { return day_; }

 private:
  Date day_;
};

}  // namespace framsyn
