#pragma once

#include "words.hpp"

/// The words of the test of the forecast (sv: återprövning).
namespace framsyn::planning {

Words level_words(std::string_view level);
/// From the whole down.
int level_order(std::string_view level);
Words method_words(std::string_view method);
/// Why a year was not forecast from, by the refusal's code.
Words left_out_words(std::string_view code);

}  // namespace framsyn::planning
