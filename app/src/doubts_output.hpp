#pragma once

#include <framsyn/planning.hpp>

namespace framsyn::app {

/// What of the history is not known or can hardly be true, on standard error: nothing where all is well.
void say_doubts(const forecast::Doubts&, const std::vector<organisation::Profession>& by_place);

}  // namespace framsyn::app
