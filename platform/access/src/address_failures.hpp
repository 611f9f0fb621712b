#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include <framsyn/base/date.hpp>

namespace framsyn::access {

/// Failed log-ins by network address, whatever the login: one password tried on many accounts. In memory,
/// since it need only slow an attacker down. A hospital may stand behind one address, so that many are
/// allowed. Thread-safe.
class AddressFailures {
 public:
  static constexpr int kAllowed = 100;
  static constexpr std::chrono::minutes kWindow{10};

  bool must_wait(std::string_view address, Instant now);
  void count_failure(std::string_view address, Instant now);

 private:
  struct Count {
    Instant since;
    int failures = 0;
  };
  std::mutex mutex_;
  std::map<std::string, Count, std::less<>> counts_;
};

}  // namespace framsyn::access
