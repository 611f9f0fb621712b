#pragma once

#include <map>
#include <string>
#include <vector>

#include "need/need_rows.hpp"

namespace framsyn::planning {

/// What a row of a population file counts.
struct PopulationRow {
  std::string area;
  int year = 0;
  std::string_view variant, event, sex;  ///< as in planning_population
  int age = 0;
  double persons = 0;
  int years = 1;  ///< how many years of age from `age` are counted together; 1 when read to its end
};

/// All rows of a file by year of age, in order of area, year, variant, event, sex and age: classes of several
/// years are divided. Each area has the same consecutive years, and each year both sexes at every age from 0;
/// else the faults say what is missing.
std::vector<PopulationRow> read_population(NeedRows&);

}  // namespace framsyn::planning
