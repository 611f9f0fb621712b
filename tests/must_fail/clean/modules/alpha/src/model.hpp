#pragma once

#include <framsyn/alpha.hpp>

namespace framsyn::alpha {
int doubled(const Alpha& it);
}
