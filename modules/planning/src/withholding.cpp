#include <framsyn/engine/disclosure/disclosure.hpp>
#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// Columns: the professions, those without one, all. The first row is the whole organisation, whose children
/// are the roots of the tree: an organisation with several roots must not be read by subtraction either.
Withholding::Withholding(const workforce::Units& units, int professions,
                         const forecast::Projection& projection)
    : columns_(static_cast<std::size_t>(professions) + 2) {
  std::vector<std::int32_t> parent = {-1};
  for (const workforce::Index above : units.parent)
    parent.push_back(above == workforce::kUnknown ? 0 : above + 1);
  std::vector<std::int64_t> persons(parent.size() * columns_, 0);
  for (std::size_t i = 0; i < projection.cuts.size(); ++i) {
    persons[place(projection.cuts[i].unit, projection.cuts[i].profession)] = projection.now[i];
  }
  hidden_ = disclosure::withheld(parent, professions + 1, persons);
}

std::size_t Withholding::place(workforce::Index unit, workforce::Index profession) const {
  const std::size_t row = unit == workforce::kAll ? 0 : static_cast<std::size_t>(unit) + 1;
  const std::size_t column = profession == workforce::kAll       ? columns_ - 1
                             : profession == workforce::kUnknown ? columns_ - 2
                                                                 : static_cast<std::size_t>(profession);
  return row * columns_ + column;
}

bool Withholding::hides(workforce::Index unit, workforce::Index profession) const {
  return hidden_[place(unit, profession)] != 0;
}

}  // namespace framsyn::planning
