#pragma once

#include <string>
#include <vector>

#include "records.hpp"

namespace framsyn::tables {

/// The row that looks like the header among the first thirty: the first that is nearly as wide as the rows
/// are. What stands above it (a title, a date of extraction, blank lines) has but a cell or two.
std::int64_t find_header(Records& records);

/// The names of the columns: trimmed, "Kolumn 3" where there is none; empty ones at the end fall away.
Read<std::vector<std::string>> column_names(const Record& header, SameNames same_names);

}  // namespace framsyn::tables
