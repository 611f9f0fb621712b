#include "queue.hpp"

#include <stdexcept>

#include "liveness.hpp"

namespace framsyn::jobs {
namespace {

constexpr std::string_view kBroken = "jobs.broken";
constexpr std::string_view kBrokenSv = "Arbetet gick fel av ett skäl som systemets förvaltare behöver se på.";
constexpr std::string_view kBrokenEn =
    "The work went wrong for a reason that the administrator has to look at.";

/// JSON is not needed to pass a list of kinds: they are our own constants, written as SQL texts.
std::string listed(const std::vector<std::string>& kinds) {
  std::string out;
  for (const std::string& kind : kinds) {
    if (kind.find('\'') != kind.npos) throw std::logic_error("a kind of job with a quote in its name");
    out += (out.empty() ? "'" : ", '") + kind + "'";
  }
  return out;
}

}  // namespace

std::optional<Job> Queue::take(const std::vector<std::string>& kinds, Instant lease_until) {
  if (kinds.empty()) return std::nullopt;
  const bool postgresql = tx_.dialect() == db::Dialect::postgresql;
  auto rows = tx_.query(
      "update jobs_job set state = 'running', attempts = attempts + 1, runner = $1, lease_until = $2, "
      "started = coalesce(started, $3) where id = (select id from jobs_job where state = 'waiting' and "
      "not_before <= $3 and kind in (" +
          listed(kinds) + ") order by id limit 1" + (postgresql ? " for update skip locked" : "") +
          ") returning " + std::string(kJobColumns),
      runner_, lease_until, now_);
  for (db::Row row : rows) return job_in(row);
  return std::nullopt;
}

bool Queue::keep(JobId id, Instant lease_until) {
  return tx_.run("update jobs_job set lease_until = $3 where id = $1 and runner = $2 and state = 'running'",
                 id, runner_, lease_until) == 1;
}

bool Queue::show(JobId id, double share, std::string_view step_sv, std::string_view step_en) {
  return tx_.run(
             "update jobs_job set progress = $3, step_sv = $4, step_en = $5 where id = $1 and runner = $2 "
             "and "
             "state = 'running'",
             id, runner_, share, step_sv, step_en) == 1;
}

bool Queue::end(JobId id, State state, std::string_view result, std::string_view code, std::string_view sv,
                std::string_view en, std::string_view detail) {
  return tx_.run(
             "update jobs_job set state = $3, result = $4, error_code = $5, error_sv = $6, error_en = $7, "
             "error_detail = $8, finished = $9, runner = null, lease_until = null, "
             "progress = case when cast($3 as text) = 'done' then 1 else progress end "
             "where id = $1 and runner = $2 and state = 'running'",
             id, runner_, name(state), result, code, sv, en, detail, now_) == 1;
}

bool Queue::finish(JobId id, std::string_view result) { return end(id, State::done, result, "", "", "", ""); }

bool Queue::refuse(JobId id, const Refusal& refusal, std::string_view detail) {
  return end(id, State::failed, "", refusal.code, refusal.text_sv, refusal.text_en, detail);
}

State Queue::release(JobId id, const std::string& runner, int attempts, int most_attempts, Instant again_at,
                     std::string_view detail) {
  const State next = attempts >= most_attempts ? State::failed : State::waiting;
  const bool failed = next == State::failed;
  tx_.run(
      "update jobs_job set state = $3, not_before = $4, error_code = $5, error_sv = $6, error_en = $7, "
      "error_detail = $8, "
      "finished = $9, runner = null, lease_until = null where id = $1 and runner = $2 and state = 'running'",
      id, runner, name(next), again_at, failed ? kBroken : "", failed ? kBrokenSv : "",
      failed ? kBrokenEn : "", detail, failed ? std::optional(now_) : std::nullopt);
  return next;
}

State Queue::stumble(const Job& job, int most_attempts, Instant again_at, std::string_view detail) {
  return release(job.id, runner_, job.attempts, most_attempts, again_at, detail);
}

bool Queue::give_back(JobId id) {
  return tx_.run(
             "update jobs_job set state = 'waiting', attempts = attempts - 1, runner = null, lease_until = "
             "null "
             "where id = $1 and runner = $2 and state = 'running'",
             id, runner_) == 1;
}

bool Queue::anything_waiting(const std::vector<std::string>& kinds) {
  if (kinds.empty()) return false;
  return tx_
      .one<int>("select 1 from jobs_job where state = 'waiting' and not_before <= $1 and kind in (" +
                    listed(kinds) + ") limit 1",
                now_)
      .has_value();
}

std::vector<Queue::Orphan> Queue::orphans(const std::set<JobId>& mine) {
  std::vector<Orphan> out;
  auto rows = tx_.query("select " + std::string(kJobColumns) +
                        ", runner, lease_until from jobs_job where state = 'running'");
  for (db::Row row : rows) {
    const auto runner = row.get<std::string>(17);
    const Liveness life = liveness(runner);
    const bool silent = row.get<Instant>(18) < now_ && life != Liveness::alive;
    if ((life == Liveness::dead || silent) && !mine.contains(row.get<JobId>(0)))
      out.push_back({job_in(row), runner});
  }
  return out;
}

void Queue::take_over(const std::vector<Orphan>& orphans, int most_attempts) {
  for (const auto& [job, runner] : orphans) {
    release(job.id, runner, job.attempts, most_attempts, now_, "the process that ran it ended");
  }
}

}  // namespace framsyn::jobs
