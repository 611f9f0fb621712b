#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <framsyn/planning.hpp>

#include "assumptions/assumed.hpp"

namespace framsyn::planning {

/// A reader waits while a quick figure is reckoned: it is over before anybody else notices the threads.
inline constexpr int kQuickThreads = 2;

/// The history and its rates, ready for levers to be tried on (sv: utgångsläge).
struct Baseline {
  workforce::Workforce now;
  Assumed assumed;
  std::vector<organisation::Unit> units;              ///< by place
  std::vector<organisation::Profession> professions;  ///< by place
  workforce::Index whole = workforce::kAll;           ///< the unit that is the whole organisation, if one is
  std::string inputs_sha256;                          ///< with what somebody has set
  const forecast::Assumptions& assumptions() const { return assumed.assumptions; }
};

/// Loads and estimates. Refuses as a computation does.
Result<Baseline> baseline(db::Tx&, const Order&);

/// Both sides of a scenario on the same draws, with the need that it asks for: as its file says, or as the
/// region's own files have it, which is then filled in.
Result<scenario::Comparison> compared(db::Tx&, const Baseline&, const Order&, Scenario&);

struct KeptBaseline {
  Baseline base;
  Withholding withholding;
};

/// Keeps the latest baseline in memory, of which no one is shown more than of what is computed anew, for as
/// long as nothing is imported, taken back, set or computed. Thread-safe.
class Baselines {
 public:
  /// `version`: of the run that is shown. Refuses as a computation does.
  Result<std::shared_ptr<const KeptBaseline>> current(db::Tx&, const std::string& version);

 private:
  std::mutex guard_;
  std::string version_;
  std::shared_ptr<const KeptBaseline> kept_;
};

}  // namespace framsyn::planning
