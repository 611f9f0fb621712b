#include "streams.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>

namespace framsyn::disclosure {
namespace {

std::size_t at(std::int32_t place) { return static_cast<std::size_t>(place); }

}  // namespace

Streams::Streams(const StreamNet& net, const std::vector<std::int64_t>& persons,
                 std::vector<std::uint8_t>& held, KnownWays& known)
    : net_(net),
      held_(held),
      known_(known),
      withheld_(net.steps().size()),
      open_to_(net.first().begin(), net.first().end() - 1),
      cost_(net.nodes()),
      proven_(2 * net.streams().size()),
      reached_by_(net.nodes()),
      leads_by_(net.nodes()),
      reached_(net.nodes()),
      leads_(net.nodes()) {
  for (const auto& stream : net.streams()) persons_.push_back(persons[at(stream.cell)]);
  as_filled_ = persons_;
  for (std::size_t i = 0; i < net.streams().size(); ++i) {
    if (held[at(net.streams()[i].cell)]) open(static_cast<std::int32_t>(i));
  }
}

void Streams::open(std::int32_t stream) {
  const auto& [from, to, cell] = net_.streams()[at(stream)];
  withheld_[at(open_to_[at(from)]++)] = {stream, to, false};
  withheld_[at(open_to_[at(to)]++)] = {stream, from, true};
}

Streams::Step Streams::through(std::int32_t stream, bool back) const {
  const auto& [from, to, cell] = net_.streams()[at(stream)];
  return {stream, back ? from : to, back};
}

Streams::Node Streams::start(Step step) const {
  const auto& stream = net_.streams()[at(step.stream)];
  return step.back ? stream.to : stream.from;
}

std::span<const Streams::Step> Streams::ways_from(Node node, Through cells) const {
  const std::int32_t first = net_.first()[at(node)];
  if (cells == Through::all)
    return {net_.steps().data() + first, net_.steps().data() + net_.first()[at(node) + 1]};
  return {withheld_.data() + first, withheld_.data() + open_to_[at(node)]};
}

std::int64_t Streams::room(Step step) const {
  return step.back ? persons_[at(step.stream)] : std::numeric_limits<std::int64_t>::max();
}

/// What is lost if the cell is withheld: what it tells of, and the cell itself.
std::int64_t Streams::price(Step step) const {
  return held_[at(net_.streams()[at(step.stream)].cell)] ? 0 : as_filled_[at(step.stream)] + 1;
}

/// From one end of the way looked for, as far as has been gone.
struct Streams::Side {
  std::vector<Step>& by;           ///< the step between each node and the one it was reached from
  std::vector<std::uint32_t>& in;  ///< the search in which it was reached
  std::vector<Node>& queue;
  bool backwards;
  Through cells;
  std::size_t next = 0;
};

void Streams::reach(Side& side, Node node, Step by) {
  side.in[at(node)] = search_;
  side.by[at(node)] = by;
  side.queue.push_back(node);
}

/// Goes one node further; where the other side has been, the way is found.
std::optional<Streams::Node> Streams::widen(Side& side, const Side& other, std::int32_t around,
                                            std::int64_t least) {
  const Node from = side.queue[side.next++];
  for (const auto& [stream, further, back] : ways_from(from, side.cells)) {
    if (side.in[at(further)] == search_ || stream == around) continue;
    const bool out = back != side.backwards;
    if (out && persons_[at(stream)] < least) continue;
    reach(side, further, {stream, side.backwards ? from : further, out});
    if (other.in[at(further)] == search_) return further;
  }
  return std::nullopt;
}

/// A way round the step, with so much room everywhere, looked for from both ends: the net is wide, and a way
/// that is missing is mostly missing near an end.
bool Streams::find_way(Step first, std::int64_t least, Through cells) {
  const Node from = first.to, to = start(first);
  ++search_;
  ahead_queue_.clear(), behind_queue_.clear();
  Side ahead{reached_by_, reached_, ahead_queue_, false, cells};
  Side behind{leads_by_, leads_, behind_queue_, true, cells};
  const Step none{-1, -1, false};
  reach(ahead, from, none), reach(behind, to, none);
  while (ahead.next < ahead.queue.size() && behind.next < behind.queue.size()) {
    const bool forward = ahead.queue.size() - ahead.next <= behind.queue.size() - behind.next;
    const auto met =
        forward ? widen(ahead, behind, first.stream, least) : widen(behind, ahead, first.stream, least);
    if (!met) continue;
    for (Node node = *met; node != to;) {
      const Step on = leads_by_[at(node)];
      reached_by_[at(node = on.to)] = on;
    }
    return true;
  }
  return false;
}

bool Streams::cheaper(Node node, std::int64_t cost) {
  Cost& known = cost_[at(node)];
  if (known.search == search_ && cost >= known.persons) return false;
  known = {search_, cost};
  return true;
}

/// The way round the step on which the fewest persons need be withheld besides.
bool Streams::find_cheapest(Step first) {
  if (!find_way(first, 1, Through::all)) return false;
  const Node from = first.to, to = start(first);
  using Reached = std::pair<std::int64_t, Node>;
  std::priority_queue<Reached, std::vector<Reached>, std::greater<>> nearest;
  ++search_;
  cheaper(from, 0);
  nearest.push({0, from});
  while (!nearest.empty()) {
    const auto [cost, node] = nearest.top();
    nearest.pop();
    if (node == to) return true;
    if (cost > cost_[at(node)].persons) continue;
    for (auto i = net_.first()[at(node)]; i < net_.first()[at(node) + 1]; ++i) {
      const Step step = net_.steps()[at(i)];
      if (step.stream == first.stream || room(step) == 0) continue;
      const std::int64_t there = cost + price(step);
      if (!cheaper(step.to, there)) continue;
      reached_by_[at(step.to)] = step;
      nearest.push({there, step.to});
    }
  }
  return false;
}

/// Goes the way found, with as many persons as it has room for, withholding what it goes through. What one
/// round shows of the room of one of its cells, it shows of all.
std::int64_t Streams::follow(Step first, std::int64_t most) {
  const Node from = first.to, to = start(first);
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
    held_[at(net_.streams()[at(step.stream)].cell)] = 1;
    if (as_filled) proven(step) = std::max(proven(step), way);
  }
  return most;
}

/// Shifts persons through the step and round, as many as can, or `most`; and puts them back. One way that has
/// room for all of them is looked for first: what it shows of one cell it shows of all that it goes through.
std::int64_t Streams::shift(Step first, std::int64_t most, Ways ways) {
  most = std::min(most, room(first));
  if (proven(first) >= most) return most;
  std::int64_t shifted = 0;
  if (most > 1 && find_way(first, most, Through::withheld)) shifted = follow(first, most);
  while (shifted < most &&
         (find_way(first, 1, Through::withheld) || (ways == Ways::withhold_more && find_cheapest(first))))
    shifted += follow(first, most - shifted);
  if (shifted == most && !first.back) remember(first, shifted);
  put_back();
  return shifted;
}

/// As they stood shifted, they could all have stood: what that shows of one cell it shows of all.
void Streams::put_back() {
  for (const std::int32_t stream : moved_) {
    prove(stream, persons_[at(stream)] - as_filled_[at(stream)]);
    persons_[at(stream)] = as_filled_[at(stream)];
  }
  moved_.clear();
}

/// The round that has just been gone, and goes through `in` with so many.
void Streams::remember(Step in, std::int64_t persons) {
  auto& round = known_.round(in.stream);
  round.assign(1, {in.stream, static_cast<std::int32_t>(persons)});
  std::ranges::sort(moved_);
  moved_.erase(std::ranges::unique(moved_).begin(), moved_.end());
  for (const std::int32_t stream : moved_) {
    const std::int64_t more = persons_[at(stream)] - as_filled_[at(stream)];
    if (more != 0) round.push_back({stream, static_cast<std::int32_t>(more)});
  }
}

void Streams::recall(Step in) {
  const auto& round = known_.round(in.stream);
  for (const auto& [stream, more] : round) {
    if (!held_[at(net_.streams()[at(stream)].cell)] || persons_[at(stream)] + more < 0) return;
  }
  for (const auto& [stream, more] : round) prove(stream, more);
}

/// The stream can have so many more persons, or fewer.
void Streams::prove(std::int32_t stream, std::int64_t more) {
  auto& room = proven_[at(stream) * 2 + (more < 0 ? 1 : 0)];
  room = std::max(room, more < 0 ? -more : more);
}

void Streams::make_room(std::int32_t cell, std::int64_t up, std::int64_t values) {
  const std::int32_t stream = net_.stream_of(cell);
  // Where a node has no other stream, this one's persons follow from those told of the node.
  const auto alone = [&](Node node) { return net_.first()[at(node) + 1] - net_.first()[at(node)] == 1; };
  const Step in = through(stream, false), out = through(stream, true);
  if (alone(in.to) || alone(out.to)) return;
  recall(in);
  std::int64_t more = shift(in, std::max(up, values - 1), Ways::as_withheld);
  if (more < up) more = shift(in, up, Ways::withhold_more);
  if (more + 1 >= values) return;
  const std::int64_t less = shift(out, values - 1 - more, Ways::as_withheld);
  if (more + less + 1 >= values) return;
  const std::int64_t bought = shift(in, values - 1 - less, Ways::withhold_more);
  if (bought + less + 1 < values) shift(out, values - 1 - bought, Ways::withhold_more);
}

}  // namespace framsyn::disclosure
