#include "run/saved_store.hpp"

#include <framsyn/platform/wire/decode.hpp>
#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::planning {

std::vector<SavedRun> SavedStore::runs() {
  std::vector<SavedRun> runs;
  for (db::Row row : tx_.query("select id, saved_as, saved_by, saved_at, as_of, recorded_at, seed, draws, "
                               "horizon, method, version,"
                               " inputs_sha256, need_sha256, settings_sha256, results_sha256 from "
                               "planning_run order by id desc")) {
    SavedRun run{row.get<std::int64_t>(0),
                 row.get<std::optional<std::string>>(1),
                 row.get<std::optional<std::string>>(2),
                 row.get<std::optional<Instant>>(3),
                 runs.empty(),
                 row.get<Date>(4),
                 row.get<Instant>(5),
                 row.get<std::int64_t>(6),
                 row.get<int>(7),
                 row.get<int>(8),
                 row.get<int>(9),
                 row.get<std::string>(10),
                 row.get<std::string>(11),
                 row.get<std::string>(12),
                 row.get<std::string>(13),
                 row.get<std::string>(14)};
    runs.push_back(std::move(run));
  }
  return runs;
}

int SavedStore::saved_runs() {
  return tx_.one<int>("select count(*) from planning_run where saved_at is not null").value_or(0);
}

bool SavedStore::save(std::int64_t run, const Saving& saving) {
  if (!tx_.one<int>("select 1 from planning_run where id = $1", run)) return false;
  tx_.run("update planning_run set saved_as = $1, saved_by = $2, saved_at = $3 where id = $4", saving.name,
          saving.by, saving.at, run);
  return true;
}

bool SavedStore::is_saved(std::int64_t run) {
  return tx_.one<int>("select 1 from planning_run where id = $1 and saved_at is not null", run).has_value();
}

void SavedStore::forget_run(std::int64_t run) {
  tx_.run("update planning_run set saved_as = null, saved_by = null, saved_at = null where id = $1", run);
  tx_.run("delete from planning_run where id = $1 and id < (select max(id) from planning_run)", run);
}

std::vector<KeptScenario> SavedStore::scenarios() {
  std::vector<KeptScenario> all;
  for (db::Row row :
       tx_.query("select id, unit_id, profession_id, name, saved_by, saved_at, horizon, levers from"
                 " planning_scenario order by name collate swedish, id")) {
    auto levers = wire::decode<std::vector<LeverAsked>>(row.get<std::string>(7));
    if (!levers) continue;  // of a program that knew other levers
    all.push_back({row.get<std::int64_t>(0),
                   {row.get<std::int64_t>(1), row.get<std::int64_t>(2)},
                   row.get<std::string>(3),
                   row.get<std::string>(4),
                   row.get<Instant>(5),
                   row.get<std::optional<int>>(6),
                   *std::move(levers)});
  }
  return all;
}

std::int64_t SavedStore::save(const SaveScenario& in, GroupKey about, const Saving& saving) {
  const auto horizon = in.horizon ? std::optional(in.horizon->value) : std::nullopt;
  return tx_
      .one<std::int64_t>(
          "insert into planning_scenario (name, unit_id, profession_id, horizon, levers, saved_by,"
          " saved_at) values ($1, $2, $3, $4, $5, $6, $7) returning id",
          saving.name, about.unit, about.profession, horizon, wire::encode(in.levers), saving.by, saving.at)
      .value();
}

void SavedStore::forget_scenario(std::int64_t id) {
  tx_.run("delete from planning_scenario where id = $1", id);
}

}  // namespace framsyn::planning
