#pragma once

#include <memory>
#include <vector>

#include <framsyn/engine/disclosure/disclosure.hpp>
#include <framsyn/engine/workforce/records.hpp>

namespace framsyn::planning {

/// Counts of persons in cells (professions, ages by sex, reasons for leaving) for every unit with its
/// subtree, and which of them may be told. The first row is the whole organisation, whose children are the
/// roots of the tree: an organisation with several roots must not be read by subtraction either. A copy of an
/// empty one shares its shape, and what has been found of the tables before it.
class CellTable {
 public:
  /// A unit by itself, without those below, and a column.
  using Place = disclosure::CrossedTree::Place;
  /// `peopled`: where anybody can be, as all who work there know; none: everywhere.
  CellTable(const std::vector<workforce::Index>& parent, std::size_t columns,
            std::vector<Place> peopled = {});

  /// `unit` kAll is the whole. Column `columns()` is the total of the others.
  std::int64_t& at(workforce::Index unit, std::size_t column) { return persons_[place(unit, column)]; }
  std::size_t columns() const { return columns_; }
  /// Nothing of this row may be told, whatever its counts.
  void close(workforce::Index unit);

  /// Decides; nothing may be added afterwards.
  void withhold(disclosure::Threshold least);
  bool hides(workforce::Index unit, std::size_t column) const { return hidden_[place(unit, column)] != 0; }

 private:
  std::size_t place(workforce::Index unit, std::size_t column) const {
    return (unit == workforce::kAll ? 0 : static_cast<std::size_t>(unit) + 1) * (columns_ + 1) + column;
  }
  std::size_t columns_;
  std::shared_ptr<const disclosure::CrossedTree> shape_;
  std::shared_ptr<disclosure::DayByDay> days_;
  std::vector<std::int64_t> persons_;
  disclosure::Mask hidden_;
};

}  // namespace framsyn::planning
