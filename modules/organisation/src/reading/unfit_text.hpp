#pragma once

#include <string_view>

namespace framsyn::organisation {

/// What a spreadsheet shows where a formula failed: "#SAKNAS!", "#DIV/0!". It is no name of anything.
bool is_error_value(std::string_view text);

}  // namespace framsyn::organisation
