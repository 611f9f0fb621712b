#include <framsyn/platform/http/route.hpp>
#include <framsyn/platform/jobs/job.hpp>

#include "routes.hpp"
#include "run/reactions.hpp"
#include "run/wire_computation.hpp"

namespace framsyn::planning {
namespace {

Result<ComputationPage> computation_under_way(http::Call& call) {
  const auto job = jobs::under_way(call.tx, kComputeJob);
  return ComputationPage{job.has_value(), job ? job->progress : 0};
}

}  // namespace

std::vector<http::Route> computation_routes() {
  return {http::get("/api/forecast/computation", http::needs(kRead), &computation_under_way,
                    "Visa om prognosen räknas om, och hur långt det har kommit")};
}

}  // namespace framsyn::planning
