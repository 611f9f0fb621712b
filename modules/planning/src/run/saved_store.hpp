#pragma once

#include <optional>
#include <vector>

#include "run/figures_store.hpp"
#include "run/wire_saved.hpp"

namespace framsyn::planning {

/// Who saves what, and when.
struct Saving {
  std::string_view name, by;
  Instant at;
};

/// A scenario as it is kept; of whose groups the reader has to be within reach.
struct KeptScenario {
  std::int64_t id = 0;
  GroupKey about;
  std::string name, saved_by;
  Instant saved_at;
  std::optional<int> horizon;
  std::vector<LeverAsked> levers;
};

/// Runs and scenarios that somebody has given a name.
class SavedStore {
 public:
  explicit SavedStore(db::Tx& tx) : tx_(tx) {}

  /// Those saved, and the newest whether it is or not; the newest first.
  std::vector<SavedRun> runs();
  int saved_runs();
  /// Whether there is such a run.
  bool save(std::int64_t run, const Saving&);
  bool is_saved(std::int64_t run);
  /// The newest stays, without its name.
  void forget_run(std::int64_t run);

  std::vector<KeptScenario> scenarios();
  std::int64_t save(const SaveScenario&, GroupKey about, const Saving&);
  void forget_scenario(std::int64_t id);

 private:
  db::Tx& tx_;
};

}  // namespace framsyn::planning
