#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include <framsyn/engine/workforce/by_cut.hpp>

#include "disclosure/cell_table.hpp"
#include "disclosure/rules_periods.hpp"

/// What may be told of a group by age and sex, and of why people left it. A cell of few persons, one that
/// follows from others by subtraction, and all cells of a group that is withheld itself, are nothing.
/// Professions are told for the whole organisation only: units crossed with professions and ages would be a
/// table of single persons.
namespace framsyn::planning {

/// Counts of one group as they may be told; nothing where withheld.
struct ToldAges {
  int from = 0;
  std::optional<std::int64_t> women, men, unknown;
};
struct ToldLeaving {
  int year = 0;
  workforce::Leaving reason{};
  std::optional<std::int64_t> count;  ///< nothing: the year's withheld rest, with no reason of its own
};

class SmallCells {
 public:
  /// `whole`: the unit that is the whole organisation; kAll where none is.
  SmallCells(const workforce::Records&, workforce::Index whole, std::span<const workforce::CutFigures>,
             const PeriodMasks&);
  /// A band left out has nobody, for certain; one with a cell withheld may or may not have. Nothing where not
  /// one cell may be told.
  std::vector<ToldAges> ages(const workforce::CutFigures&) const;
  std::vector<ToldLeaving> leavings(const workforce::CutFigures&) const;

 private:
  /// A table by unit (all professions) and one by profession (the whole organisation).
  struct Both {
    CellTable by_unit, by_profession;
  };
  struct Place {
    const CellTable* table;
    workforce::Index row;
  };
  std::optional<Place> find(const Both&, const workforce::Filter&) const;
  void count_ages(std::span<const workforce::CutFigures>, const PeriodMasks&);
  void count_leavings(std::span<const workforce::CutFigures>, const PeriodMasks&);
  Both empty(std::size_t columns) const;
  template <class Each>
  void each_told(Both& tables, std::span<const workforce::CutFigures> cuts, const Each& each) const;

  std::vector<workforce::Index> parent_;
  workforce::Index whole_;
  std::vector<workforce::Index> professions_;  ///< one root above them: the whole
  Both ages_;
  std::map<int, Both> leavings_;  ///< by year
};

}  // namespace framsyn::planning
