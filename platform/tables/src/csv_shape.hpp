#pragma once

#include <string_view>

#include "csv_records.hpp"

namespace framsyn::tables {

/// The delimiter among ; tab , | by which the rows of this beginning of a file have the same number of cells,
/// and the more the better; ';' when there is but one column.
char find_delimiter(std::string_view decoded_beginning, char quote);

/// The rows of a csv, with what the layout leaves open found out and written into it.
Read<std::unique_ptr<Records>> csv_records(const Source& source, Layout& layout, const Limits& limits);

}  // namespace framsyn::tables
