#include "live_progress.hpp"

namespace framsyn::jobs {

LiveProgress& LiveProgress::here() {
  static LiveProgress progress;
  return progress;
}

void LiveProgress::note(const std::string& runner, JobId id, Step step) {
  const std::lock_guard guard(mutex_);
  noted_[{runner, id}] = {std::move(step), true};
}

void LiveProgress::forget(const std::string& runner, JobId id) {
  const std::lock_guard guard(mutex_);
  noted_.erase({runner, id});
}

void LiveProgress::show_in(Job& job, const std::string& runner) {
  const std::lock_guard guard(mutex_);
  const auto found = noted_.find({runner, job.id});
  if (found == noted_.end()) return;
  job.progress = found->second.step.share;
  job.step_sv = found->second.step.sv;
  job.step_en = found->second.step.en;
}

std::vector<std::pair<JobId, LiveProgress::Step>> LiveProgress::changed(const std::string& runner) {
  std::vector<std::pair<JobId, Step>> out;
  const std::lock_guard guard(mutex_);
  for (auto& [key, noted] : noted_) {
    if (key.first != runner || !noted.changed) continue;
    noted.changed = false;
    out.emplace_back(key.second, noted.step);
  }
  return out;
}

}  // namespace framsyn::jobs
