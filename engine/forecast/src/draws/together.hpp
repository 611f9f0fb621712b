#pragma once

#include "draws/tally.hpp"
#include "expectation/expectation.hpp"

namespace framsyn::forecast {

/// Several projections on the same draws, block by block and cut by cut side by side.
class Together {
 public:
  /// Refuses what cannot be projected, or not beside the first.
  static Result<Together> prepared(const workforce::Workforce& now, std::span<const Case>, Horizon, Draws,
                                   Seed, Threads);
  struct Tallied {
    std::vector<Tally> tallies;       ///< by case
    std::optional<Tally> difference;  ///< of two: the second less the first
    std::vector<ModelCheck> checks;   ///< by case
    std::unique_ptr<DrawWatcher> watcher;
  };
  /// All distributions, each case controlled by its closed form. Draws are kept of the first case.
  Result<Tallied> tallied(Threads, const MakeWatcher&, KeptDraws* = nullptr, const Progress& = {}) const;
  /// For the watcher alone.
  std::unique_ptr<DrawWatcher> watched(Threads, const MakeWatcher&) const;
  const Plan& plan(std::size_t place) const { return (*plans_)[place]; }

 private:
  std::unique_ptr<std::vector<Plan>> plans_;  ///< stays where it is: tallies and blocks point to it
};

Projection projection_of(const Plan&, std::vector<Quantity>, const ModelCheck&, Seed);
/// Of what was drawn, with delivered FTE where absence is known.
Projection drawn_projection(const Plan&, const Tally&, const ModelCheck&, Seed);
Result<> checked_order(const Assumptions&, const Horizon&, Draws, Threads);

}  // namespace framsyn::forecast
