#pragma once

#include <atomic>

namespace framsyn::planning {

/// Lets one through at a time. The next is turned away rather than kept waiting.
class OneAtATime {
 public:
  class Turn {
   public:
    explicit Turn(OneAtATime& of) : of_(of.taken_.test_and_set() ? nullptr : &of) {}
    ~Turn() {
      if (of_ != nullptr) of_->taken_.clear();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    bool is_ours() const { return of_ != nullptr; }

   private:
    OneAtATime* of_;
  };

 private:
  std::atomic_flag taken_;
};

}  // namespace framsyn::planning
