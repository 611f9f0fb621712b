#include "cell_table.hpp"

namespace framsyn::planning {

CellTable::CellTable(const std::vector<workforce::Index>& parent, std::size_t columns)
    : columns_(columns), parent_{-1} {
  for (const workforce::Index above : parent) parent_.push_back(above == workforce::kUnknown ? 0 : above + 1);
  persons_.assign(parent_.size() * (columns_ + 1), 0);
}

void CellTable::withhold(disclosure::Threshold least) {
  hidden_ = disclosure::withheld(parent_, static_cast<int>(columns_), persons_, least);
}

}  // namespace framsyn::planning
