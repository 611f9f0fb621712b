#pragma once

#include <framsyn/engine/rates/design.hpp>

namespace framsyn::rates {

/// The units whose effects are told apart, by kind: those with no unit below them are of one, however deep
/// they stand, and the others of one a depth. A kind has at least three.
struct Tree {
  std::vector<int> node_of_unit;  ///< nearest of the unit and those above it, or -1
  std::vector<int> unit_of_node;
  std::vector<int> kind;                ///< of each node: its depth in the unit tree, or the last
  std::vector<std::vector<int>> above;  ///< nodes above each node, nearest first
  int kinds = 0;
  std::size_t size() const { return unit_of_node.size(); }
};
/// Nodes stand parents first.
Tree tree_of(const Design&);

}  // namespace framsyn::rates
