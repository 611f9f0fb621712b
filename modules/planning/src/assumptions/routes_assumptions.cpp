#include <algorithm>
#include <iterator>

#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/access/sessions.hpp>
#include <framsyn/platform/db/database.hpp>
#include <framsyn/platform/http/route.hpp>
#include <framsyn/platform/jobs/job.hpp>

#include "assumptions/assumed.hpp"
#include "assumptions/chosen_store.hpp"
#include "assumptions/rules_chosen.hpp"
#include "need/care_rules.hpp"
#include "routes.hpp"
#include "run/reactions.hpp"
#include "run/run_store.hpp"
#include "scope.hpp"
#include "words.hpp"

namespace framsyn::planning {
namespace {

constexpr Refusal kSameAsNow{"planning.assumptions_same", Fault::conflict,
                             "Så är det redan. Inget har ändrats", "That is how it is already"};
constexpr double kMostYearsAhead = 40;  ///< as forecast::kBadHorizon has it
constexpr int kDrawsInATrial = 100;  ///< enough to meet what a forecast with such assumptions is refused for

/// What is chosen for a run rather than found in its data, in the run or proposed.
std::vector<AssumptionTold> of_the_order(const RunFacts& run, const ChosenAssumptions& c) {
  const Order proposed;
  const auto one = [](std::string_view code, double value, double found, bool is_set,
                      AssumptionSource source) {
    AssumptionTold told{assumption(code, value), {}, {}, source, {}, limits_of(code)};
    if (is_set) told.source = AssumptionSource::chosen, told.found = assumption(code, found).value;
    return told;
  };
  const double productivity = care_rules().staffing.productivity;
  using enum AssumptionSource;
  AssumptionTold last_year =
      one("last_year", run.horizon, proposed.last_year, c.last_year.has_value(), program);
  last_year.limits = {run.as_of.year() + 1., run.as_of.year() + kMostYearsAhead, true};
  return {one("productivity", c.productivity ? c.productivity->value / 100 : productivity, productivity,
              c.productivity.has_value(), rules),
          std::move(last_year), one("draws", run.draws, proposed.draws, c.draws.has_value(), program),
          one("seed", static_cast<double>(run.seed), static_cast<double>(proposed.seed), c.seed.has_value(),
              program)};
}

bool may_change(const http::Call& call) {
  const auto grant = call.grant.also(kAssume);
  return grant && grant->everywhere();
}

Result<AssumptionsPage> page(http::Call& call) {
  Figures figures(call.tx, call.language);
  auto run = figures.run();
  if (!run) return refuse(kNoRun);
  ChosenStore store(call.tx);
  AssumptionsPage page{*run, figures.told_assumptions(run->id), store.all(), false, may_change(call)};
  const std::int64_t of_run = RunStore(call.tx).chosen_of_current();
  ChosenAssumptions chosen;
  for (const ChosenVersion& version : page.versions)
    if (version.id == of_run) chosen = version.chosen;
  std::ranges::move(of_the_order(*run, chosen), std::back_inserter(page.assumptions));
  page.computing = store.in_force().id != of_run;
  return page;
}

/// Stores it, and tries it: what no forecast could be made with is refused in the forecast's own words, and
/// nothing is stored.
Result<AssumptionsPage> choose(http::Call& call, const ChosenAsked& in) {
  ChosenStore store(call.tx);
  if (store.in_force().chosen == in.chosen) return refuse(kSameAsNow);
  store.add(in.chosen, trimmed(in.reason.value), call.session->actor->name, call.clock.now());
  Order trial = order_in_force(call.tx);
  if (in.chosen.last_year) trial.last_year = in.chosen.last_year->value;
  trial.draws = kDrawsInATrial, trial.threads = 1;
  TRY_VOID(outlook(call.tx, trial));
  jobs::enqueue(call.tx, call.clock.now(), kComputeJob, "{}");
  return page(call);
}

}  // namespace

std::vector<http::Route> assumption_routes() {
  return {http::get("/api/assumptions", http::needs(kRead), &page, "Visa antagandena bakom prognosen"),
          http::post("/api/assumptions", http::needs(kAssume).everywhere(), &choose,
                     "Ändra antagandena bakom prognosen")
              .slow()
              .audited("planning.assumptions_changed")};
}

}  // namespace framsyn::planning
