#include "draws/kept_draws.hpp"

#include "draws/people.hpp"

#include <algorithm>

namespace framsyn::forecast {

Keeper::Keeper(const Plan& plan, KeptDraws* kept)
    : kept_(kept), years_(plan.years.size()), column_(plan.cuts.size(), -1) {
  if (kept == nullptr) return;
  kept->draws = std::min(kept->draws, plan.draws);
  kept->heads.assign(years_ * place_of(kept->draws, 0), 0);
  for (std::size_t i = 0; i < kept->cuts.size(); ++i) {
    const auto at = std::ranges::lower_bound(plan.cuts, kept->cuts[i]);
    if (at != plan.cuts.end() && *at == kept->cuts[i])
      column_[static_cast<std::size_t>(at - plan.cuts.begin())] = static_cast<int>(i);
  }
}

void Keeper::keep(std::size_t cut, const std::int32_t* steps, int first_draw) const {
  if (kept_ == nullptr || column_[cut] < 0) return;
  const int last = std::min(first_draw + kLanes, kept_->draws);
  for (std::size_t year = 0; year < years_; ++year, steps += kStepSize) {
    const std::size_t begin = year * place_of(kept_->draws, 0);
    for (int draw = first_draw; draw < last; ++draw)
      kept_->heads[begin + place_of(draw, column_[cut])] = steps[draw - first_draw];
  }
}

}  // namespace framsyn::forecast
