#include "reactions.hpp"

#include <framsyn/planning.hpp>

#include "run_store.hpp"
#include "scope.hpp"

namespace framsyn::planning {
namespace {

void order_computation(db::Tx& tx, const jobs::Event& event) {
  jobs::enqueue(tx, event.at, kComputeJob, "{}");
}

bool up_to_date(db::Tx& tx) {
  const auto latest = organisation::data(tx).import;
  return latest && RunStore(tx).import_of_current() == latest;
}

}  // namespace

Result<std::string> run_compute_job(jobs::JobContext& job) {
  job.progress(0, "Räknar om personalläge och prognos", "Computing workforce and forecast");
  if (job.database().read([](db::Tx& tx) { return up_to_date(tx); })) return "{}";
  const auto run = compute(job.database(), job.clock(), Order{});
  if (run) return "{}";
  if (run.error().refusal == &kNoRun) {
    job.database().write([](db::Tx& tx) { RunStore(tx).forget_all(); });
    return "{}";
  }
  return std::unexpected(run.error());
}

std::vector<jobs::Reaction> reactions() {
  return {{"planning.compute_after_import", "organisation.imported", &order_computation},
          {"planning.compute_after_undo", "organisation.undone", &order_computation}};
}

}  // namespace framsyn::planning
