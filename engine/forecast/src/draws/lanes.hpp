#pragma once

#include <framsyn/engine/statistics/philox.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

// The same operations in the same order on wider registers where there are some: lanes do not meet, and
// -ffp-contract=off keeps the compiler from fusing, so every path gives the same bits.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__clang__) && !defined(FRAMSYN_ONE_PATH)
#define FRAMSYN_WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FRAMSYN_WIDE
#endif

namespace framsyn::forecast {

/// Draws are computed side by side, so many at a time. A block's numbers depend on its draws alone.
inline constexpr int kLanes = 32;
using Lanes = std::array<float, kLanes>;

/// What happened, and when, as Philox counts it: year * 16 + one of these.
enum class What : std::uint32_t {
  calendar,
  level,
  rate,
  clock,
  hires,
  hired,
  growth,
  counted,
  refilled,
  more,
  added,
  lever,
  vacant,
  to_vacant,
  thinned
};
constexpr std::uint32_t event(What what, int step = 0) {
  return static_cast<std::uint32_t>(step) * 16 + static_cast<std::uint32_t>(what);
}

/// The words of many streams side by side. Before `compute`: who, what, draw and block of each; after: its
/// words.
struct Words {
  std::vector<std::uint32_t> a, b, c, d;
  void resize(std::size_t n) { a.resize(n), b.resize(n), c.resize(n), d.resize(n); }
  void compute(statistics::Key key);
};

/// One entity's words of one event in a block's draws.
struct LaneWords {
  alignas(64) std::array<std::uint32_t, kLanes> a, b, c, d;
  LaneWords(statistics::Key key, std::uint32_t entity, std::uint32_t event, int first_draw);
};

/// Gamma of this shape in every draw of a block: Marsaglia and Tsang, the first attempt side by side.
Lanes gamma_lanes(statistics::Key key, std::uint32_t entity, std::uint32_t event, int first_draw,
                  double shape);

/// Poisson of a mean of its own in every draw of a block, by inversion side by side below a mean of 30.
std::array<std::int32_t, kLanes> poisson_lanes(statistics::Key key, std::uint32_t entity, std::uint32_t event,
                                               int first_draw, const Lanes& mean);

/// So many terms of an inversion before it is asked whether every lane is done.
inline constexpr int kTogether = 4;

/// Poisson by inversion of a random word each, side by side, below a mean of 30; as if of mean 30 above.
void poisson_by_inversion(const std::uint32_t* words, const float* mean, std::int32_t* n);

/// Strictly between 0 and 1 in single precision, in 2^23 steps: one more and the last would round to 1.
[[gnu::always_inline]] inline float unit_float(std::uint32_t word) {
  return (static_cast<float>(static_cast<std::int32_t>(word >> 9)) + 0.5f) * 0x1p-23f;
}

// Cephes logf: x = 2^e m, sqrt(1/2) <= m < sqrt(2).
/// -log(u), 0 < u <= 1, in single precision and from our own polynomial.
[[gnu::always_inline]] inline float minus_logarithm(float u) {
  const std::uint32_t bits = std::bit_cast<std::uint32_t>(u);
  const std::uint32_t shifted = bits - 0x3F3504F3u;
  const float e = static_cast<float>(static_cast<std::int32_t>(shifted) >> 23);
  const float x = std::bit_cast<float>((shifted & 0x007FFFFFu) + 0x3F3504F3u) - 1.0f;
  const float z = x * x;
  float y = 7.0376836292e-2f;
  y = y * x - 1.1514610310e-1f;
  y = y * x + 1.1676998740e-1f;
  y = y * x - 1.2420140846e-1f;
  y = y * x + 1.4249322787e-1f;
  y = y * x - 1.6668057665e-1f;
  y = y * x + 2.0000714765e-1f;
  y = y * x - 2.4999993993e-1f;
  y = y * x + 3.3333331174e-1f;
  y = y * x * z;
  y = y + e * -2.12194440e-4f;
  y = y - 0.5f * z;
  return -(x + y + e * 0.693359375f);
}

/// An exponential clock of a random word; above 0. A word has 23 bits here: the step is 1.2e-7 near zero.
[[gnu::always_inline]] inline float clock(std::uint32_t word) { return minus_logarithm(unit_float(word)); }

// Cephes expf.
/// e^(n ln 2 + r) for |r| <= ln 2 / 2, where 2^n is within range.
[[gnu::always_inline]] inline float exponential_of(std::int32_t n, float r) {
  float y = 1.9875691500e-4f;
  y = y * r + 1.3981999507e-3f;
  y = y * r + 8.3334519073e-3f;
  y = y * r + 4.1665795894e-2f;
  y = y * r + 1.6666665459e-1f;
  y = y * r + 5.0000001201e-1f;
  y = y * r * r + r + 1.0f;
  return y * std::bit_cast<float>((n + 127) << 23);
}

/// e^-x for x >= 0, relative error 1e-7 up to 80; next to nothing beyond, without a branch.
[[gnu::always_inline]] inline float exponential_of_minus(float x) {
  auto n = static_cast<std::int32_t>(x * -1.44269504f - 0.5f);
  n += (-126 - n) & ((n + 126) >> 31);
  const float whole = static_cast<float>(n);
  return exponential_of(n, -x - whole * 0.693359375f + whole * 2.12194440e-4f);
}

/// e^x for |x| <= 80, relative error 1e-7.
[[gnu::always_inline]] inline float exponential(float x) {
  const std::int32_t n = static_cast<std::int32_t>(x * 1.44269504f + 128.5f) - 128;  // rounds downwards
  const float whole = static_cast<float>(n);
  return exponential_of(n, x - whole * 0.693359375f + whole * 2.12194440e-4f);
}

/// Cosine of a whole turn times u, as 1 - 2 sin^2 of half of it; absolute error 3e-7.
[[gnu::always_inline]] inline float cosine_of_turns(float u) {
  const float x = (u - 0.5f) * 3.14159265f, z = x * x;
  float y = -2.5052108e-8f;
  y = y * z + 2.7557319e-6f;
  y = y * z - 1.9841270e-4f;
  y = y * z + 8.3333333e-3f;
  y = y * z - 1.6666667e-1f;
  y = y * z * x + x;
  return 1.0f - 2.0f * y * y;
}

/// Standard normal of two random words: Box and Muller.
[[gnu::always_inline]] inline float normal_of(std::uint32_t a, std::uint32_t b) {
  return std::sqrt(2.0f * clock(a)) * cosine_of_turns(unit_float(b));
}

}  // namespace framsyn::forecast
