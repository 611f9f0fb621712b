#pragma once

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// What a computation assumes: estimated from the history, with what was set by somebody in its place.
struct Assumed {
  forecast::Assumptions assumptions;
  ChosenAssumptions chosen;
  std::int64_t version = 0;  ///< of what was set; 0: none
  std::vector<ReplacedAssumption> replaced;

  /// The key of the computation, which holds what was set too; unchanged where nothing was.
  std::string key(std::string inputs_sha256) const;
};

/// As known when the order says.
Result<Assumed> assumed(db::Tx&, const workforce::Workforce&, const Order&);

/// The newest order: as proposed, with last year, draws and seed as they are set.
Order order_in_force(db::Tx&);

}  // namespace framsyn::planning
