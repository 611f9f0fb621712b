#include "draws/philox_lanes.hpp"

#include <cstring>

// A compiler's own vectors know no product of 32 bits by 32 that keeps all 64, so that registers are named
// here.
namespace framsyn::forecast {
namespace {

using statistics::Key;

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FRAMSYN_PHILOX_WIDE
using Words16 = std::int32_t __attribute__((vector_size(16)));
using Words32 = std::int32_t __attribute__((vector_size(32)));
using Words64 = std::int32_t __attribute__((vector_size(64)));
using Signed64 = long long __attribute__((vector_size(64)));
namespace narrow {
using Wide = std::uint64_t __attribute__((vector_size(16)));
inline Wide product(Wide x, Wide m) {
  return reinterpret_cast<Wide>(
      __builtin_ia32_pmuludq128(reinterpret_cast<Words16>(x), reinterpret_cast<Words16>(m)));
}
#include "draws/philox_lanes.inc"
}  // namespace narrow
#pragma GCC push_options
#pragma GCC target("avx2")
namespace wide {
using Wide = std::uint64_t __attribute__((vector_size(32)));
inline Wide product(Wide x, Wide m) {
  return reinterpret_cast<Wide>(
      __builtin_ia32_pmuludq256(reinterpret_cast<Words32>(x), reinterpret_cast<Words32>(m)));
}
#include "draws/philox_lanes.inc"
}  // namespace wide
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx512f")
namespace widest {
using Wide = std::uint64_t __attribute__((vector_size(64)));
inline Wide product(Wide x, Wide m) {
  return reinterpret_cast<Wide>(__builtin_ia32_pmuludq512_mask(
      reinterpret_cast<Words64>(x), reinterpret_cast<Words64>(m), Signed64{}, 0xFF));
}
#include "draws/philox_lanes.inc"
}  // namespace widest
#pragma GCC pop_options

using Philox = std::size_t (*)(Key, std::uint32_t*, std::uint32_t*, std::uint32_t*, std::uint32_t*,
                               std::size_t);
/// FRAMSYN_ONE_PATH: the one that the file is compiled for.
Philox chosen() {
#ifdef FRAMSYN_ONE_PATH
#ifdef __AVX2__
  return wide::philox_wide;
#else
  return narrow::philox_wide;
#endif
#else
  if (__builtin_cpu_supports("avx512f") != 0) return widest::philox_wide;
  return __builtin_cpu_supports("avx2") != 0 ? wide::philox_wide : narrow::philox_wide;
#endif
}
const Philox philox_wide = chosen();
#endif

}  // namespace

void philox_many(Key key, std::uint32_t* a, std::uint32_t* b, std::uint32_t* c, std::uint32_t* d,
                 std::size_t n) {
  std::size_t i = 0;
#ifdef FRAMSYN_PHILOX_WIDE
  i = philox_wide(key, a, b, c, d, n);
#endif
  for (; i < n; ++i) {
    const auto words = statistics::philox({a[i], b[i], c[i], d[i]}, key);
    a[i] = words[0], b[i] = words[1], c[i] = words[2], d[i] = words[3];
  }
}

}  // namespace framsyn::forecast
