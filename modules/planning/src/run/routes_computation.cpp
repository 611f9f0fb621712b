#include <framsyn/platform/http/route.hpp>
#include <framsyn/platform/jobs/job.hpp>

#include "routes.hpp"
#include "run/reactions.hpp"
#include "run/wire_computation.hpp"

namespace framsyn::planning {
namespace {

Result<ComputationPage> computation_under_way(http::Call& call) {
  const auto job = jobs::under_way(call.tx, kComputeJob);
  ComputationPage page{job.has_value(), job ? job->progress : 0, {}};
  if (const auto failed = jobs::failed_last(call.tx, kComputeJob))
    page.failed = call.language == Language::sv ? failed->error_sv : failed->error_en;
  return page;
}

}  // namespace

std::vector<http::Route> computation_routes() {
  return {http::get(
      "/api/forecast/computation", http::needs(kRead), &computation_under_way,
      "Visa om prognosen räknas om, hur långt det har kommit, och om den senaste omräkningen gick fel")};
}

}  // namespace framsyn::planning
