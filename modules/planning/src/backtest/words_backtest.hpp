#pragma once

#include <framsyn/engine/backtest/backtest.hpp>

#include "backtest/wire_shown.hpp"
#include "words.hpp"

/// The words of the test of the forecast (sv: återprövning).
namespace framsyn::planning {

Words level_words(std::string_view level);
/// From the whole down.
int level_order(std::string_view level);
Words method_words(std::string_view method);
/// What is shown of a level and measure by a method: the rule's, or our own where a group has too few years
/// told.
ShownLevel shown_level(const backtest::Rule&, const backtest::Shown&, backtest::Method);
/// Why a year was not forecast from, by the refusal's code.
Words left_out_words(std::string_view code);

}  // namespace framsyn::planning
