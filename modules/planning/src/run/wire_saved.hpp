#pragma once

#include "scenario/wire_scenario.hpp"

/// How saved runs and scenarios travel (sv: sparade körningar och scenarier).
namespace framsyn::planning {

struct SavedRun {
  std::int64_t id = 0;
  std::optional<std::string> name, saved_by;  ///< absent: the newest, which nobody has saved
  std::optional<Instant> saved_at;
  bool newest = false;
  Date as_of;
  Instant recorded_at;
  std::int64_t seed = 0;
  int draws = 0, horizon = 0, method = 0;
  std::string version, inputs_sha256, need_sha256, settings_sha256, results_sha256;
};
BOOST_DESCRIBE_STRUCT(SavedRun, (),
                      (id, name, saved_by, saved_at, newest, as_of, recorded_at, seed, draws, horizon, method,
                       version, inputs_sha256, need_sha256, settings_sha256, results_sha256))

struct SavedRunsPage {
  std::vector<SavedRun> runs;
  bool may_save = false;  ///< who reaches the whole organisation
};
BOOST_DESCRIBE_STRUCT(SavedRunsPage, (), (runs, may_save))

struct SaveRun {
  std::int64_t id = 0;
  std::string name;  ///< one to eighty characters
};
BOOST_DESCRIBE_STRUCT(SaveRun, (), (id, name))

struct RunAsked {
  std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(RunAsked, (), (id))

/// A run made again (sv: gör om).
struct RemadePage {
  std::int64_t id = 0;
  bool comparable = false;           ///< the run's own results were fingerprinted when it was made
  bool same = false;                 ///< to the last bit
  std::vector<std::string> changed;  ///< data, need, settings, method, version: what is not as it was
  std::string kept_sha256, sha256;
};
BOOST_DESCRIBE_STRUCT(RemadePage, (), (id, comparable, same, changed, kept_sha256, sha256))

struct SaveScenario {
  std::string name;  ///< one to eighty characters
  std::optional<std::int64_t> unit, profession;
  std::optional<CalendarYear> horizon;
  std::vector<LeverAsked> levers;  ///< one to ten
};
BOOST_DESCRIBE_STRUCT(SaveScenario, (), (name, unit, profession, horizon, levers))

/// A scenario as it was saved, to be compared anew on the newest run.
struct SavedScenario {
  std::int64_t id = 0;
  std::string name, saved_by;
  Instant saved_at;
  bool may_remove = false;
  Named unit;
  std::optional<Named> profession;
  std::optional<int> horizon;
  std::vector<LeverAsked> levers;
};
BOOST_DESCRIBE_STRUCT(SavedScenario, (),
                      (id, name, saved_by, saved_at, may_remove, unit, profession, horizon, levers))

struct SavedScenariosPage {
  std::vector<SavedScenario> scenarios;
};
BOOST_DESCRIBE_STRUCT(SavedScenariosPage, (), (scenarios))

}  // namespace framsyn::planning
