#pragma once

#include <framsyn/gamma.hpp>

namespace framsyn::gamma {
int doubled(const Gamma& it);
}
