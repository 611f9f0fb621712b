#include <framsyn/platform/jobs/event.hpp>

namespace framsyn::jobs {

std::int64_t tell(db::Tx& tx, Instant at, std::string_view name, std::string_view body) {
  // Without it, event 6 could be committed and heard before event 5 is there, and 5 would never be heard.
  tx.lock("jobs.events");
  return *tx.one<std::int64_t>("insert into jobs_event (name, body, at) values ($1, $2, $3) returning id",
                               name, body, at);
}

}  // namespace framsyn::jobs
