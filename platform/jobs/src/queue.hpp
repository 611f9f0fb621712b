#pragma once

#include <chrono>
#include <set>
#include <string>
#include <vector>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/jobs/job.hpp>

namespace framsyn::jobs {

/// The runner's side of jobs_job. Each step changes a job only while it is this runner's, so that one that
/// has lost its lease cannot overwrite what its successor does.
class Queue {
 public:
  Queue(db::Tx& tx, std::string runner, Instant now) : tx_(tx), runner_(std::move(runner)), now_(now) {}

  /// Takes the next job of these kinds that may begin, if there is one.
  std::optional<Job> take(const std::vector<std::string>& kinds, Instant lease_until);
  /// Keeps the lease; false: the job is no longer ours.
  bool keep(JobId, Instant lease_until);
  bool show(JobId, double share, std::string_view step_sv, std::string_view step_en);
  bool finish(JobId, std::string_view result);
  bool refuse(JobId, const Refusal&, std::string_view detail);
  /// After an exception: once more from `again_at`, or failed when these were the last attempts.
  State stumble(const Job&, int most_attempts, Instant again_at, std::string_view detail);
  /// Back to the queue as if this attempt had not been made.
  bool give_back(JobId);
  bool anything_waiting(const std::vector<std::string>& kinds);

  /// A running job whose runner is dead, or silent beyond its lease.
  struct Orphan {
    Job job;
    std::string runner;
  };
  /// `mine` are left alone: they are being worked on here, however late their lease is.
  std::vector<Orphan> orphans(const std::set<JobId>& mine);
  /// Back to the queue with them, or failed when that was their last attempt.
  void take_over(const std::vector<Orphan>& orphans, int most_attempts);

 private:
  State release(JobId, const std::string& runner, int attempts, int most_attempts, Instant again_at,
                std::string_view detail);
  bool end(JobId, State, std::string_view result, std::string_view code, std::string_view sv,
           std::string_view en, std::string_view detail);

  db::Tx& tx_;
  std::string runner_;
  Instant now_;
};

/// The columns that job_in() reads, in its order.
inline constexpr std::string_view kJobColumns =
    "id, kind, argument, state, progress, step_sv, step_en, attempts, result, error_code, error_sv, "
    "error_en, error_detail, "
    "account_id, created, started, finished";
Job job_in(const db::Row& row);

}  // namespace framsyn::jobs
