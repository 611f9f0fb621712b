#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "reading/facts.hpp"

namespace framsyn::organisation {

/// What putting the stretches in order found.
struct Tidied {
  std::int64_t duplicates = 0;       ///< rows that said the same as another
  std::int64_t parallel_people = 0;  ///< people with two employments on one day
};

/// Puts stretches in order: by person, employment and first day. Rows that say the same become one; stretches
/// that adjoin and agree become one; a stretch that overlaps an earlier one of the same numbered employment
/// is handed to `overlaps` and dropped. Where the source numbers no employments, each person's stretches are
/// laid in as few lanes as need be, and `lane_number(k)` names the k-th.
Tidied tidy(std::vector<SpellFact>& spells, const std::function<std::uint32_t(std::size_t)>& lane_number,
            const std::function<void(const SpellFact& bad, const SpellFact& earlier)>& overlaps);

}  // namespace framsyn::organisation
