#pragma once

#include <framsyn/engine/statistics/philox.hpp>

#include <cstddef>

namespace framsyn::forecast {

/// Philox of n streams side by side, on the widest registers there are. Before: who, what, draw and block of
/// each; after: its four words.
void philox_many(statistics::Key key, std::uint32_t* a, std::uint32_t* b, std::uint32_t* c, std::uint32_t* d,
                 std::size_t n);

}  // namespace framsyn::forecast
