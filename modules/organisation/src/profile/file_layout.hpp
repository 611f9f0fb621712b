#pragma once

#include <framsyn/organisation/profile.hpp>
#include <framsyn/platform/tables/layout.hpp>

namespace framsyn::organisation {

/// How the tables room shall read the file; what the profile leaves out is recognised.
tables::Layout layout_of(const FileForm& form);

}  // namespace framsyn::organisation
