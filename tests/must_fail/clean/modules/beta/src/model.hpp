#pragma once

#include <framsyn/beta.hpp>

namespace framsyn::beta {
int doubled(const Beta& it);
}
