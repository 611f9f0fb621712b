#pragma once

#include <framsyn/engine/demand/need.hpp>
#include <framsyn/engine/forecast/comparison.hpp>

namespace framsyn::scenario {

/// A year that both the projection and the need know, by its places in each.
struct CommonYear {
  int year;
  std::size_t projected, needed;
};
std::vector<CommonYear> common_years(const forecast::CutTree&, const demand::Need&);

/// Where somebody's need is added: cuts that do not get it from another of them. Where a unit has nobody of
/// the profession, it is added to the unit and to those above it, so that every sum holds all below it.
class NeedPlaces {
 public:
  NeedPlaces(const forecast::CutTree&, const std::vector<workforce::Index>& parent);
  std::vector<std::size_t> of(workforce::Index unit, workforce::Index profession) const;

 private:
  int find(forecast::Cut) const;
  const forecast::CutTree& tree_;
  const std::vector<workforce::Index>& parent_;
};

}  // namespace framsyn::scenario
