#include "disclosure/cell_table.hpp"

namespace framsyn::planning {

CellTable::CellTable(const std::vector<workforce::Index>& parent, std::size_t columns,
                     std::vector<Place> peopled)
    : columns_(columns) {
  std::vector<std::int32_t> under_the_whole{-1};
  for (const workforce::Index above : parent)
    under_the_whole.push_back(above == workforce::kUnknown ? 0 : above + 1);
  for (Place& place : peopled) ++place.unit;
  shape_ = std::make_shared<disclosure::CrossedTree>(under_the_whole, static_cast<int>(columns), peopled);
  days_ = std::make_shared<disclosure::DayByDay>(*shape_);
  persons_.assign(under_the_whole.size() * (columns_ + 1), 0);
  hidden_.assign(persons_.size(), 0);
}

void CellTable::close(workforce::Index unit) {
  for (std::size_t column = 0; column <= columns_; ++column) hidden_[place(unit, column)] = 1;
}

void CellTable::withhold(disclosure::Threshold least) {
  hidden_ = days_->withheld(persons_, least, std::move(hidden_));
  persons_ = {};
}

}  // namespace framsyn::planning
