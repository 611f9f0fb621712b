#include <framsyn/platform/jobs/runner.hpp>

#include <algorithm>
#include <condition_variable>
#include <thread>

#include <framsyn/platform/telemetry/log.hpp>

#include "delivery.hpp"
#include "liveness.hpp"
#include "queue.hpp"
#include "running.hpp"

namespace framsyn::jobs {

using namespace std::chrono_literals;

/// What is over stays this long, for whoever asks how it went (the register of personal data says so too).
constexpr auto kKept = std::chrono::days(30);
constexpr auto kForgetEvery = std::chrono::days(1);

class Runner::Inside {
 public:
  Inside(db::Database& database, const Clock& clock, std::map<std::string, Handler, std::less<>> handlers,
         std::vector<Reaction> reactions, Settings settings)
      : database_(database),
        clock_(clock),
        handlers_(std::move(handlers)),
        reactions_(std::move(reactions)),
        settings_(std::move(settings)),
        name_(new_runner_name()) {
    for (const auto& [kind, handler] : handlers_) kinds_.push_back(kind);
    threads_.emplace_back([this] { repeat(pause_while_running(), [this] { look_after(); }); });
    threads_.emplace_back([this] { repeat(settings_.poll, [this] { deliver(); }); });
    for (int i = 0; i < settings_.workers; ++i) {
      threads_.emplace_back([this] { repeat(settings_.poll, [this] { work(); }); });
    }
  }

  void wake() {
    {
      const std::lock_guard guard(mutex_);
      ++calls_;
    }
    called_.notify_all();
  }

  void stop() {
    {
      const std::lock_guard guard(mutex_);
      stopping_ = true;
    }
    called_.notify_all();
    for (const JobId id : attempts_.ids()) attempts_.ask_to_stop(id);
    threads_.clear();
  }

 private:
  /// Runs `step`, then waits for a call or for the pause to pass, until the runner stops. A database that is
  /// away for a while is no reason to end: the next round tries again. Nothing thrown leaves the thread.
  template <class Step>
  void repeat(std::chrono::milliseconds pause, Step step) {
    std::unique_lock guard(mutex_);
    while (!stopping_) {
      const auto seen = calls_;
      guard.unlock();
      try {
        step();
      } catch (const std::exception& trouble) {
        log_trouble(trouble.what());
      } catch (...) {
        log_trouble("something that is no std::exception was thrown");
      }
      guard.lock();
      called_.wait_for(guard, pause, [&] { return stopping_ || calls_ != seen; });
    }
  }
  bool stopping() {
    const std::lock_guard guard(mutex_);
    return stopping_;
  }
  std::chrono::milliseconds pause_while_running() const {
    return std::min({settings_.lease / 3, settings_.poll, 250ms});
  }
  Queue queue(db::Tx& tx) const { return Queue(tx, name_, clock_.now()); }
  Instant lease_end() const { return clock_.now() + settings_.lease; }
  void log(std::string_view event, const Job& job) const {
    if (settings_.log) settings_.log(event, job);
  }
  void log_trouble(std::string_view what) const {
    telemetry::log(telemetry::Level::error, "jobs.round_failed", {{"error", telemetry::Diagnosis(what)}});
  }

  void work();
  std::optional<Job> take();
  void run(const Job& job);
  std::string_view attempt(Running& running);
  std::string_view stumbled(const Job& job, std::string_view why);
  void look_after();
  void take_over();
  void forget_old();
  void deliver();

  db::Database& database_;
  const Clock& clock_;
  const std::map<std::string, Handler, std::less<>> handlers_;
  const std::vector<Reaction> reactions_;
  const Settings settings_;
  const std::string name_;
  std::vector<std::string> kinds_;
  Attempts attempts_;

  std::mutex mutex_;
  std::condition_variable called_;
  std::uint64_t calls_ = 0;
  bool stopping_ = false;
  Instant leases_kept_{}, taken_over_{}, forgotten_{};
  std::vector<std::jthread> threads_;  ///< last: they use all of the above
};

void Runner::Inside::work() {
  while (!stopping()) {
    const auto job = take();
    if (!job) return;
    run(*job);
  }
}

std::optional<Job> Runner::Inside::take() {
  const bool any = database_.read([&](db::Tx& tx) { return queue(tx).anything_waiting(kinds_); });
  if (!any) return std::nullopt;
  return database_.write([&](db::Tx& tx) { return queue(tx).take(kinds_, lease_end()); });
}

void Runner::Inside::run(const Job& job) {
  Running running(database_, clock_, job, name_);
  attempts_.add(running);
  try {
    if (stopping()) running.ask_to_stop();
    log("started", job);
    log(attempt(running), job);
  } catch (...) {
    attempts_.remove(job.id);
    throw;
  }
  attempts_.remove(job.id);
}

std::string_view Runner::Inside::attempt(Running& running) {
  const Job& job = running.job();
  try {
    const Result<std::string> result = handlers_.find(job.kind)->second(running);
    database_.write([&](db::Tx& tx) {
      if (result)
        queue(tx).finish(job.id, *result);
      else
        queue(tx).refuse(job.id, *result.error().refusal, result.error().detail);
    });
    return result ? "done" : "failed";
  } catch (const Stopped& stopped) {
    if (!running.stop().stop_requested()) return stumbled(job, stopped.what());
    database_.write([&](db::Tx& tx) { queue(tx).give_back(job.id); });
    return "given_back";
  } catch (const std::exception& error) {
    return stumbled(job, error.what());
  } catch (...) {
    return stumbled(job, "something that is no std::exception was thrown");
  }
}

std::string_view Runner::Inside::stumbled(const Job& job, std::string_view why) {
  const auto wait = settings_.retry * (1 << std::min(job.attempts - 1, 10));
  const State next = database_.write(
      [&](db::Tx& tx) { return queue(tx).stumble(job, settings_.attempts, clock_.now() + wait, why); });
  return next == State::failed ? "failed" : "retried";
}

void Runner::Inside::look_after() {
  if (const Instant now = clock_.now(); now - taken_over_ >= settings_.poll) {
    take_over();
    taken_over_ = now;
  }
  forget_old();
  const auto steps = LiveProgress::here().changed(name_);
  const Instant now = clock_.now();
  const bool keep = now - leases_kept_ >= settings_.lease / 3;
  const auto mine = attempts_.ids();
  if (steps.empty() && (!keep || mine.empty())) return;
  std::vector<JobId> lost;
  database_.write([&](db::Tx& tx) {
    lost.clear();
    for (const auto& [id, step] : steps) queue(tx).show(id, step.share, step.sv, step.en);
    if (!keep) return;
    for (const JobId id : mine) {
      if (!queue(tx).keep(id, lease_end())) lost.push_back(id);
    }
  });
  if (keep) leases_kept_ = now;
  for (const JobId id : lost) attempts_.ask_to_stop(id);
}

void Runner::Inside::take_over() {
  const auto mine = attempts_.ids();
  const auto orphans = database_.read([&](db::Tx& tx) { return queue(tx).orphans(mine); });
  if (orphans.empty()) return;
  database_.write([&](db::Tx& tx) { queue(tx).take_over(orphans, settings_.attempts); });
  for (const auto& orphan : orphans) log("taken_over", orphan.job);
  wake();
}

void Runner::Inside::forget_old() {
  const Instant now = clock_.now();
  if (now - forgotten_ < kForgetEvery) return;
  database_.write([&](db::Tx& tx) { forget(tx, now - kKept); });
  forgotten_ = now;
}

void Runner::Inside::deliver() {
  for (bool more = true; more && !stopping();) {
    more = false;
    for (const Reaction& reaction : reactions_) {
      if (deliver_next(database_, clock_, reaction, settings_.retry) == Delivered::one) more = true;
    }
    if (more) wake();  // a reaction may have enqueued a job
  }
}

Runner::Runner(db::Database& database, const Clock& clock,
               std::map<std::string, Handler, std::less<>> handlers, std::vector<Reaction> reactions,
               Settings settings)
    : inside_(std::make_unique<Inside>(database, clock, std::move(handlers), std::move(reactions),
                                       std::move(settings))) {}
Runner::~Runner() { inside_->stop(); }
void Runner::wake() { inside_->wake(); }
void Runner::stop() { inside_->stop(); }

}  // namespace framsyn::jobs
