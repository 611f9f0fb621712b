#pragma once

#include <framsyn/engine/forecast/progress.hpp>

#include <atomic>
#include <mutex>

namespace framsyn::forecast {

/// How far a run has come, as its threads tell it, and whether it is to go on.
class Pace {
 public:
  Pace(const Progress& told, int parts) : told_(told), parts_(parts) {}
  /// One more part is done.
  void step() {
    if (!told_) return;
    const std::lock_guard alone(guard_);
    if (!stopped_ && !told_(++done_, parts_)) stopped_ = true;
  }
  bool stopped() const { return stopped_; }

 private:
  const Progress& told_;
  int parts_, done_ = 0;
  std::mutex guard_;
  std::atomic<bool> stopped_ = false;
};

}  // namespace framsyn::forecast
