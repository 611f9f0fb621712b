#include "need_places.hpp"

#include <algorithm>

namespace framsyn::scenario {

using workforce::Index;
using workforce::kAll;

std::vector<CommonYear> common_years(const forecast::CutTree& tree, const demand::Need& need) {
  std::vector<CommonYear> years;
  for (std::size_t t = 0; t < tree.years.size(); ++t) {
    const auto at = std::ranges::find(need.years, tree.years[t]);
    if (at != need.years.end()) years.push_back({*at, t, static_cast<std::size_t>(at - need.years.begin())});
  }
  return years;
}

NeedPlaces::NeedPlaces(const forecast::CutTree& tree, const std::vector<Index>& parent)
    : tree_(tree), parent_(parent) {}

int NeedPlaces::find(forecast::Cut cut) const {
  const auto at = std::ranges::lower_bound(tree_.cuts, cut);
  return at != tree_.cuts.end() && *at == cut ? static_cast<int>(at - tree_.cuts.begin()) : -1;
}

std::vector<std::size_t> NeedPlaces::of(Index unit, Index profession) const {
  std::vector<std::size_t> places;
  for (;;
       unit = parent_[static_cast<std::size_t>(unit)] < 0 ? kAll : parent_[static_cast<std::size_t>(unit)]) {
    if (const int there = find({unit, profession}); there >= 0) {
      places.push_back(static_cast<std::size_t>(there));
      break;  // from here on it is summed
    }
    if (const int all = find({unit, kAll}); all >= 0) places.push_back(static_cast<std::size_t>(all));
    if (unit == kAll) break;
  }
  return places;
}

}  // namespace framsyn::scenario
