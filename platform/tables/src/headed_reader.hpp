#pragma once

#include "records.hpp"

namespace framsyn::tables {

/// A reader over the records of any format: finds the header, holds each row to its width, passes over empty
/// rows. `layout` and `format` say how the records were made.
Read<std::unique_ptr<Reader>> headed(std::unique_ptr<Records> records, const Source& source, Format format,
                                     Layout layout, const Limits& limits);

/// The records of a file of any format; what the layout left open is filled in.
Read<std::unique_ptr<Records>> records_of(const Source& source, Format format, Layout& layout,
                                          const Limits& limits);

bool is_empty(const Record& record);

}  // namespace framsyn::tables
