#include "readiness.hpp"

#include <exception>

#include <framsyn/platform/db/patience.hpp>
#include <framsyn/platform/telemetry/log.hpp>

namespace framsyn::http {

using std::chrono::steady_clock;

bool Readiness::now() {
  const std::lock_guard one_at_a_time(mutex_);
  if (asked_ && steady_clock::now() < asked_at_ + rules_.answer_stands) return answer_;
  answer_ = tried();
  asked_ = true;
  asked_at_ = steady_clock::now();
  return answer_;
}

bool Readiness::tried() {
  try {
    const db::Patience brief(rules_.patience);
    database_.read([](db::Tx& tx) { tx.one<int>("select 1"); });
    db::try_to_write(database_);
    written_at_ = steady_clock::now();
    return true;
  } catch (const db::DatabaseError& trouble) {
    telemetry::log(telemetry::Level::warning, "http.not_ready",
                   {{"error", telemetry::Diagnosis(trouble.what())}});
    return trouble.kind == db::DatabaseError::Kind::busy &&
           steady_clock::now() < written_at_ + rules_.lock_may_last;
  } catch (const std::exception& bug) {
    telemetry::log(telemetry::Level::warning, "http.not_ready",
                   {{"error", telemetry::Diagnosis(bug.what())}});
    return false;
  }
}

}  // namespace framsyn::http
