#include <framsyn/engine/disclosure/disclosure.hpp>

#include "streams.hpp"

#include <algorithm>
#include <map>

namespace framsyn::disclosure {
namespace {

std::size_t number(std::int32_t cell) { return static_cast<std::size_t>(cell); }

/// Which columns anybody can be in: at a unit by itself, and with all below it.
class Peopled {
 public:
  Peopled(std::span<const std::int32_t> parent, int columns, std::span<const CrossedTree::Place> places)
      : columns_(number(columns)), everywhere_(places.empty()) {
    if (everywhere_) return;
    own_.assign(parent.size() * columns_, 0);
    below_ = own_;
    for (const auto& place : places) {
      own_[number(place.unit) * columns_ + number(place.column)] = 1;
      for (std::int32_t u = place.unit; u >= 0; u = parent[number(u)])
        below_[number(u) * columns_ + number(place.column)] = 1;
    }
  }
  bool own(std::int32_t unit, int column) const { return has(own_, unit, column); }
  bool below(std::int32_t unit, int column) const { return has(below_, unit, column); }

 private:
  bool has(const Mask& in, std::int32_t unit, int column) const {
    return everywhere_ || in[number(unit) * columns_ + number(column)] != 0;
  }
  std::size_t columns_;
  bool everywhere_;
  Mask own_, below_;
};

}  // namespace

struct CrossedTree::Net {
  struct Cell {
    std::int32_t cell, total;  ///< and the cell of all columns in the same place
  };
  StreamNet streams;
  std::vector<Cell> cells;
  std::vector<std::int32_t> never_told;  ///< units' own people, for whom no cell is shown
};

CrossedTree::~CrossedTree() = default;

void CrossedTree::add_row(std::int32_t first, int columns) {
  Sum sum{first + columns, {}, Total::always_told};
  for (int c = 0; c < columns; ++c) sum.parts.push_back(first + c);
  sums_.push_back(std::move(sum));
}

CrossedTree::CrossedTree(std::span<const std::int32_t> parent, int columns, std::span<const Place> peopled) {
  const int width = columns + 1;
  const auto units = static_cast<std::int32_t>(parent.size());
  cells_ = parent.size() * number(width);
  std::vector<std::vector<std::int32_t>> children(parent.size());
  for (std::int32_t u = 0; u < units; ++u) {
    if (parent[number(u)] >= 0) children[number(parent[number(u)])].push_back(u);
    add_row(u * width, columns);
  }
  auto own = static_cast<std::int32_t>(cells_);
  for (std::int32_t u = 0; u < units; ++u) {
    if (children[number(u)].empty()) continue;
    add_row(own, columns);
    for (int c = 0; c < width; ++c) {
      Sum& sum = own_.emplace_back(Sum{u * width + c, {own++}});
      for (const std::int32_t child : children[number(u)]) sum.parts.push_back(child * width + c);
    }
  }
  sums_.insert(sums_.end(), own_.begin(), own_.end());
  lay_net(parent, columns, peopled);
}

/// Node 0 is the whole. Each unit by itself is a node that its persons start from; each column of a unit with
/// units below is one that they pass.
void CrossedTree::lay_net(std::span<const std::int32_t> parent, int columns, std::span<const Place> peopled) {
  auto net = std::make_unique<Net>();
  const Peopled may_be(parent, columns, peopled);
  const int width = columns + 1;
  std::map<std::int32_t, std::int32_t> own_of;  // units with units below: the first cell of their own people
  for (std::size_t i = 0; i < own_.size(); i += number(width))
    own_of[own_[i].total / width] = own_[i].parts.front();
  std::map<std::int32_t, StreamNet::Node> nodes;
  const auto node = [&](std::int32_t of) {
    return nodes.try_emplace(of, 1 + static_cast<int>(nodes.size())).first->second;
  };
  const auto start = [&](std::int32_t unit) { return node(unit * width + columns); };
  const auto passed = [&](std::int32_t unit, int c) { return unit < 0 ? 0 : node(unit * width + c); };
  for (std::int32_t u = 0; u < static_cast<std::int32_t>(parent.size()); ++u) {
    const auto own = own_of.find(u);
    for (int c = 0; c < columns; ++c) {
      if (!may_be.below(u, c)) continue;
      const std::int32_t cell = u * width + c;
      net->streams.add(own == own_of.end() ? start(u) : passed(u, c), passed(parent[number(u)], c), cell);
      net->cells.push_back({cell, u * width + columns});
      if (own == own_of.end() || !may_be.own(u, c)) continue;
      net->streams.add(start(u), passed(u, c), own->second + c);
      net->cells.push_back({own->second + c, own->second + columns});
      net->never_told.push_back(own->second + c);
    }
  }
  net->streams.finish();
  net_ = std::move(net);
}

void CrossedTree::make_room(const std::vector<std::int64_t>& persons, Threshold least, Mask& held,
                            KnownWays& known) const {
  Mask vary = held;
  for (const std::int32_t cell : net_->never_told) vary[number(cell)] = 1;
  Streams streams(net_->streams, persons, vary, known);
  for (const auto& [cell, total] : net_->cells) {
    const std::int64_t here = persons[number(cell)], most = std::min(least.persons, persons[number(total)]);
    if (!may_show(here, least)) streams.make_room(cell, most - here, std::min(least.persons, most + 1));
  }
  for (std::size_t i = 0; i < cells_; ++i) held[i] |= vary[i];
}

Mask CrossedTree::withheld(std::span<const std::int64_t> persons, Threshold least, Mask already) const {
  return DayByDay(*this).withheld(persons, least, std::move(already));
}

DayByDay::DayByDay(const CrossedTree& shape) : shape_(shape), known_(std::make_unique<KnownWays>()) {}
DayByDay::~DayByDay() = default;

Mask DayByDay::withheld(std::span<const std::int64_t> persons, Threshold least, Mask already) {
  return shape_.withheld(persons, least, std::move(already), *known_);
}

Mask CrossedTree::withheld(std::span<const std::int64_t> persons, Threshold least, Mask already,
                           KnownWays& known) const {
  std::vector<std::int64_t> all(persons.begin(), persons.end());
  all.resize(cells_ + own_.size());
  for (const Sum& sum : own_) {
    std::int64_t rest = all[number(sum.total)];
    for (std::size_t i = 1; i < sum.parts.size(); ++i) rest -= all[number(sum.parts[i])];
    all[number(sum.parts.front())] = std::max<std::int64_t>(rest, 0);
  }
  Mask held = disclosure::withheld(all, sums_, least, std::move(already));
  make_room(all, least, held, known);
  held = disclosure::withheld(all, sums_, least, std::move(held));
  held.resize(cells_);
  return held;
}

}  // namespace framsyn::disclosure
