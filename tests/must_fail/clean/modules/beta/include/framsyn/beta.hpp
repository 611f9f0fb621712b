#pragma once

#include <framsyn/alpha.hpp>

namespace framsyn::beta {
struct Beta {
  int size = 0;
};
}
