#include "run/reactions.hpp"

#include <framsyn/engine/forecast/method.hpp>
#include <framsyn/planning.hpp>

#include "assumptions/assumed.hpp"
#include "assumptions/chosen_store.hpp"
#include "backtest/score_store.hpp"
#include "drivers/driver_store.hpp"
#include "names.hpp"
#include "run/run_store.hpp"
#include "scope.hpp"

namespace framsyn::planning {
namespace {

void order_computation(db::Tx& tx, const jobs::Event& event) {
  jobs::enqueue(tx, event.at, kComputeJob, "{}");
}

/// The run rests on the newest data and assumptions, is made by this program's method and shown by the newest
/// rule.
bool up_to_date(db::Tx& tx) {
  const auto latest = organisation::data(tx).import;
  RunStore runs(tx);
  return latest && runs.import_of_current() == latest && runs.version_of_current() == kVersion &&
         runs.method_of_current() == forecast::kMethod && runs.rule_of_current() == ScoreStore(tx).rule() &&
         runs.chosen_of_current() == ChosenStore(tx).in_force().id;
}

bool tested(db::Tx& tx) {
  const auto latest = organisation::data(tx).import;
  ScoreStore scores(tx);
  return latest && scores.import_of_current() == latest && scores.version() == kVersion &&
         scores.method() == forecast::kMethod;
}

}  // namespace

Result<std::string> run_compute_job(jobs::JobContext& job) {
  job.progress(0, "Räknar om personalläge och prognos", "Computing workforce and forecast");
  if (job.database().read([](db::Tx& tx) { return up_to_date(tx); })) return "{}";
  Order order = job.database().read([](db::Tx& tx) { return order_in_force(tx); });
  order.progress = [&](int done, int of) {
    job.progress(static_cast<double>(done) / of, "Räknar om personalläge och prognos",
                 "Computing workforce and forecast");
    return !job.stop().stop_requested();
  };
  const auto run = compute(job.database(), job.clock(), order);
  if (run) return "{}";
  if (run.error().refusal == &forecast::kCancelled) job.check();
  if (run.error().refusal == &kNoRun) {
    job.database().write([](db::Tx& tx) { RunStore(tx).forget_all(), ScoreStore(tx).forget_all(); });
    return "{}";
  }
  return std::unexpected(run.error());
}

Result<std::string> run_drivers_job(jobs::JobContext& job) {
  job.progress(0, "Räknar ut vad osäkerheten beror på", "Finding what the uncertainty comes from");
  const auto run = job.database().read([](db::Tx& tx) { return RunStore(tx).kept_current(); });
  if (!run || job.database().read([&](db::Tx& tx) { return DriverStore(tx).has(run->id); })) return "{}";
  TRY(seen, job.database().read([&](db::Tx& tx) { return outlook(tx, run->order); }));
  TRY(found, drivers(seen, run->order));
  job.database().write([&](db::Tx& tx) {
    if (RunStore(tx).kept(Run::Id(run->id))) DriverStore(tx).add(run->id, seen, found);
  });
  return "{}";
}

Result<std::string> run_backtest_job(jobs::JobContext& job) {
  const BacktestOrder order;
  if (job.database().read(&tested)) return "{}";
  organisation::Import::Id import;
  const auto progress = [&](int done, int of) {
    job.progress(static_cast<double>(done) / of, "Prövar prognosen mot gångna år",
                 "Testing the forecast against past years");
    return !job.stop().stop_requested();
  };
  const auto look = job.database().read([&](db::Tx& tx) {
    import = organisation::data(tx).import;
    return look_back(tx, order, progress);
  });
  if (!look && look.error().refusal == &forecast::kCancelled) job.check();
  const bool too_short = !look && look.error().refusal == &backtest::kNothingToCompare;
  if (!look && !too_short) return std::unexpected(look.error());
  job.database().write([&](db::Tx& tx) {
    if (look) ScoreStore(tx).add(*look, {import, job.clock().now(), order});
    if (too_short) ScoreStore(tx).forget_all();
    // What the run shows is decided anew.
    if (!up_to_date(tx)) jobs::enqueue(tx, job.clock().now(), kComputeJob, "{}");
  });
  return "{}";
}

void order_anew(db::Tx& tx, Instant now) {
  if (RunStore(tx).version_of_current().empty()) return;
  if (!up_to_date(tx)) jobs::enqueue(tx, now, kComputeJob, "{}");
  if (!tested(tx)) jobs::enqueue(tx, now, kBacktestJob, "{}");
}

std::vector<jobs::Reaction> reactions() {
  return {{"planning.compute_after_import", "organisation.imported", &order_computation},
          {"planning.compute_after_undo", "organisation.undone", &order_computation}};
}

}  // namespace framsyn::planning
