#pragma once

#include "draws/rates.hpp"

namespace framsyn::forecast {

/// What a crowd of unlike people meets of each rate in a step, as if they were all alike.
struct CrowdHazard {
  float leave = 0, retire = 0, move = 0;
};

/// A block's rates with every draw at the middle of them: where crowds are laid, and means are exact.
Rates at_the_middle(const Rates&);

/// The rates that somebody meets in a step of one draw: of leaving, retiring, moving, and the share of a
/// later retirement.
struct StepRates {
  float leave, retire, move, later;
};
StepRates rates_of(const Plan&, const Rates&, std::size_t group, std::size_t step, std::size_t lane);

/// Crowds whose kinds go together as they do at the middle of the draws, in an average group of their
/// profession that meets the same levers: newcomers by the step they came in, and those who have moved.
class Crowds {
 public:
  Crowds(const Plan&, const Rates& middle);
  /// Newcomers in a step: [step they came in], as many as have come.
  const CrowdHazard* newcomers(std::size_t group, std::size_t step) const {
    return newcomers_.data() + (crowd_[group] * steps_ + step) * steps_;
  }
  const CrowdHazard& movers(std::size_t group, std::size_t step) const {
    return movers_[crowd_[group] * steps_ + step];
  }

 private:
  void lay_newcomers(std::size_t crowd);
  void lay_movers(std::size_t crowd);
  void gather();

  const Plan& plan_;
  const Rates& middle_;
  std::size_t steps_;
  std::vector<std::size_t> crowd_;             ///< of each group
  std::vector<std::size_t> like_;              ///< by crowd: one of its groups
  std::vector<std::vector<StepRates>> rates_;  ///< by crowd and step, of an average group
  std::vector<std::vector<double>> people_;    ///< by crowd and path
  std::vector<CrowdHazard> newcomers_;         ///< [crowd][step][came]
  std::vector<CrowdHazard> movers_;            ///< [crowd][step]
};

}  // namespace framsyn::forecast
