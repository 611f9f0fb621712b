#pragma once

#include <span>

#include <framsyn/engine/workforce/by_cut.hpp>
#include <framsyn/planning.hpp>

#include "disclosure/rules_telling.hpp"

namespace framsyn::planning {

/// What is stored of a computation besides the outlook itself.
struct RunFrame {
  organisation::Import::Id import;
  Instant recorded_at;
  const Order& order;
  Instant known_at;  ///< nothing recorded later was known
  std::string need_sha256, settings_sha256, results_sha256;
};

/// What a run was made from, and what came out.
struct KeptRun {
  std::int64_t id = 0;
  Order order;  ///< as known then
  std::string inputs_sha256, need_sha256, settings_sha256, results_sha256, rule, version;
  int method = 0;
};

/// Writes a run whole, in place of the one before; those that somebody has saved stay. Only what may be told
/// is written. The newest is the current one.
class RunStore {
 public:
  explicit RunStore(db::Tx& tx) : tx_(tx) {}

  Run::Id add(const Outlook&, std::span<const workforce::CutFigures>, const RunFrame&);
  /// The import that the run rests on; 0 when there is no run.
  organisation::Import::Id import_of_current();
  /// The program that made it, and the rule that it is shown by; empty when there is no run.
  std::string version_of_current();
  std::string rule_of_current();
  /// The version of what somebody had set when it was made; 0 for none.
  std::int64_t chosen_of_current();
  int method_of_current();
  std::optional<KeptRun> kept_current();
  std::optional<KeptRun> kept(Run::Id);
  /// When everything imported has been taken back, there is nothing to show: the saved ones go too.
  void forget_all();

 private:
  Run::Id add_run(const Outlook&, const RunFrame&);
  using Cuts = std::span<const workforce::CutFigures>;
  void add_groups(Run::Id, const Outlook&, Cuts, const Telling&);
  void add_years(Run::Id, const Outlook&, Cuts, const Telling&);
  void add_months(Run::Id, const Outlook&, Cuts, const Telling&);
  void add_leavings(Run::Id, const Outlook&, Cuts, const Telling&);
  void add_ages(Run::Id, const Outlook&, Cuts, const Telling&);
  void add_projection(Run::Id, const Outlook&, const Telling&);
  void add_own(Run::Id, const Outlook&, const Telling&);
  void add_assumptions(Run::Id, const Outlook&);
  void add_chosen(Run::Id, const Outlook&);
  void add_words(Run::Id, const Outlook&);

  db::Tx& tx_;
};

}  // namespace framsyn::planning
