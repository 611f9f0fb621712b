#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace framsyn::disclosure {

/// A table of a tree crossed with columns, as streams in a net: persons flow from the place where they are
/// through their column's cells up to the whole, and as many from the whole back to the places, since how
/// many are in each place is told. Every way that the persons could stand otherwise without changing anything
/// told is a round trip through withheld cells, so that the least and the most a cell can be are found
/// exactly, by looking for ways round. Source: Cox (1995), Network models for complementary cell suppression,
/// J. Am. Stat. Assoc. 90.
class StreamNet {
 public:
  using Node = std::int32_t;
  /// Through a stream to the node at its other end.
  struct Step {
    std::int32_t stream;
    Node to;
    bool back;  ///< persons taken out of the cell, not put in
  };
  /// A cell: a stream of persons from one node to another.
  struct Stream {
    Node from, to;
    std::int32_t cell;
  };

  void add(Node from, Node to, std::int32_t cell);
  /// When all are added.
  void finish();

  const std::vector<Stream>& streams() const { return streams_; }
  std::size_t nodes() const { return first_.size() - 1; }
  std::int32_t stream_of(std::int32_t cell) const { return stream_of_[static_cast<std::size_t>(cell)]; }
  /// Where a node's steps begin among all; the last is where they end.
  const std::vector<std::int32_t>& first() const { return first_; }
  const std::vector<Step>& steps() const { return steps_; }

 private:
  std::vector<Stream> streams_;
  std::vector<std::int32_t> stream_of_;  ///< by cell; -1: in none
  std::vector<std::int32_t> first_;
  std::vector<Step> steps_;  ///< out of each node
};

}  // namespace framsyn::disclosure
