#pragma once

#include <chrono>

#include <framsyn/platform/db/patience.hpp>

namespace framsyn::db {

/// One transaction's wait for its turn; what it took is drawn from the thread's Patience.
class Waiting {
 public:
  Waiting();
  ~Waiting();
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;

  std::chrono::milliseconds left() const;
  /// Somebody waits for an answer.
  bool hurried() const;
  /// It is our turn now.
  void over();

 private:
  Patience* patience_;
  std::chrono::steady_clock::time_point began_;
  std::chrono::milliseconds left_;
};

}  // namespace framsyn::db
