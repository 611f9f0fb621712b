#include <algorithm>

#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/http/route.hpp>

#include "routes.hpp"
#include "run/saved_name.hpp"
#include "run/saved_store.hpp"
#include "scenario/scenario_asked.hpp"
#include "scope.hpp"

namespace framsyn::planning {
namespace {

constexpr std::size_t kMostScenarios = 200;

constexpr Refusal kNothingToSave{"planning.levers_saved", Fault::invalid, "Ange en till tio åtgärder",
                                 "Give one to ten levers"};
constexpr Refusal kTooManyScenarios{"planning.too_many_scenarios", Fault::conflict,
                                    "Det finns redan 200 sparade scenarier. Ta bort något först",
                                    "There are 200 saved scenarios already. Remove one first"};
constexpr Refusal kNoScenario{"planning.no_scenario", Fault::not_found, "Scenariot finns inte",
                              "There is no such scenario"};

/// Names the group, and refuses where it or any of a lever's is out of reach.
Result<AskedGroup> within_reach(http::Call& call, GroupKey about, const std::vector<LeverAsked>& levers) {
  TRY(group, asked_group(call, about.unit, about.profession));
  for (const LeverAsked& lever : levers)
    TRY_VOID(asked_group(call, lever.unit.value_or(about.unit), lever.profession.value_or(about.profession)));
  return group;
}

bool may_remove(const http::Call& call, std::string_view saved_by) {
  return call.grant.everywhere() || call.grant.name() == saved_by;
}

Result<SavedScenariosPage> saved_scenarios(http::Call& call) {
  SavedScenariosPage page;
  for (KeptScenario& kept : SavedStore(call.tx).scenarios()) {
    auto group = within_reach(call, kept.about, kept.levers);
    if (!group) continue;
    const bool own = may_remove(call, kept.saved_by);
    page.scenarios.push_back({kept.id, std::move(kept.name), std::move(kept.saved_by), kept.saved_at, own,
                              std::move(group->unit), std::move(group->profession), kept.horizon,
                              std::move(kept.levers)});
  }
  return page;
}

Result<RunAsked> save_scenario(http::Call& call, const SaveScenario& in) {
  TRY(name, saved_name(in.name));
  if (in.levers.empty() || in.levers.size() > kMostLeversAsked) return refuse(kNothingToSave);
  SavedStore store(call.tx);
  const auto kept = store.scenarios();
  if (kept.size() >= kMostScenarios) return refuse(kTooManyScenarios);
  const auto taken = [&](const KeptScenario& one) {
    return one.name == name && one.saved_by == call.grant.name();
  };
  if (std::ranges::any_of(kept, taken)) return refuse(kNameTaken);
  TRY(asked, asked_group(call, in.unit, in.profession));
  TRY_VOID(within_reach(call, asked.key, in.levers));
  for (const LeverAsked& lever : in.levers) TRY_VOID(sound(lever, asked.key));
  const std::int64_t id = store.save(in, asked.key, {name, call.grant.name(), call.clock.now()});
  call.reply.subject("scenario", id);
  return RunAsked{id};
}

Result<wire::Nothing> remove_scenario(http::Call& call, const RunAsked& in) {
  SavedStore store(call.tx);
  const auto all = store.scenarios();
  const auto kept = std::ranges::find(all, in.id, &KeptScenario::id);
  if (kept == all.end() || !within_reach(call, kept->about, kept->levers) ||
      !may_remove(call, kept->saved_by))
    return refuse(kNoScenario);
  store.forget_scenario(in.id);
  return wire::Nothing{};
}

}  // namespace

std::vector<http::Route> saved_scenario_routes() {
  using namespace http;
  return {
      get("/api/scenarios", needs(kRead), &saved_scenarios, "Visa sparade scenarier"),
      post("/api/scenarios", needs(kRead), &save_scenario, "Spara åtgärder med ett namn")
          .audited("planning.scenario_saved"),
      del("/api/scenarios/{id}", needs(kRead), &remove_scenario, "Ta bort ett sparat scenario")
          .audited("planning.scenario_removed")
          .about("scenario", "id"),
  };
}

}  // namespace framsyn::planning
