#pragma once

#include <chrono>
#include <functional>
#include <thread>

#include <gmock/gmock.h>

#include <framsyn/platform/jobs/runner.hpp>

#include "test_database.hpp"

namespace framsyn::jobs {

/// The machine's clock: leases and waits have to pass.
class MachineClock final : public Clock {
 public:
  Instant now() const override {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
  }
  Date today() const override { return Date(std::chrono::floor<std::chrono::days>(now())); }
};

class JobsSuite : public test::OnBothDatabases {
 protected:
  void prepare() override { database().migrate(jobs_migrations()); }

  JobId put(std::string_view kind, std::string_view argument = "{}") {
    return database().write([&](db::Tx& tx) { return enqueue(tx, clock_.now(), kind, argument, 7); });
  }
  Job job(JobId id) {
    return database().read([&](db::Tx& tx) { return *find(tx, id); });
  }
  bool ends_as(JobId id, State state) {
    return eventually([&] { return job(id).state == state; });
  }
  /// Waits for what must come; how long it takes is nobody's business, only that it comes.
  static bool eventually(const std::function<bool()>& holds) {
    for (int i = 0; i < 3000; ++i) {
      if (holds()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
  }
  static Settings quick() {
    using namespace std::chrono_literals;
    return {.workers = 2, .attempts = 3, .lease = 60s, .poll = 20ms, .retry = 1ms};
  }

  MachineClock clock_;
};

}  // namespace framsyn::jobs
