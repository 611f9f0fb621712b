#include "address_failures.hpp"

namespace framsyn::access {

bool AddressFailures::must_wait(std::string_view address, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto found = counts_.find(address);
  return found != counts_.end() && found->second.failures >= kAllowed && now < found->second.since + kWindow;
}

void AddressFailures::count_failure(std::string_view address, Instant now) {
  if (address.empty()) return;
  const std::lock_guard lock(mutex_);
  std::erase_if(counts_, [&](const auto& entry) { return now >= entry.second.since + kWindow; });
  auto& count = counts_.try_emplace(std::string(address), Count{now, 0}).first->second;
  ++count.failures;
}

}  // namespace framsyn::access
