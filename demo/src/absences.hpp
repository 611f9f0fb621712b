#pragma once

#include <vector>

#include "world.hpp"

namespace framsyn::demo {

struct Absence {
  int person = 0;
  std::string_view type;
  Date from, to;
  int extent_percent = 100;
};

/// Sick leave so that each year comes to the percentage in truths/calendar.tsv, about two fifths of it in
/// periods of 60 days or more; and parental leave.
std::vector<Absence> absences(const World&);

}  // namespace framsyn::demo
