#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace framsyn::attack {

/// Unknown whole numbers of persons, zero or more, and what is known of them: sums of some are sums of
/// others, and some have been told. What a patient reader of tables has before them.
class Puzzle {
 public:
  using Cell = std::int32_t;
  struct Term {
    Cell cell;
    double times;
  };
  /// All that a cell may be, if nothing told is to be contradicted.
  struct Range {
    double least = 0, most = 0;
    friend bool operator==(const Range&, const Range&) = default;
  };

  Cell cell();
  std::size_t size() const { return told_.size(); }
  void tell(Cell, double number);
  bool told(Cell cell) const { return told_[static_cast<std::size_t>(cell)] >= 0; }
  double number(Cell cell) const { return told_[static_cast<std::size_t>(cell)]; }
  /// The terms come to so much, give or take: what is told has been rounded, or drawn.
  void about(std::vector<Term> terms, double number, double within);
  /// The terms come to zero.
  void zero(std::vector<Term> terms) { sums_.push_back(std::move(terms)); }
  /// The terms come to nothing below zero.
  void not_below_zero(std::vector<Term> terms);

  /// The least and the most each of these cells can be: two linear programs a cell, over those cells that
  /// hang together with it. Wider than over whole numbers, never narrower; a range is cut to whole numbers.
  /// Throws when what was told contradicts itself.
  std::vector<Range> ranges(std::span<const Cell> of) const;

 private:
  std::vector<double> told_;  ///< below zero: not told
  std::vector<std::vector<Term>> sums_;
};

}  // namespace framsyn::attack
