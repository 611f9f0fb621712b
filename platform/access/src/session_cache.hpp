#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <framsyn/platform/access/sessions.hpp>

namespace framsyn::access {

/// One log-in as remembered in memory.
struct Remembered {
  Session session;
  std::int64_t revision;
  Instant opened;
  std::atomic<Instant> seen;
  std::atomic<Instant> written;  ///< the `seen` that stands in the database
  bool alive(const SessionRules& rules, Instant now) const {
    return now < opened + rules.longest && now < seen.load() + rules.idle;
  }
};

/// Log-ins in memory by the hash of their token. Those read under an older revision are not given out.
/// Thread-safe.
class SessionCache {
 public:
  std::shared_ptr<Remembered> find(const std::string& token_hash) const;
  /// Keeps it, with the later `seen` when it was there already.
  void keep(const std::string& token_hash, std::shared_ptr<Remembered> fresh);
  void forget(const std::string& token_hash);
  void know(std::int64_t revision);

  struct Seen {
    std::string token_hash;
    Instant at;
  };
  /// Drops what is dead; those that were active since it was last written down.
  std::vector<Seen> tidy(const SessionRules& rules, Instant now);

 private:
  mutable std::shared_mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<Remembered>> all_;
  std::atomic<std::int64_t> revision_ = 0;
};

}  // namespace framsyn::access
