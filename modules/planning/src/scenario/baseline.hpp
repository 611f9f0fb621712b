#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// A reader waits while a quick figure is reckoned: it is over before anybody else notices the threads.
inline constexpr int kQuickThreads = 2;

/// The history and its rates, ready for levers to be tried on (sv: utgångsläge).
struct Baseline {
  workforce::Workforce now;
  forecast::Assumptions assumptions;
  std::vector<organisation::Unit> units;              ///< by place
  std::vector<organisation::Profession> professions;  ///< by place
  Withholding withholding;
};

/// Keeps the latest baseline in memory, of which no one is shown more than of what is computed anew, for as
/// long as nothing is imported, taken back, set or computed. Thread-safe.
class Baselines {
 public:
  /// `version`: of the run that is shown. Refuses as a computation does.
  Result<std::shared_ptr<const Baseline>> current(db::Tx&, const std::string& version);

 private:
  std::mutex guard_;
  std::string version_;
  std::shared_ptr<const Baseline> kept_;
};

}  // namespace framsyn::planning
