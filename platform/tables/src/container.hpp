#pragma once

#include <framsyn/platform/tables/fault.hpp>
#include <framsyn/platform/tables/layout.hpp>

namespace framsyn::tables {

/// The format by the file's own bytes, whatever its name says. Files that are no table of ours are told what
/// they are: an old or a locked Excel file, a web page named .xls, a PDF …; one that is too large is refused
/// by its size.
Read<Format> find_format(const Source& source, const Limits& limits);

}  // namespace framsyn::tables
