#include <framsyn/base/share.hpp>

#include <cmath>

namespace framsyn {

Share Share::rounded(double part) { return Share(std::llround(part * 1e6)); }

}  // namespace framsyn
