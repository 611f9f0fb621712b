#pragma once

#include "dense.hpp"
#include "tree.hpp"

namespace framsyn::rates {

/// Where the unknowns of a design stand: professions and columns of terms in the core, the whole first among
/// the columns; then nodes of the tree; then groups.
struct Layout {
  explicit Layout(const Design&);
  int professions, columns;       ///< columns: 1 for the whole, then the terms'
  std::vector<int> first_column;  ///< of each term
  std::size_t core() const { return static_cast<std::size_t>(professions + columns); }
};

/// What the unknowns are now.
struct Unknowns {
  std::vector<double> core, node, group;
};

/// Expected events, and what Newton's method needs of them: sums over rows of expected events times products
/// of columns.
struct Moments {
  std::vector<double> mass;     ///< expected events by group
  std::vector<double> columns;  ///< [group][column]: times each column; the whole's is the mass
  Dense between;                ///< columns x columns
};

/// The groups' numbers, added to those of their professions and, up the tree, of their units.
void sum_up(const Design&, const Tree&, Unknowns&);

/// One design, read many times.
class Rows {
 public:
  Rows(const Design& design, const Layout& layout, const Tree& tree);
  Moments expected(const Unknowns&) const;
  /// Multiples by term and level, e to the terms' effects.
  std::vector<std::vector<double>> effects(const Unknowns&) const;  ///< logs
  /// Log of what a group has in common: whole, profession, units, its own.
  double group_log(const Unknowns&, std::size_t group) const;

 private:
  struct Sums;
  void add_group(std::size_t group, const std::vector<std::vector<double>>& multiples, double by,
                 Sums&) const;
  std::size_t add_row(std::size_t row, const std::vector<std::vector<double>>& multiples, double by,
                      Sums&) const;
  std::size_t add_run(std::size_t row, std::size_t end, const std::vector<std::vector<double>>& multiples,
                      double by, Sums&) const;
  void to_columns(std::size_t group, Sums&, Moments&) const;
  void to_pairs(const Sums&, Moments&) const;

  const Design& design_;
  const Layout& layout_;
  const Tree& tree_;
};

}  // namespace framsyn::rates
