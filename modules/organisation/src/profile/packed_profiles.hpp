#pragma once

#include <span>
#include <string_view>

namespace framsyn::organisation {

/// The import profiles of packs/*/profiles, put into the program when it is built.
std::span<const std::string_view> packed_profiles();

}  // namespace framsyn::organisation
