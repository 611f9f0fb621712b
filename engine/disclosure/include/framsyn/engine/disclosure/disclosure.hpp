#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace framsyn::disclosure {

/// The least number of persons a figure may be about (sv: röjandegräns).
struct Threshold {
  std::int64_t persons = 5;
};

/// Nobody is a figure too; one to four are people one can name.
constexpr bool may_show(std::int64_t persons, Threshold least = {}) {
  return persons == 0 || persons >= least.persons;
}

/// Full-time equivalents as they are told: whole. With decimals, two months between which one person came or
/// left would tell that person's contract degree (docs/adr/0030).
double told_degrees(double fte);

/// Is a total's number of persons told even where the cell is withheld (how many work at a unit is no
/// secret)?
enum class Total : std::uint8_t { follows_the_mask, always_told };

/// A table's equation: the cell `total` is the sum of the cells `parts`.
struct Sum {
  std::int32_t total;
  std::vector<std::int32_t> parts;
  Total persons = Total::follows_the_mask;
};

/// One byte a cell: is it withheld?
using Mask = std::vector<std::uint8_t>;

/// Which cells to withhold: those under the threshold, those `already` withheld for another reason, and so
/// many more that none follows from an equation by subtraction. The withheld parts of a told total are at
/// least two with persons, are together at least the threshold, and more persons than parts: otherwise each
/// would be exactly one. Where a total is told and no such cover exists, all its parts are withheld, also
/// those of nobody, so that it is not told which part the persons are in. The extra ones are the smallest
/// (ties: lowest place), so the answer is the same each time. Source: complementary cell suppression,
/// Hundepool et al., Statistical Disclosure Control (2012), ch. 4; greedy, not optimal.
Mask withheld(std::span<const std::int64_t> persons, std::span<const Sum> sums, Threshold least = {},
              Mask already = {});

class KnownWays;

/// A unit tree crossed with columns (professions, ages, reasons): the equations of every table of that shape.
/// `persons[unit * (columns + 1) + c]` is the unit with all below it; c = columns is all columns, which is
/// always told. A unit's own people beside its children count as one part more.
class CrossedTree {
 public:
  /// A unit by itself, without those below, and a column.
  struct Place {
    std::int32_t unit, column;
  };
  /// `parent` is -1 for a root. `peopled`: where anybody can be, as all who work there know; none:
  /// everywhere.
  CrossedTree(std::span<const std::int32_t> parent, int columns, std::span<const Place> peopled = {});
  ~CrossedTree();

  /// As above, and more: of no cell of one to four can anybody work out from the whole table, all sums
  /// together, that it is under the threshold, nor narrow it to fewer numbers than the threshold; or, where
  /// fewer work at the unit, to fewer than those can be divided into. Exact, since such a table is a net of
  /// streams (streams.hpp). Short of it fall only cells of which the tree leaves no doubt, such as the one
  /// profession that a unit has.
  Mask withheld(std::span<const std::int64_t> persons, Threshold least = {}, Mask already = {}) const;

 private:
  struct Net;
  void add_row(std::int32_t first, int columns);
  void lay_net(std::span<const std::int32_t> parent, int columns, std::span<const Place> peopled);
  friend class DayByDay;
  Mask withheld(std::span<const std::int64_t> persons, Threshold least, Mask already, KnownWays&) const;
  void make_room(const std::vector<std::int64_t>& persons, Threshold least, Mask& held, KnownWays&) const;

  std::size_t cells_;
  std::vector<Sum> own_;  ///< first part: the unit's own people, which the caller's table has no cell for
  std::vector<Sum> sums_;
  std::unique_ptr<const Net> net_;
};

/// Tables of one shape, one after the other: masks as `CrossedTree` makes them, and the sooner the more alike
/// they are, as those of one month and the next.
class DayByDay {
 public:
  explicit DayByDay(const CrossedTree& shape);  ///< which outlives it
  ~DayByDay();
  Mask withheld(std::span<const std::int64_t> persons, Threshold least = {}, Mask already = {});

 private:
  const CrossedTree& shape_;
  std::unique_ptr<KnownWays> known_;
};

}  // namespace framsyn::disclosure
