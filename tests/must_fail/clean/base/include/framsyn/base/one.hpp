#pragma once

namespace framsyn {
inline constexpr int kOne = 1;
}
