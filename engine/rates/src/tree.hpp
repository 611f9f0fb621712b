#pragma once

#include <framsyn/engine/rates/design.hpp>

namespace framsyn::rates {

/// The units whose effects are told apart: those at a depth that has at least three of them.
struct Tree {
  std::vector<int> node_of_unit;  ///< nearest of the unit and those above it, or -1
  std::vector<int> unit_of_node;
  std::vector<int> depth;               ///< of each node, in the unit tree
  std::vector<std::vector<int>> above;  ///< nodes above each node, nearest first
  int depths = 0;
  std::size_t size() const { return unit_of_node.size(); }
};
/// Nodes stand parents first.
Tree tree_of(const Design&);

}  // namespace framsyn::rates
