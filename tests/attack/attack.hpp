#pragma once

#include <optional>

#include "puzzle.hpp"
#include "truth.hpp"

namespace framsyn::attack {

/// A withheld cell, and what somebody who has all that is told, and time, can say of it.
struct Found {
  std::string what;
  double truth, total;  ///< of the cell, and of the unit it is a part of
  Puzzle::Range range;
};

/// Everything told of a run, put together: sums over the tree of units and over professions, and what came
/// and went between one year's end and the next. The reader is taken to know in which units and professions
/// anybody ever worked, which those who work there do.
class Attack {
 public:
  enum class With { each_day_by_itself, all_years, all_years_and_months };
  /// `within`: only that unit and those below it; 0: all.
  Attack(const Tree&, const Figures& told, const Truth&, With, std::int64_t within = 0);

  /// Groups of fewer than `least`, on days of which anything is told, whose number is not; each `every`th of
  /// them.
  std::vector<Found> stocks(int least, std::size_t every = 1);
  /// Parts of groups, by age and sex or by reason, of fewer than `least`.
  enum class Parts { ages, reasons };
  std::vector<Found> shares(int least, Parts, std::size_t every = 1);
  /// It is told how many left the group for a reason in all years together.
  void tell_all_years(Group, const std::string& reason);

 private:
  struct Key {
    Counted counted;
    bool own;  ///< those of the unit itself, beside the units below
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  Puzzle::Cell cell(const Key&);
  Puzzle::Cell cell(Count what, Group group, Month when) { return cell({{what, group, when}, false}); }
  Puzzle::Cell part(const Share&, bool own = false);
  void add_groups(std::int64_t within);
  void add_table(Count, Month);
  void add_tree(Count, Group, Month);
  void add_year(int year);
  void add_moves(Count, std::int64_t unit, Month);
  void add_months(int year, Group);
  void add_shares(int year, const std::set<std::string>& parts);
  void add_share_tree(std::int64_t unit, int year, const std::string& part);
  std::vector<Found> ranges(std::vector<Found>, const std::vector<Puzzle::Cell>&) const;

  const Tree& tree_;
  const Figures& told_;
  const Truth& truth_;
  With with_;
  std::set<std::int64_t> units_of_own_;  ///< with people of their own beside units below
  std::map<std::int64_t, std::set<std::int64_t>> professions_;  ///< by unit, with all below
  std::set<Month> days_;
  Puzzle puzzle_;
  std::map<Key, Puzzle::Cell> cells_;
  std::map<std::pair<Share, bool>, Puzzle::Cell> parts_;
};

}  // namespace framsyn::attack
