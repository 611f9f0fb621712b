#include "cuts.hpp"

namespace framsyn::workforce {

Cuts::Cuts(const Workforce& workforce)
    : parent_(workforce.records().units.parent), width_(workforce.records().professions.size() + 2) {
  places_.assign((parent_.size() + 2) * width_, -1);
  const auto& r = workforce.records();
  for (std::size_t i = 0; i < r.employments.person.size(); ++i)
    mark(r.employments.unit[i], r.employments.profession[i]);
  for (std::size_t i = 0; i < r.stocks.day.size(); ++i) mark(r.stocks.unit[i], r.stocks.profession[i]);
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (places_[i] < 0) continue;
    places_[i] = static_cast<std::int32_t>(filters_.size());
    filters_.push_back({static_cast<Index>(i / width_) - 2, static_cast<Index>(i % width_) - 2});
  }
}

void Cuts::mark(Index unit, Index profession) {
  for (Index at = unit;; at = parent_[static_cast<std::size_t>(at)]) {
    const Index row = at == kUnknown ? kAll : at;
    places_[slot(row, kAll)] = places_[slot(row, profession)] = 0;
    if (row == kAll) return;
  }
}

bool Cuts::holds(std::size_t cut, Index unit, Index profession) const {
  const Filter& filter = filters_[cut];
  if (filter.profession != kAll && filter.profession != profession) return false;
  for (Index at = unit; filter.unit != kAll && at != filter.unit;
       at = parent_[static_cast<std::size_t>(at)]) {
    if (at == kUnknown) return false;
  }
  return true;
}

}  // namespace framsyn::workforce
