#include <framsyn/planning.hpp>

#include "cell_table.hpp"

namespace framsyn::planning {
namespace {

/// Columns: the professions, those without one, all.
std::size_t column(workforce::Index profession, std::size_t professions) {
  if (profession == workforce::kAll) return professions + 1;
  return profession == workforce::kUnknown ? professions : static_cast<std::size_t>(profession);
}

}  // namespace

Withholding::Withholding(const workforce::Units& units, int professions,
                         const forecast::Projection& projection)
    : professions_(static_cast<std::size_t>(professions)),
      table_(std::make_shared<CellTable>(units.parent, professions_ + 1)) {
  for (std::size_t i = 0; i < projection.cuts.size(); ++i) {
    table_->at(projection.cuts[i].unit, column(projection.cuts[i].profession, professions_)) =
        projection.now[i];
  }
  table_->withhold({});
}

bool Withholding::hides(workforce::Index unit, workforce::Index profession) const {
  return table_->hides(unit, column(profession, professions_));
}

}  // namespace framsyn::planning
