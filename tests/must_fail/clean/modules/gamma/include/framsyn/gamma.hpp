#pragma once

#include <framsyn/beta.hpp>

namespace framsyn::gamma {
struct Gamma {
  int size = 0;
};
}
