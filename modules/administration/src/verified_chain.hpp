#pragma once

#include <mutex>

#include <framsyn/platform/audit/audit.hpp>

namespace framsyn::administration {

/// The latest walk through the log. A million entries take seconds to walk, so that a long log is walked
/// again for a reader every five minutes at most; a short one each time.
class VerifiedChain {
 public:
  audit::Chain chain(db::Tx& tx, Instant now) {
    const std::lock_guard lock(mutex_);
    if (chain_.checked < kShort || now >= at_ + std::chrono::minutes(5)) {
      chain_ = audit::verify(tx);
      at_ = now;
    }
    return chain_;
  }

 private:
  static constexpr std::int64_t kShort = 20'000;  // about a tenth of a second
  std::mutex mutex_;
  audit::Chain chain_;
  Instant at_;
};

}  // namespace framsyn::administration
