#pragma once

#include <optional>
#include <span>

#include "stream_net.hpp"

namespace framsyn::disclosure {

/// Ways round that have been found for cells of a net, each as by how much its streams changed. One that goes
/// through withheld cells and leaves nobody below zero is as good another day, and most are: less is looked
/// for where days are taken one after the other, and nothing is found otherwise.
class KnownWays {
 public:
  struct Change {
    std::int32_t stream;
    std::int32_t persons;
  };
  std::vector<Change>& round(std::int32_t stream) {
    const auto place = static_cast<std::size_t>(stream);
    if (place >= rounds_.size()) rounds_.resize(place + 1);
    return rounds_[place];
  }

 private:
  std::vector<std::vector<Change>> rounds_;  ///< by stream: one that adds to it
};

/// One day's persons in such a net.
class Streams {
 public:
  using Node = StreamNet::Node;

  /// Persons and withheld cells of one table; `held` is added to by `make_room`. All outlive it.
  Streams(const StreamNet&, const std::vector<std::int64_t>& persons, std::vector<std::uint8_t>& held,
          KnownWays&);

  /// Lets the cell's persons vary, up by `up` and in all over `values` numbers, withholding more where the
  /// withheld cells do not leave room: each time the way round that costs the fewest persons (ties: found
  /// first).
  void make_room(std::int32_t cell, std::int64_t up, std::int64_t values);

 private:
  using Step = StreamNet::Step;
  void open(std::int32_t stream);
  Step through(std::int32_t stream, bool back) const;
  Node start(Step step) const;
  enum class Through : std::uint8_t { withheld, all };  ///< cells
  std::span<const Step> ways_from(Node node, Through cells) const;
  std::int64_t room(Step step) const;
  std::int64_t price(Step step) const;
  enum class Ways : std::uint8_t { as_withheld, withhold_more };
  std::int64_t shift(Step first, std::int64_t most, Ways ways);
  bool find_way(Step first, std::int64_t least, Through cells);
  bool find_cheapest(Step first);
  bool cheaper(Node node, std::int64_t cost);
  struct Side;
  void reach(Side&, Node node, Step by);
  std::optional<Node> widen(Side&, const Side& other, std::int32_t around, std::int64_t least);
  std::int64_t follow(Step first, std::int64_t most);
  std::int64_t& proven(Step step) {
    return proven_[static_cast<std::size_t>(step.stream) * 2 + (step.back ? 1 : 0)];
  }
  void put_back();
  void recall(Step in);
  void remember(Step in, std::int64_t persons);
  void prove(std::int32_t stream, std::int64_t more);

  const StreamNet& net_;
  std::vector<std::uint8_t>& held_;
  KnownWays& known_;
  std::vector<Step> withheld_;         ///< of a node's steps those through withheld cells, from first()
  std::vector<std::int32_t> open_to_;  ///< where these end, by node
  std::vector<std::int64_t> persons_;
  struct Cost {
    std::uint32_t search = 0;
    std::int64_t persons = 0;
  };
  std::vector<Cost> cost_;           ///< of each node, in the latest search that came there
  std::vector<std::int32_t> moved_;  ///< streams whose persons are not as they were
  std::vector<std::int64_t> as_filled_;
  std::vector<std::int64_t> proven_;            ///< room that some round has shown: [stream][back]
  std::vector<Step> reached_by_, leads_by_;     ///< the step that led to each node; that leads on from it
  std::vector<std::uint32_t> reached_, leads_;  ///< in which search
  std::vector<Node> ahead_queue_, behind_queue_;
  std::uint32_t search_ = 0;
};

}  // namespace framsyn::disclosure
