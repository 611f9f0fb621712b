#pragma once

#include "need/population_reading.hpp"

namespace framsyn::planning {

/// The ages that a row of a population file counts together (sv: åldersklass).
struct AgeClass {
  int from = 0, years = 1;
};

/// "37", "20-24", or "100+" for all who are older too, with or without "år"; nothing: none of these.
std::optional<AgeClass> age_class(std::string_view text);

/// Are two rows parts of the same count: area, year, variant, event and sex.
bool same_count(const PopulationRow&, const PopulationRow&);

/// Rows in order, classes of several years divided into years of age; what leaves ages out stays as it is.
std::vector<PopulationRow> in_years_of_age(const std::vector<PopulationRow>&);

}  // namespace framsyn::planning
