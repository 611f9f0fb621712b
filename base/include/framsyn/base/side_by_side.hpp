#pragma once

#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace framsyn {

/// Runs work(0) … work(n - 1) side by side, the first on the caller's own thread. What one of them throws
/// (memory may run out) is thrown again when all have ended: an exception that left a thread would end the
/// program.
template <class Work>
void side_by_side(int n, const Work& work) {
  std::exception_ptr thrown;
  std::mutex guard;
  const auto held = [&](int i) {
    try {
      work(i);
    } catch (...) {
      const std::lock_guard lock(guard);
      if (!thrown) thrown = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (int i = 1; i < n; ++i) others.emplace_back(held, i);
    held(0);
  }
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace framsyn
