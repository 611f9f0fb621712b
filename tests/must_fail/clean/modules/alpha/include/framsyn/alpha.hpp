#pragma once

namespace framsyn::alpha {
struct Alpha {
  int size = 0;
};
}
