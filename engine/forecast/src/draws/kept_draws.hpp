#pragma once

#include "plan/plan.hpp"

namespace framsyn::forecast {

/// Writes down the draws that are to be kept. Every block has draws of its own, so that workers never meet.
class Keeper {
 public:
  Keeper(const Plan&, KeptDraws*);  ///< of nothing where nobody asks
  /// A cut's numbers, [step][measure][lane].
  void keep(std::size_t cut, const std::int32_t* steps, int first_draw) const;

 private:
  std::size_t place_of(int draw, int column) const {
    return static_cast<std::size_t>(draw) * kept_->cuts.size() + static_cast<std::size_t>(column);
  }
  KeptDraws* kept_;
  std::size_t years_;
  std::vector<int> column_;  ///< of each cut, or -1
};

}  // namespace framsyn::forecast
