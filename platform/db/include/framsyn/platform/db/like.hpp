#pragma once

#include <string>
#include <string_view>

namespace framsyn::db {

/// What a person typed, as the pattern of `… like $1 escape '!'` that finds it anywhere in a text. `like`
/// takes % and _ for itself; here each character stands for itself.
std::string like_pattern(std::string_view typed);

}  // namespace framsyn::db
