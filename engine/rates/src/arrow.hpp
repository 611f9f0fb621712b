#pragma once

#include "moments.hpp"

namespace framsyn::rates {

/// Fixed weights on squares: what each unknown is held to zero by.
struct Weights {
  Dense columns;  ///< columns x columns
  double profession = 1, group = 1;
  std::vector<double> kind;  ///< by kind of unit in the tree
};

/// The curvature of the penalised likelihood, factored: groups first, one by one, since no two of them meet;
/// then the tree from below, where a unit meets only those above it; a dense core is left. Kept with it is
/// what solves, and what of the inverse the variances need.
class Arrow {
 public:
  Arrow(const Design&, const Layout&, const Tree&, Moments, const Weights&);

  /// From the gradient to the step, in place.
  void solve(Unknowns&) const;
  /// x' A^-1 x, x is used up.
  double length(Unknowns&) const;

  struct Traces {
    double profession = 0, group = 0;
    std::vector<double> kind;
    Dense columns;  ///< the inverse's own part, columns x columns
  };
  /// Sums of the inverse's diagonal, block by block.
  Traces traces() const;

  const Dense& core() const { return core_; }
  double node_pivot(std::size_t node) const { return node_pivot_[node]; }
  const std::vector<double>& node_on_core(std::size_t node) const { return on_core_[node]; }
  const std::vector<double>& node_on_above(std::size_t node) const { return on_above_[node]; }
  const Moments& moments() const { return moments_; }
  const Tree& tree() const { return tree_; }
  const Layout& layout() const { return layout_; }

 private:
  void eliminate_groups(const Weights&);
  void eliminate_nodes(const Weights&);
  void forward(Unknowns&) const;
  int node_of(std::size_t group) const;
  /// The nodes' rows of the inverse: on the core, on those above, and on themselves.
  struct NodeInverse {
    std::vector<std::vector<double>> core, above;
    std::vector<double> own;
  };
  NodeInverse invert_nodes(const Dense& core) const;
  double group_trace(const Dense& core, const NodeInverse&) const;

  std::vector<Group> groups_;
  Layout layout_;
  Tree tree_;
  Moments moments_;
  std::vector<double> group_pivot_;
  std::vector<double> node_pivot_;
  std::vector<std::vector<double>> on_core_, on_above_;  ///< slopes: row / pivot
  Dense core_;
};

}  // namespace framsyn::rates
