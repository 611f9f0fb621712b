#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/jobs/job.hpp>

#include "routes.hpp"
#include "rules.hpp"
#include "wire.hpp"

namespace framsyn::administration {
namespace {

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

std::vector<http::Route> job_routes() {
  std::vector<http::Route> routes;
  routes.push_back(http::get("/api/jobs/{id}", http::any_account("Bara den som beställde jobbet ser det"),
                             &show_job, "Visa hur långt ett jobb har kommit"));
  return routes;
}

}  // namespace framsyn::administration
