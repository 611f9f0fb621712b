#pragma once

#include "draws/lanes.hpp"

namespace framsyn::forecast {

/// So many draws in one register where there are such, elsewhere in several: with the same bits.
using Floats = float __attribute__((vector_size(64)));
inline constexpr std::size_t kFloats = 16;

/// The same in a row of numbers, wherever it begins. A name of its own: Clang forgets the alignment said with
/// the size.
using FloatsAnywhere __attribute__((aligned(4), may_alias)) = Floats;

[[gnu::always_inline]] inline FloatsAnywhere& floats(float* first) {
  return *reinterpret_cast<FloatsAnywhere*>(first);
}
[[gnu::always_inline]] inline const FloatsAnywhere& floats(const float* first) {
  return *reinterpret_cast<const FloatsAnywhere*>(first);
}

/// All of them added up, always in the same order; x is spent.
[[gnu::always_inline]] inline double sum_of(Floats& x) {
  x += __builtin_shufflevector(x, x, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
  x += __builtin_shufflevector(x, x, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11);
  x += __builtin_shufflevector(x, x, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
  return static_cast<double>(x[0] + x[1]);
}

/// x becomes e^-x: the scalar's operations in the scalar's order.
[[gnu::always_inline]] inline void to_exponential_of_minus(Floats& x) {
  using Ints = std::int32_t __attribute__((vector_size(64)));
  Ints n = __builtin_convertvector(x * -1.44269504f - 0.5f, Ints);
  n += (-126 - n) & ((n + 126) >> 31);
  const Floats whole = __builtin_convertvector(n, Floats);
  const Floats r = -x - whole * 0.693359375f + whole * 2.12194440e-4f;
  Floats y = r * 1.9875691500e-4f + 1.3981999507e-3f;
  y = y * r + 8.3334519073e-3f;
  y = y * r + 4.1665795894e-2f;
  y = y * r + 1.6666665459e-1f;
  y = y * r + 5.0000001201e-1f;
  y = y * r * r + r + 1.0f;
  const Ints power = (n + 127) << 23;
  x = y * __builtin_bit_cast(Floats, power);
}

}  // namespace framsyn::forecast
