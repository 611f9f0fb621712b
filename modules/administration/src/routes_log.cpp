#include <memory>
#include <mutex>

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

/// The latest walk through the log. A million entries take seconds to walk, so that a long log is walked
/// again for a reader every five minutes at most; a short one each time.
class Walked {
 public:
  audit::Chain chain(db::Tx& tx, Instant now) {
    const std::lock_guard lock(mutex_);
    if (chain_.checked < kShort || now >= at_ + std::chrono::minutes(5)) {
      chain_ = audit::verify(tx);
      at_ = now;
    }
    return chain_;
  }

 private:
  static constexpr std::int64_t kShort = 20'000;  // about a tenth of a second
  std::mutex mutex_;
  audit::Chain chain_;
  Instant at_;
};

Result<Log> read_log(http::Call& call, const LogQuery& query, Walked& walked) {
  // The log is one chain over the whole region: there is no part of it to show to somebody limited to a part.
  if (!call.grant.everywhere()) return refuse(kWholeRegionOnly);
  const int page = query.page ? query.page->value : 1;
  const int size = query.size ? query.size->value : 50;
  const auto last = query.to ? std::optional(query.to->plus_days(1)) : std::nullopt;
  const auto found = audit::entries(
      call.tx, {start_of(query.from), start_of(last), text_in(query.actor), text_in(query.act)}, page - 1,
      size);
  const audit::Chain chain = walked.chain(call.tx, call.clock.now());
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
  const auto log = [walked = std::make_shared<Walked>()](http::Call& call, const LogQuery& query) {
    return read_log(call, query, *walked);
  };
  std::vector<http::Route> routes;
  routes.push_back(http::get("/api/audit", http::needs(kLog), log, "Läsa loggen (dagar i UTC)"));
  routes.push_back(http::get("/api/jobs/{id}", http::any_account("Bara den som beställde jobbet ser det"),
                             &show_job, "Visa hur långt ett jobb har kommit"));
  return routes;
}

}  // namespace framsyn::administration
