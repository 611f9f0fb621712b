#pragma once

#include <set>
#include <span>
#include <vector>

#include <framsyn/engine/forecast/fitted_rates.hpp>
#include <framsyn/engine/workforce/by_cut.hpp>

#include "disclosure/rules_small_cells.hpp"

namespace framsyn::planning {

/// The table of rates beside the tables of leavings: the events of a unit, or of a profession of the whole,
/// in all years less those told year by year are those of the years withheld.
class LeavingsBeside {
 public:
  /// Nothing is told year by year.
  LeavingsBeside() = default;
  LeavingsBeside(const workforce::Workforce&, workforce::Index whole);

  /// What is left for the years withheld is of too few: of fewer than five who left, of one year, or one
  /// each.
  bool gives_away(const forecast::FittedRate&) const;

 private:
  void add(const workforce::CutFigures&, const std::vector<ToldLeaving>& told, std::size_t professions);

  struct Group {
    forecast::RatesBy by;
    int level;
    workforce::Leaving reason;
    friend auto operator<=>(const Group&, const Group&) = default;
  };
  std::set<Group> withheld_;  ///< in some year
};

}  // namespace framsyn::planning
