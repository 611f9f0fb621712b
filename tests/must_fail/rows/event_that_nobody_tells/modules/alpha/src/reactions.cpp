#include <vector>

namespace framsyn::alpha {

std::vector<jobs::Reaction> reactions() {
  return {{"alpha.keep_up", "beta.changed", &keep_up}};
}

}  // namespace framsyn::alpha
