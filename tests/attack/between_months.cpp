#include "between_months.hpp"

#include <fmt/format.h>

#include <cmath>

namespace framsyn::attack {
namespace {

/// Two months that follow each other.
class Pair {
 public:
  Pair(const Tree& tree, const Figures& told, const Truth& truth, Month first, double within)
      : tree_(tree), truth_(truth), first_(first) {
    add_sums(0);
    for (const auto& [group, leaves] : leaves_of_) {
      for (const Month month : {first, first + 1}) {
        const auto known = told.degrees.find({group, month});
        if (known == told.degrees.end()) continue;
        std::vector<Puzzle::Term> terms;
        for (const Group& leaf : leaves) terms.push_back({at(leaf, month), 1});
        puzzle_.about(std::move(terms), known->second, within);
      }
    }
  }
  /// How much more in the later month, or less.
  Puzzle::Cell degree(const Group& group, bool came) {
    const auto cell = puzzle_.cell(), rest = puzzle_.cell(), whole = puzzle_.cell();
    puzzle_.zero(
        {{at(group, first_ + 1), came ? 1.0 : -1.0}, {at(group, first_), came ? -1.0 : 1.0}, {cell, -1}});
    puzzle_.tell(whole, 100);
    puzzle_.zero({{cell, 1}, {rest, 1}, {whole, -1}});
    return cell;
  }
  std::vector<Puzzle::Range> ranges(const std::vector<Puzzle::Cell>& cells) const {
    return puzzle_.ranges(cells);
  }

 private:
  /// A unit's own people in a profession.
  Puzzle::Cell at(const Group& leaf, Month month) {
    const auto before = truth_.figures.degrees.find({leaf, first_}),
               after = truth_.figures.degrees.find({leaf, first_ + 1});
    const bool has_below = tree_.below.contains(leaf.unit);
    const bool same = !has_below && before != truth_.figures.degrees.end() && before->second == after->second;
    const auto [found, is_new] = cells_.try_emplace({leaf, same ? first_ : month}, 0);
    if (is_new) found->second = puzzle_.cell();
    return found->second;
  }
  std::vector<Group> add_sums(std::int64_t unit) {
    std::vector<Group> inside;
    for (const Group& leaf : truth_.worked_in)
      if (leaf.unit == unit) inside.push_back(leaf);
    if (const auto below = tree_.below.find(unit); below != tree_.below.end()) {
      for (const std::int64_t child : below->second) {
        const auto more = add_sums(child);
        inside.insert(inside.end(), more.begin(), more.end());
      }
    }
    for (const Group& leaf : inside) {
      leaves_of_[{unit, leaf.profession}].push_back(leaf);
      leaves_of_[{unit, 0}].push_back(leaf);
    }
    return inside;
  }

  const Tree& tree_;
  const Truth& truth_;
  Month first_;
  Puzzle puzzle_;
  std::map<Group, std::vector<Group>> leaves_of_;
  std::map<std::pair<Group, Month>, Puzzle::Cell> cells_;
};

/// Groups of units without others below that had one more, or one fewer, and are told of in both months.
std::vector<std::pair<Group, bool>> changed_by_one(const Tree& tree, const Figures& told, const Truth& truth,
                                                   Month first) {
  std::vector<std::pair<Group, bool>> changed;
  for (const Group& group : truth.worked_in) {
    if (tree.below.contains(group.unit)) continue;
    if (!told.degrees.contains({group, first}) || !told.degrees.contains({group, first + 1})) continue;
    const double more =
        told.counts.at({Count::heads, group, first + 1}) - told.counts.at({Count::heads, group, first});
    const double fte =
        truth.figures.degrees.at({group, first + 1}) - truth.figures.degrees.at({group, first});
    if (std::abs(more) == 1 && more * fte > 0 && std::abs(fte) <= 100) changed.emplace_back(group, more > 0);
  }
  return changed;
}

}  // namespace

std::vector<Found> lone_degrees(const Tree& tree, const Figures& told, const Truth& truth, double within,
                                std::size_t every) {
  std::vector<Found> found;
  std::size_t seen = 0;
  for (Month month = truth.now - 11; month < truth.now - 1; ++month) {
    Pair pair(tree, told, truth, month, within);
    std::vector<Puzzle::Cell> cells;
    const std::size_t before = found.size();
    for (const auto& [group, came] : changed_by_one(tree, told, truth, month)) {
      if (seen++ % every != 0) continue;
      cells.push_back(pair.degree(group, came));
      const double fte =
          truth.figures.degrees.at({group, month + 1}) - truth.figures.degrees.at({group, month});
      found.push_back({fmt::format("unit {} profession {} {}-{:02}", group.unit, group.profession, month / 12,
                                   month % 12 + 1),
                       std::abs(fte),
                       100,
                       {}});
    }
    const auto ranges = pair.ranges(cells);
    for (std::size_t i = 0; i < ranges.size(); ++i) found[before + i].range = ranges[i];
  }
  return found;
}

}  // namespace framsyn::attack
