#pragma once

#include "plan/plan.hpp"

namespace framsyn::forecast {

/// Lays how soon leavers' posts are filled, and what becomes of those that are vacant on the data date. The
/// groups and their people's paths are there before.
void lay_vacancies(Plan&);

}  // namespace framsyn::forecast
