#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/jobs/job.hpp>

#include "rights.hpp"
#include "routes.hpp"
#include "rules.hpp"
#include "wire.hpp"

namespace framsyn::administration {
namespace {

std::optional<Instant> start_of(const std::optional<Date>& day) {
  if (!day) return std::nullopt;
  return Instant(std::chrono::sys_days(std::chrono::days(day->days())));
}

std::optional<std::string> text_in(const std::optional<Text<0, 100>>& field) {
  return field && !field->value.empty() ? std::optional(field->value) : std::nullopt;
}

LogEntry as_wire(const audit::Recorded& row) {
  static_assert(static_cast<int>(audit::Outcome::failed) == static_cast<int>(Outcome::failed));
  return {row.number,    row.entry.at,      row.entry.actor,
          row.entry.act, row.entry.subject, static_cast<Outcome>(row.entry.outcome)};
}

Result<Log> read_log(http::Call& call, const LogQuery& query) {
  // The log is one chain over the whole region: there is no part of it to show to somebody limited to a part.
  if (!call.grant.everywhere()) return refuse(kWholeRegionOnly);
  const int page = query.page ? query.page->value : 1;
  const int size = query.size ? query.size->value : 50;
  const auto last = query.to ? std::optional(query.to->plus_days(1)) : std::nullopt;
  const auto found = audit::entries(
      call.tx, {start_of(query.from), start_of(last), text_in(query.actor), text_in(query.act)}, page - 1,
      size);
  const audit::Chain chain = audit::verify(call.tx);
  Log log{found.total, page, size, {}, {chain.intact, chain.checked, chain.first_bad}};
  for (const auto& row : found.rows) log.rows.push_back(as_wire(row));
  return log;
}

Result<Job> show_job(http::Call& call, const JobKey& key) {
  const auto job = jobs::find(call.tx, jobs::JobId(key.id));
  if (!job || job->account != call.grant.account().value()) return refuse(kNoSuchJob);
  Job answer{key.id,       job->kind, std::string(jobs::name(job->state)), job->progress, job->step_sv,
             job->step_en, {}};
  if (!job->error_code.empty())
    answer.error = {job->error_code, call.language == Language::sv ? job->error_sv : job->error_en};
  return answer;
}

}  // namespace

std::vector<http::Route> log_routes() {
  std::vector<http::Route> routes;
  routes.push_back(http::get("/api/audit", http::needs(kLog), &read_log, "Läsa loggen (dagar i UTC)"));
  routes.push_back(http::get("/api/jobs/{id}", http::any_account("Bara den som beställde jobbet ser det"),
                             &show_job, "Visa hur långt ett jobb har kommit"));
  return routes;
}

}  // namespace framsyn::administration
