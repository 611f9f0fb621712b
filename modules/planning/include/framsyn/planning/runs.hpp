#pragma once

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// Computes and stores the newest run as proposed, with last year, draws and seed as somebody has set them.
Result<Run::Id> compute_as_set(db::Database&, const Clock&);

/// What a run is made from, besides its seed and its settings.
enum class RunInput : std::uint8_t {
  data,      ///< the staff, as known then
  need,      ///< the files about need, as known then
  settings,  ///< the packs
  method,    ///< forecast::kMethod
  version    ///< of the program
};
std::string_view name(RunInput);

/// A run computed again from what was known when it was made (sv: göra om en körning).
struct RemadeRun {
  Outlook outlook;
  Order order;
  std::string kept_sha256, sha256;  ///< of the results, then and now; empty: not kept then
  std::vector<RunInput> changed;    ///< what is not as it was
  bool same() const { return kept_sha256 == sha256; }
};

/// Computes without storing. Refuses a run that is not kept ("planning.no_such_run").
Result<RemadeRun> remake(db::Tx&, Run::Id, int threads = 2, const forecast::Progress& = {});

}  // namespace framsyn::planning
