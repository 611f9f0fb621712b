#include "run/run_store.hpp"

/// What is asked of the newest run, and of those that are kept beside it.
namespace framsyn::planning {

organisation::Import::Id RunStore::import_of_current() {
  return organisation::Import::Id(
      tx_.one<std::int64_t>("select import_id from planning_run order by id desc limit 1").value_or(0));
}

std::string RunStore::version_of_current() {
  return tx_.one<std::string>("select version from planning_run order by id desc limit 1").value_or("");
}

std::string RunStore::rule_of_current() {
  return tx_.one<std::string>("select rule from planning_run order by id desc limit 1").value_or("");
}

std::int64_t RunStore::chosen_of_current() {
  return tx_.one<std::int64_t>("select chosen_id from planning_run order by id desc limit 1").value_or(0);
}

int RunStore::method_of_current() {
  return tx_.one<int>("select method from planning_run order by id desc limit 1").value_or(0);
}

std::optional<KeptRun> RunStore::kept_current() {
  const auto id =
      tx_.one<std::optional<std::int64_t>>("select max(id) from planning_run").value_or(std::nullopt);
  return id ? kept(Run::Id(*id)) : std::nullopt;
}

std::optional<KeptRun> RunStore::kept(Run::Id run) {
  for (db::Row row : tx_.query("select id, as_of, coalesce(known_at, recorded_at), horizon, draws, seed,"
                               " inputs_sha256, need_sha256, settings_sha256, results_sha256, rule, version,"
                               " method from planning_run where id = $1",
                               run)) {
    KeptRun kept;
    kept.id = row.get<std::int64_t>(0);
    kept.order.as_of = row.get<Date>(1), kept.order.known.at = row.get<Instant>(2);
    kept.order.tree_as_known = true;
    kept.order.last_year = row.get<int>(3), kept.order.draws = row.get<int>(4);
    kept.order.seed = static_cast<std::uint64_t>(row.get<std::int64_t>(5));
    kept.inputs_sha256 = row.get<std::string>(6), kept.need_sha256 = row.get<std::string>(7);
    kept.settings_sha256 = row.get<std::string>(8), kept.results_sha256 = row.get<std::string>(9);
    kept.rule = row.get<std::string>(10), kept.version = row.get<std::string>(11);
    kept.method = row.get<int>(12);
    return kept;
  }
  return std::nullopt;
}

void RunStore::forget_all() { tx_.run("delete from planning_run"); }

}  // namespace framsyn::planning
