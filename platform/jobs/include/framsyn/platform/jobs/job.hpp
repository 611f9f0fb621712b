#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <framsyn/base/date.hpp>
#include <framsyn/base/id.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn {
std::span<const db::Migration> jobs_migrations();
}

namespace framsyn::jobs {

enum class State { waiting, running, done, failed };
std::string_view name(State);

/// Work that takes longer than a request may: imports, forecasts, reports. Kept in a table, so that it
/// survives a restart of the server (sv: jobb).
struct Job {
  Id<Job> id;
  std::string kind;      ///< "<room>.<what>": "organisation.import_check"
  std::string argument;  ///< JSON, as the kind wants it
  State state = State::waiting;
  double progress = 0;  ///< 0 to 1
  std::string step_sv, step_en;
  int attempts = 0;    ///< begun so far
  std::string result;  ///< JSON, as the kind gives it; empty until done
  /// Why it failed: a refusal's code and texts, or "jobs.broken" for what only we can mend. Empty otherwise.
  std::string error_code, error_sv, error_en;
  std::string error_detail;  ///< for the administrator and the log, not for the reader
  std::optional<std::int64_t> account;
  Instant created;
  std::optional<Instant> started, finished;
};
using JobId = Id<Job>;

/// Puts a job in the queue, in the caller's transaction: it runs once that commits, and never if it does not.
JobId enqueue(db::Tx&, Instant at, std::string_view kind, std::string_view argument,
              std::optional<std::int64_t> account = std::nullopt);

std::optional<Job> find(db::Tx&, JobId);
/// The work of a kind that is waiting or under way; the one begun first, where there are several.
std::optional<Job> under_way(db::Tx&, std::string_view kind);
/// The newest work of a kind, where it failed.
std::optional<Job> failed_last(db::Tx&, std::string_view kind);

/// Forgets finished jobs, and events everyone has been told, from before a moment. The number of rows.
std::int64_t forget(db::Tx&, Instant before);

}  // namespace framsyn::jobs
