#include <framsyn/platform/jobs/event.hpp>

namespace framsyn::jobs {

std::int64_t tell(db::Tx& tx, const Clock& clock, std::string_view name, std::string_view body) {
  // Without it, event 6 could be committed and heard before event 5 is there, and 5 would never be heard.
  tx.lock("jobs.events");
  return *tx.one<std::int64_t>("insert into jobs_event (name, body, at) values ($1, $2, $3) returning id",
                               name, body, clock.now());
}

std::vector<Listener> listeners(db::Tx& tx) {
  std::vector<Listener> out;
  auto rows = tx.query("select name, last_event, failures, error from jobs_listener order by name");
  for (db::Row row : rows) {
    out.push_back(
        {row.get<std::string>(0), row.get<std::int64_t>(1), row.get<int>(2), row.get<std::string>(3)});
  }
  return out;
}

}  // namespace framsyn::jobs
