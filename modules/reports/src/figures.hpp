#pragma once

#include <string>

namespace framsyn::reports {

/// 4 210 in Swedish, 4,210 in English; halves rounded up, as on the web page.
std::string grouped(double value, bool swedish, int decimals = 0);
/// A share in whole per cent, without the sign for per cent: 0.145 is 15.
std::string per_cent(double share, bool swedish);

}  // namespace framsyn::reports
