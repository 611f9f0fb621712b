#pragma once

#include <vector>

#include <framsyn/engine/workforce/history.hpp>

namespace framsyn::workforce {

/// The places of all cuts: a unit or all, with a profession or all, where anybody ever was.
class Cuts {
 public:
  explicit Cuts(const Workforce& workforce);

  std::size_t size() const { return filters_.size(); }
  const std::vector<Filter>& filters() const { return filters_; }

  /// Calls visit(place) for each cut that holds this unit and profession.
  template <class Visit>
  void each(Index unit, Index profession, const Visit& visit) const {
    for (Index at = unit;; at = parent_[static_cast<std::size_t>(at)]) {
      const Index row = at == kUnknown ? kAll : at;
      visit(place(row, kAll));
      visit(place(row, profession));
      if (row == kAll) return;
    }
  }
  bool holds(std::size_t cut, Index unit, Index profession) const;

 private:
  std::size_t slot(Index unit, Index profession) const {
    return static_cast<std::size_t>(unit + 2) * width_ + static_cast<std::size_t>(profession + 2);
  }
  std::size_t place(Index unit, Index profession) const {
    return static_cast<std::size_t>(places_[slot(unit, profession)]);
  }
  void mark(Index unit, Index profession);

  std::vector<Index> parent_;
  std::size_t width_;
  std::vector<std::int32_t> places_;  ///< by slot; -1 where nobody ever was
  std::vector<Filter> filters_;
};

}  // namespace framsyn::workforce
