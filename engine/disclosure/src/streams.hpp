#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace framsyn::disclosure {

/// A table of a tree crossed with columns, as streams in a net: persons flow from the place where they are
/// through their column's cells up to the whole, and as many from the whole back to the places, since how
/// many are in each place is told. Every way that the persons could stand otherwise without changing anything
/// told is a round trip through withheld cells, so that the least and the most a cell can be are found
/// exactly, by looking for ways round. Source: Cox (1995), Network models for complementary cell suppression,
/// J. Am. Stat. Assoc. 90.
class Streams {
 public:
  using Node = std::int32_t;

  /// A cell: a stream of persons from one node to another.
  void add(Node from, Node to, std::int32_t cell);
  /// Persons and withheld cells of one table; `held` is added to by `hold_more`.
  void fill(const std::vector<std::int64_t>& persons, std::vector<std::uint8_t>& held);

  /// Lets the cell's persons vary, up by `up` and in all over `values` numbers, withholding more where the
  /// withheld cells do not leave room: each time the way round that costs the fewest persons (ties: found
  /// first).
  void make_room(std::int32_t cell, std::int64_t up, std::int64_t values);

 private:
  struct Step {
    std::int32_t stream;
    bool back;  ///< persons taken out of the cell, not put in
  };
  struct Stream {
    Node from, to;
    std::int32_t cell;
  };
  void open(std::int32_t stream);
  Node start(Step step) const;
  Node end(Step step) const;
  std::int64_t room(Step step) const;
  std::int64_t price(Step step) const;
  enum class Ways : std::uint8_t { as_withheld, withhold_more };
  std::int64_t shift(Step first, std::int64_t most, Ways ways);
  bool find_free(Node from, Node to, std::int32_t around);
  bool find_cheapest(Node from, Node to, std::int32_t around);
  struct Side;
  void reach(Side&, Node node, Step by);
  std::optional<Node> widen(Side&, const Side& other, std::int32_t around);
  std::int64_t follow(Step first, std::int64_t most);
  std::int64_t& proven(Step step) {
    return proven_[static_cast<std::size_t>(step.stream) * 2 + (step.back ? 1 : 0)];
  }
  void put_back();

  std::vector<Stream> streams_;
  std::vector<std::vector<Step>> leading_;   ///< out of each node
  std::vector<std::vector<Step>> withheld_;  ///< of those, through withheld cells
  std::vector<std::int32_t> stream_of_;      ///< by cell; -1: in none
  std::vector<std::int64_t> persons_, cost_;
  std::vector<std::uint8_t>* held_ = nullptr;
  std::vector<std::int32_t> moved_;  ///< streams whose persons are not as they were
  std::vector<std::int64_t> as_filled_;
  std::vector<std::int64_t> proven_;            ///< room that some round has shown: [stream][back]
  std::vector<Step> reached_by_, leads_by_;     ///< the step that led to each node; that leads on from it
  std::vector<std::uint32_t> reached_, leads_;  ///< in which search
  std::vector<Node> ahead_queue_, behind_queue_;
  std::uint32_t search_ = 0;
};

}  // namespace framsyn::disclosure
