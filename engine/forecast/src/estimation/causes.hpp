#pragma once

#include "estimation/grid.hpp"

#include <framsyn/engine/forecast/fitted_rates.hpp>

namespace framsyn::forecast {

/// Gives leavers without a reason one each, in parts: by the fitted rates of the reasons that are known,
/// among people of the same kind. Where fewer than a fifth of the reasons are known, or no retirement is, by
/// age: retirement from `pension_from`, a resignation before. Says which.
Result<Allocated> settle_causes(Sample&, const Settings&, int pension_from, int threads);

/// Leavings of one reason, by cell.
std::vector<double> left_by_cell(const Sample&, workforce::Leaving);

}  // namespace framsyn::forecast
