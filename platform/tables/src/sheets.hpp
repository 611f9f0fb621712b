#pragma once

#include "package.hpp"
#include "records.hpp"

namespace framsyn::tables {

/// The names of the sheets, in their order.
Read<std::vector<std::string>> sheet_names(const Source& source, Format format, const Limits& limits);

/// The rows of one sheet of an xlsx or ods; which one it was is written into the layout.
Read<std::unique_ptr<Records>> sheet_records(const Source& source, Format format, Layout& layout,
                                             const Limits& limits);

Read<std::unique_ptr<Records>> xlsx_records(const Package& package, const std::string& sheet,
                                            const Limits& limits);
Read<std::unique_ptr<Records>> ods_records(const Package& package, const std::string& sheet,
                                           const Limits& limits);
Read<std::vector<std::string>> xlsx_sheet_names(const Package& package, const Limits& limits);
Read<std::vector<std::string>> ods_sheet_names(const Package& package, const Limits& limits);

}  // namespace framsyn::tables
