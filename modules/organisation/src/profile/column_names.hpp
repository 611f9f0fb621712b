#pragma once

#include <framsyn/organisation/profile.hpp>
#include <framsyn/platform/tables/recognise.hpp>

namespace framsyn::organisation {

/// A first profile out of what the file's columns are called and look like. What is not known by its name is
/// left out.
Profile by_column_names(const tables::Recognised& seen);

}  // namespace framsyn::organisation
