#pragma once

#include <string_view>

namespace framsyn::documents {

/// A file of assets/ as it was when the program was built; empty when there is none of that name.
std::string_view asset(std::string_view path);

}  // namespace framsyn::documents
