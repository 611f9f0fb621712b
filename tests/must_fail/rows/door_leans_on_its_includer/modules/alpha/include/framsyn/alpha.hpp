#pragma once

namespace framsyn::alpha {
struct Alpha {
  std::string name;
  int size = 0;
};
}
