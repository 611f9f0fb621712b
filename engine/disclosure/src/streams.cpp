#include "streams.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>

namespace framsyn::disclosure {
namespace {

std::size_t at(std::int32_t place) { return static_cast<std::size_t>(place); }

}  // namespace

void Streams::add(Node from, Node to, std::int32_t cell) {
  const auto stream = static_cast<std::int32_t>(streams_.size());
  streams_.push_back({from, to, cell});
  leading_.resize(std::max(leading_.size(), at(std::max(from, to)) + 1));
  leading_[at(from)].push_back({stream, false});
  leading_[at(to)].push_back({stream, true});
  stream_of_.resize(std::max(stream_of_.size(), at(cell) + 1), -1);
  stream_of_[at(cell)] = stream;
}

void Streams::fill(const std::vector<std::int64_t>& persons, std::vector<std::uint8_t>& held) {
  held_ = &held;
  persons_.clear();
  for (const Stream& stream : streams_) persons_.push_back(persons[at(stream.cell)]);
  as_filled_ = persons_;
  withheld_.resize(leading_.size());
  for (auto& steps : withheld_) steps.clear();
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    if (held[at(streams_[i].cell)]) open(static_cast<std::int32_t>(i));
  }
  proven_.assign(2 * streams_.size(), 0);
  reached_.assign(leading_.size(), 0);
  leads_ = reached_;
  reached_by_.resize(leading_.size());
  leads_by_.resize(leading_.size());
  search_ = 0;
}

void Streams::open(std::int32_t stream) {
  withheld_[at(streams_[at(stream)].from)].push_back({stream, false});
  withheld_[at(streams_[at(stream)].to)].push_back({stream, true});
}

Streams::Node Streams::start(Step step) const {
  const Stream& stream = streams_[at(step.stream)];
  return step.back ? stream.to : stream.from;
}

Streams::Node Streams::end(Step step) const {
  const Stream& stream = streams_[at(step.stream)];
  return step.back ? stream.from : stream.to;
}

std::int64_t Streams::room(Step step) const {
  return step.back ? persons_[at(step.stream)] : std::numeric_limits<std::int64_t>::max();
}

/// What is lost if the cell is withheld: what it tells of, and the cell itself.
std::int64_t Streams::price(Step step) const {
  return (*held_)[at(streams_[at(step.stream)].cell)] ? 0 : as_filled_[at(step.stream)] + 1;
}

/// From one end of the way looked for, as far as has been gone.
struct Streams::Side {
  std::vector<Step>& by;           ///< the step between each node and the one it was reached from
  std::vector<std::uint32_t>& in;  ///< the search in which it was reached
  std::vector<Node>& queue;
  bool backwards;
  std::size_t next = 0;
};

void Streams::reach(Side& side, Node node, Step by) {
  side.in[at(node)] = search_;
  side.by[at(node)] = by;
  side.queue.push_back(node);
}

/// Goes one node further; where the other side has been, the way is found.
std::optional<Streams::Node> Streams::widen(Side& side, const Side& other, std::int32_t around) {
  for (const Step leading : withheld_[at(side.queue[side.next++])]) {
    const Step step = side.backwards ? Step{leading.stream, !leading.back} : leading;
    const Node further = side.backwards ? start(step) : end(step);
    if (step.stream == around || side.in[at(further)] == search_ || room(step) == 0) continue;
    reach(side, further, step);
    if (other.in[at(further)] == search_) return further;
  }
  return std::nullopt;
}

/// A way through withheld cells alone, looked for from both ends: the net is wide, and a way that is missing
/// is mostly missing near an end.
bool Streams::find_free(Node from, Node to, std::int32_t around) {
  ++search_;
  ahead_queue_.clear(), behind_queue_.clear();
  Side ahead{reached_by_, reached_, ahead_queue_, false}, behind{leads_by_, leads_, behind_queue_, true};
  reach(ahead, from, {-1, false}), reach(behind, to, {-1, false});
  while (ahead.next < ahead.queue.size() && behind.next < behind.queue.size()) {
    const bool first = ahead.queue.size() - ahead.next <= behind.queue.size() - behind.next;
    const auto met = first ? widen(ahead, behind, around) : widen(behind, ahead, around);
    if (!met) continue;
    for (Node node = *met; node != to; node = end(leads_by_[at(node)]))
      reached_by_[at(end(leads_by_[at(node)]))] = leads_by_[at(node)];
    return true;
  }
  return false;
}

/// The way on which the fewest persons need be withheld besides.
bool Streams::find_cheapest(Node from, Node to, std::int32_t around) {
  ++search_;
  using Reached = std::pair<std::int64_t, Node>;
  std::priority_queue<Reached, std::vector<Reached>, std::greater<>> nearest;
  cost_.assign(leading_.size(), std::numeric_limits<std::int64_t>::max());
  cost_[at(from)] = 0;
  nearest.push({0, from});
  while (!nearest.empty()) {
    const auto [cost, node] = nearest.top();
    nearest.pop();
    if (node == to) return true;
    if (cost > cost_[at(node)]) continue;
    for (const Step step : leading_[at(node)]) {
      if (step.stream == around || room(step) == 0 || cost + price(step) >= cost_[at(end(step))]) continue;
      cost_[at(end(step))] = cost + price(step);
      reached_by_[at(end(step))] = step;
      nearest.push({cost_[at(end(step))], end(step)});
    }
  }
  return false;
}

/// Goes the way found, with as many persons as it has room for, withholding what it goes through. What one
/// round shows of the room of one of its cells, it shows of all.
std::int64_t Streams::follow(Step first, std::int64_t most) {
  const Node from = end(first), to = start(first);
  std::int64_t way = room(first);
  for (Node node = to; node != from; node = start(reached_by_[at(node)]))
    way = std::min(way, room(reached_by_[at(node)]));
  const bool as_filled = moved_.empty();
  most = std::min(most, way);
  for (Node node = to; node != from; node = start(reached_by_[at(node)])) {
    const Step step = reached_by_[at(node)];
    persons_[at(step.stream)] += step.back ? -most : most;
    moved_.push_back(step.stream);
    if (price(step) > 0) open(step.stream);
    (*held_)[at(streams_[at(step.stream)].cell)] = 1;
    if (as_filled) proven(step) = std::max(proven(step), way);
  }
  return most;
}

/// Shifts persons through the step and round, as many as can, or `most`; and puts them back.
std::int64_t Streams::shift(Step first, std::int64_t most, Ways ways) {
  const Node from = end(first), to = start(first);
  most = std::min(most, room(first));
  if (proven(first) >= most) return most;
  std::int64_t shifted = 0;
  while (shifted < most && (find_free(from, to, first.stream) ||
                            (ways == Ways::withhold_more && find_cheapest(from, to, first.stream))))
    shifted += follow(first, most - shifted);
  put_back();
  return shifted;
}

void Streams::put_back() {
  for (const std::int32_t stream : moved_) persons_[at(stream)] = as_filled_[at(stream)];
  moved_.clear();
}

void Streams::make_room(std::int32_t cell, std::int64_t up, std::int64_t values) {
  const std::int32_t stream = stream_of_[at(cell)];
  // Where a node has no other stream, this one's persons follow from those told of the node.
  if (leading_[at(streams_[at(stream)].from)].size() == 1 ||
      leading_[at(streams_[at(stream)].to)].size() == 1)
    return;
  const Step in{stream, false}, out{stream, true};
  std::int64_t more = shift(in, std::max(up, values - 1), Ways::as_withheld);
  if (more < up) more = shift(in, up, Ways::withhold_more);
  if (more + 1 >= values) return;
  const std::int64_t less = shift(out, values - 1 - more, Ways::as_withheld);
  if (more + less + 1 >= values) return;
  const std::int64_t bought = shift(in, values - 1 - less, Ways::withhold_more);
  if (bought + less + 1 < values) shift(out, values - 1 - bought, Ways::withhold_more);
}

}  // namespace framsyn::disclosure
