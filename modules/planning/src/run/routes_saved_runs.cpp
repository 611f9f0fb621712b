#include <algorithm>

#include <framsyn/planning/runs.hpp>
#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/http/route.hpp>

#include "routes.hpp"
#include "run/saved_name.hpp"
#include "run/saved_store.hpp"
#include "scenario/one_at_a_time.hpp"
#include "scope.hpp"

namespace framsyn::planning {
namespace {

constexpr int kMostSavedRuns = 20;  ///< each keeps all its figures
constexpr int kThreads = 2;

constexpr Refusal kTooManyRuns{"planning.too_many_runs", Fault::conflict,
                               "Det finns redan 20 sparade körningar. Ta bort någon först",
                               "There are 20 saved runs already. Remove one first"};
constexpr Refusal kRemaking{
    "planning.remaking", Fault::conflict,
    "En körning görs redan om, och servern gör om en i taget. Försök igen om en stund",
    "A run is being made again already, one at a time. Try again in a while"};

Result<SavedRunsPage> saved_runs(http::Call& call) {
  return SavedRunsPage{SavedStore(call.tx).runs(), call.grant.everywhere()};
}

Result<wire::Nothing> save_run(http::Call& call, const SaveRun& in) {
  TRY(name, saved_name(in.name));
  SavedStore store(call.tx);
  const auto taken = [&](const SavedRun& run) { return run.id != in.id && run.name == name; };
  if (std::ranges::any_of(store.runs(), taken)) return refuse(kNameTaken);
  if (!store.is_saved(in.id) && store.saved_runs() >= kMostSavedRuns) return refuse(kTooManyRuns);
  if (!store.save(in.id, {name, call.grant.name(), call.clock.now()})) return refuse(kNoSuchRun);
  return wire::Nothing{};
}

Result<wire::Nothing> remove_run(http::Call& call, const RunAsked& in) {
  SavedStore store(call.tx);
  if (!store.is_saved(in.id)) return refuse(kNoSuchRun);
  store.forget_run(in.id);
  return wire::Nothing{};
}

Result<RemadePage> remade(http::Call& call, const RunAsked& in, const OneAtATime::Turn& turn) {
  TRY(run, remake(call.tx, Run::Id(in.id), kThreads, [&](int, int) { return turn.go_on(); }));
  RemadePage page{in.id, !run.kept_sha256.empty(), run.same(), {}, run.kept_sha256, run.sha256};
  for (const RunInput input : run.changed) page.changed.emplace_back(name(input));
  return page;
}

}  // namespace

std::vector<http::Route> saved_run_routes() {
  using namespace http;
  const auto door = std::make_shared<OneAtATime>();
  const auto one_at_a_time = [door](Call& call, const RunAsked& in) -> Result<RemadePage> {
    const OneAtATime::Turn turn(*door, call.grant.account().value());
    if (!turn.is_ours()) return refuse(kRemaking);
    return remade(call, in, turn);
  };
  return {
      get("/api/runs", needs(kRead), &saved_runs, "Visa sparade körningar"),
      put("/api/runs/{id}", needs(kRead).everywhere(), &save_run, "Spara en körning med ett namn")
          .audited("planning.run_saved")
          .about("run", "id"),
      del("/api/runs/{id}", needs(kRead).everywhere(), &remove_run, "Ta bort en sparad körning")
          .audited("planning.run_removed")
          .about("run", "id"),
      post("/api/runs/{id}/again", needs(kRead).everywhere(), one_at_a_time,
           "Gör om en körning och säg om den blir likadan")
          .reading()
          .computing(),
  };
}

}  // namespace framsyn::planning
