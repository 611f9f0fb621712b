#pragma once

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

#include <framsyn/platform/jobs/runner.hpp>

#include "live_progress.hpp"

namespace framsyn::jobs {

/// One attempt at one job, as its handler sees it.
class Running final : public JobContext {
 public:
  Running(db::Database& database, const Clock& clock, Job job, const std::string& runner)
      : database_(database), clock_(clock), job_(std::move(job)), runner_(runner) {}
  ~Running() override { LiveProgress::here().forget(runner_, job_.id); }

  db::Database& database() override { return database_; }
  const Clock& clock() const override { return clock_; }
  const Job& job() const override { return job_; }
  void progress(double share, std::string_view sv, std::string_view en) override {
    LiveProgress::here().note(runner_, job_.id,
                              {std::clamp(share, 0.0, 1.0), std::string(sv), std::string(en)});
  }
  std::stop_token stop() const override { return stopping_.get_token(); }
  void ask_to_stop() { stopping_.request_stop(); }

 private:
  db::Database& database_;
  const Clock& clock_;
  const Job job_;
  const std::string& runner_;
  std::stop_source stopping_;
};

/// The attempts a runner has going.
class Attempts {
 public:
  void add(Running& running) {
    const std::lock_guard guard(mutex_);
    running_.emplace(running.job().id, &running);
  }
  void remove(JobId id) {
    const std::lock_guard guard(mutex_);
    running_.erase(id);
  }
  std::set<JobId> ids() {
    const std::lock_guard guard(mutex_);
    std::set<JobId> out;
    for (const auto& [id, running] : running_) out.insert(id);
    return out;
  }
  void ask_to_stop(JobId id) {
    const std::lock_guard guard(mutex_);
    if (const auto found = running_.find(id); found != running_.end()) found->second->ask_to_stop();
  }

 private:
  std::mutex mutex_;
  std::map<JobId, Running*> running_;
};

}  // namespace framsyn::jobs
