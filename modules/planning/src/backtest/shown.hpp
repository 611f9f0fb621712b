#pragma once

#include <framsyn/planning.hpp>

#include "disclosure/rules_telling.hpp"

namespace framsyn::planning {

/// A rule as it is kept with a run and with the test that it came of: the same text for the same rule. Empty
/// where nothing was decided.
std::string rule_text(const backtest::Rule&);
/// Nothing decided where the text is empty, or of a program that wrote it otherwise.
backtest::Rule rule_of(std::string_view text);

/// The day of the year that yearly values are read on, so that the last one is of the data date.
workforce::MeasuringDay day_of_year(Date known_to);

/// The outlook's projection as the rule has it shown. Simple methods are given only years that may be told.
backtest::Publication publication(const Outlook&, const backtest::Rule&);

}  // namespace framsyn::planning
