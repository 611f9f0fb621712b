#pragma once

#include <framsyn/planning.hpp>

#include "run/figures_store.hpp"

namespace framsyn::planning {

/// Levers that can be reckoned with together: they begin after what is known and not after the last year, and
/// no two contradict each other. Says which of these is wrong in words; sizes are for the engine to refuse.
Result<> possible(std::span<const forecast::Lever>, Date known_to, int last_year,
                  const std::vector<workforce::Index>& parent);

/// No group is of a unit that closed before the day. Which units there are is no secret within a reader's
/// reach: a closed unit is told from a small group.
Result<> still_open(std::span<const GroupKey>, Date on, const std::vector<organisation::Unit>&);

}  // namespace framsyn::planning
