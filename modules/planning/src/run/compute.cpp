#include <framsyn/engine/workforce/by_cut.hpp>
#include <framsyn/planning.hpp>
#include <framsyn/planning/runs.hpp>

#include "assumptions/assumed.hpp"
#include "backtest/score_store.hpp"
#include "backtest/shown.hpp"
#include "gap/gap_store.hpp"
#include "need/need_store.hpp"
#include "run/computation.hpp"
#include "run/loading.hpp"
#include "run/reactions.hpp"
#include "run/run_store.hpp"

namespace framsyn::planning {

Result<Outlook> outlook(db::Tx& tx, const Order& order) {
  TRY(loaded, load(tx, order));
  std::string inputs = fingerprint(loaded.records, order);
  TRY(workforce, workforce::Workforce::from(std::move(loaded.records)));
  TRY(assumed, assumed(tx, workforce, order));
  TRY(projection, forecast::project(workforce, assumed.assumptions, {order.last_year}, {order.draws},
                                    {order.seed}, {order.threads}, {}, nullptr, order.progress));
  Withholding withholding(workforce.records(), projection);
  Outlook made{std::move(workforce),    std::move(assumed.assumptions), std::move(projection),
               std::move(loaded.units), std::move(loaded.professions),  loaded.whole,
               std::move(withholding),  assumed.key(std::move(inputs))};
  made.chosen = assumed.chosen, made.chosen_version = assumed.version;
  made.replaced = std::move(assumed.replaced);
  if (made.projection.absence_known())
    made.absence_withholding.emplace(made.workforce.records(), made.projection, kLeastForAbsence);
  const bool today = !order.as_of && !order.known.at;
  if (today) made.rule = rule_of(ScoreStore(tx).rule());
  made.published = publication(made, made.rule);
  return made;
}

Result<Run::Id> compute(db::Database& database, const Clock& clock, const Order& order) {
  organisation::Import::Id import;
  const Instant known_at = order.known.at.value_or(clock.now());
  TRY(made, database.read([&](db::Tx& tx) -> Result<Computation> {
    import = organisation::data(tx, order.known).import;
    return computation(tx, order);
  }));
  const auto cuts = workforce::by_cut(made.outlook.workforce);
  return database.write([&](db::Tx& tx) -> Result<Run::Id> {
    jobs::enqueue(tx, clock.now(), kDriversJob, "{}");
    jobs::enqueue(tx, clock.now(), kBacktestJob, "{}");
    const RunFrame frame{import,
                         clock.now(),
                         order,
                         known_at,
                         made.needed.inputs_sha256,
                         settings_sha256(),
                         results_sha256(made)};
    const Run::Id run = RunStore(tx).add(made.outlook, cuts, frame);
    NeedStore(tx).add(run, made.outlook, made.needed);
    GapStore(tx, Language::sv).add(run, made.outlook, made.gaps);
    return run;
  });
}

Result<Run::Id> compute_as_set(db::Database& database, const Clock& clock) {
  return compute(database, clock, database.read([](db::Tx& tx) { return order_in_force(tx); }));
}

}  // namespace framsyn::planning
