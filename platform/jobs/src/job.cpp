#include <stdexcept>

#include "live_progress.hpp"
#include "queue.hpp"

namespace framsyn::jobs {

std::string_view name(State state) {
  switch (state) {
    case State::waiting:
      return "waiting";
    case State::running:
      return "running";
    case State::done:
      return "done";
    case State::failed:
      return "failed";
  }
  throw std::logic_error("a state without a name");
}

namespace {

State state_named(std::string_view text) {
  for (const State state : {State::waiting, State::running, State::done, State::failed}) {
    if (name(state) == text) return state;
  }
  throw std::logic_error("a job in a state that is not known");
}

}  // namespace

Job job_in(const db::Row& row) {
  const auto text = [&](int column) { return row.get<std::string>(column); };
  return {.id = row.get<JobId>(0),
          .kind = text(1),
          .argument = text(2),
          .state = state_named(text(3)),
          .progress = row.get<double>(4),
          .step_sv = text(5),
          .step_en = text(6),
          .attempts = row.get<int>(7),
          .result = text(8),
          .error_code = text(9),
          .error_sv = text(10),
          .error_en = text(11),
          .error_detail = text(12),
          .account = row.get<std::optional<std::int64_t>>(13),
          .created = row.get<Instant>(14),
          .started = row.get<std::optional<Instant>>(15),
          .finished = row.get<std::optional<Instant>>(16)};
}

JobId enqueue(db::Tx& tx, Instant at, std::string_view kind, std::string_view argument,
              std::optional<std::int64_t> account) {
  return JobId(*tx.one<std::int64_t>(
      "insert into jobs_job (kind, argument, state, progress, step_sv, step_en, attempts, not_before, "
      "result, error_code, "
      "error_sv, error_en, error_detail, account_id, created) "
      "values ($1, $2, 'waiting', 0, '', '', 0, $3, '', '', '', '', '', $4, $3) returning id",
      kind, argument, at, account));
}

std::optional<Job> find(db::Tx& tx, JobId id) {
  auto rows = tx.query("select " + std::string(kJobColumns) + ", runner from jobs_job where id = $1", id);
  for (db::Row row : rows) {
    Job job = job_in(row);
    if (const auto runner = row.get<std::optional<std::string>>(17))
      LiveProgress::here().show_in(job, *runner);
    return job;
  }
  return std::nullopt;
}

std::optional<Job> under_way(db::Tx& tx, std::string_view kind) {
  const auto id = tx.one<JobId>(
      "select id from jobs_job where kind = $1 and state in ('waiting', 'running') order by state, id limit "
      "1",
      kind);
  return id ? find(tx, *id) : std::nullopt;
}

std::optional<Job> failed_last(db::Tx& tx, std::string_view kind) {
  const auto id = tx.one<JobId>("select max(id) from jobs_job where kind = $1 having count(*) > 0", kind);
  auto job = id ? find(tx, *id) : std::nullopt;
  return job && job->state == State::failed ? job : std::nullopt;
}

// The newest row stays: SQLite gives the number of the last one out again once it is gone, and a listener
// that stands at number 50 would never hear of a new number 1.
std::int64_t forget(db::Tx& tx, Instant before) {
  return tx.run(
             "delete from jobs_job where state in ('done', 'failed') and finished < $1 "
             "and id < (select max(id) from jobs_job)",
             before) +
         tx.run(
             "delete from jobs_event where at < $1 and id < (select max(id) from jobs_event) "
             "and not exists (select 1 from jobs_listener where event = jobs_event.name and last_event < "
             "jobs_event.id)",
             before);
}

}  // namespace framsyn::jobs
