#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/clock.hpp>
#include <framsyn/base/result.hpp>
#include <framsyn/platform/db/database.hpp>
#include <framsyn/platform/jobs/event.hpp>
#include <framsyn/platform/jobs/job.hpp>

namespace framsyn::jobs {

/// Thrown by JobContext::check(): the job goes back to the queue as if this attempt had not been made.
struct Stopped : std::runtime_error {
  Stopped() : std::runtime_error("the runner is stopping") {}
};

/// What a running job works with.
class JobContext {
 public:
  virtual ~JobContext() = default;
  virtual db::Database& database() = 0;
  virtual const Clock& clock() const = 0;
  virtual const Job& job() const = 0;  ///< as it was when this attempt began
  const std::string& argument() const { return job().argument; }
  /// Shows the reader how far the job has come (0 to 1). Cheap, and allowed inside a transaction: find() in
  /// this process sees it at once, other processes when it has been written beside the work.
  virtual void progress(double share, std::string_view step_sv, std::string_view step_en) = 0;
  virtual std::stop_token stop() const = 0;
  /// Throws Stopped when the server is stopping or somebody else has taken the job over.
  void check() const {
    if (stop().stop_requested()) throw Stopped();
  }
};

/// Does the work of one kind of job. A value is the job's result (JSON or empty). A refusal ends the job as
/// failed with that code and text; an exception is tried again, at most Settings::attempts times in all.
using Handler = std::function<Result<std::string>(JobContext&)>;

struct Settings {
  int workers = 1;
  int attempts = 3;
  std::chrono::milliseconds lease{60'000};  ///< a job not heard of for so long is taken over
  std::chrono::milliseconds poll{1'000};    ///< how often others' new jobs and events are looked for
  std::chrono::milliseconds retry{2'000};   ///< the wait before the second attempt; doubled for each more
  std::function<void(std::string_view event, const Job&)>
      log;  ///< "started", "done", "failed", "retried", "taken_over"
};

/// Runs the jobs of a database and hands its events on, until it is stopped or destroyed. Several processes
/// may run one each on the same database: a job is run by one at a time.
class Runner {
 public:
  Runner(db::Database&, const Clock&, std::map<std::string, Handler, std::less<>> handlers,
         std::vector<Reaction> reactions = {}, Settings settings = {});
  ~Runner();
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  /// Something may have been enqueued or told: look at once. Call after commit; without it the poll finds it.
  void wake();
  /// Asks running jobs to stop, waits for them and gives them back to the queue.
  void stop();

 private:
  class Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace framsyn::jobs
