#include <framsyn/engine/workforce/records.hpp>

namespace framsyn::workforce {

std::optional<int> Birth::age(Date on) const {
  if (!known_) return std::nullopt;
  return completed_years(day_, on);
}

}  // namespace framsyn::workforce
