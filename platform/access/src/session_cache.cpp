#include "session_cache.hpp"

#include <algorithm>

namespace framsyn::access {

std::shared_ptr<Remembered> SessionCache::find(const std::string& token_hash) const {
  const std::shared_lock lock(mutex_);
  const auto found = all_.find(token_hash);
  if (found == all_.end() || found->second->revision < revision_.load()) return nullptr;
  return found->second;
}

void SessionCache::keep(const std::string& token_hash, std::shared_ptr<Remembered> fresh) {
  know(fresh->revision);
  const std::unique_lock lock(mutex_);
  auto& place = all_[token_hash];
  if (place && place->revision > fresh->revision) return;
  if (place) fresh->seen = std::max(fresh->seen.load(), place->seen.load());
  place = std::move(fresh);
}

void SessionCache::forget(const std::string& token_hash) {
  const std::unique_lock lock(mutex_);
  all_.erase(token_hash);
}

void SessionCache::know(std::int64_t revision) {
  std::int64_t known = revision_.load();
  while (known < revision && !revision_.compare_exchange_weak(known, revision)) {
  }
}

std::vector<SessionCache::Seen> SessionCache::tidy(const SessionRules& rules, Instant now) {
  std::vector<Seen> active;
  const std::unique_lock lock(mutex_);
  std::erase_if(all_, [&](const auto& entry) {
    Remembered& one = *entry.second;
    const Instant seen = one.seen.load();
    if (seen > one.written.exchange(seen)) active.push_back({entry.first, seen});
    return !one.alive(rules, now);
  });
  return active;
}

}  // namespace framsyn::access
