#pragma once

#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <framsyn/platform/jobs/job.hpp>

namespace framsyn::jobs {

/// How far this process's own jobs have come, beside the table: on SQLite nothing can be written while a job
/// is in its one great transaction, and that is when the reader wants to know.
class LiveProgress {
 public:
  struct Step {
    double share = 0;
    std::string sv, en;
  };

  static LiveProgress& here();

  void note(const std::string& runner, JobId id, Step step);
  void forget(const std::string& runner, JobId id);
  void show_in(Job& job, const std::string& runner);
  /// What a runner's jobs have noted since this was asked last.
  std::vector<std::pair<JobId, Step>> changed(const std::string& runner);

 private:
  struct Noted {
    Step step;
    bool changed = true;
  };
  std::mutex mutex_;
  std::map<std::pair<std::string, JobId>, Noted> noted_;
};

}  // namespace framsyn::jobs
