#include "kernel.hpp"

#include <bit>

// The same operations in the same order on wider registers where there are some: lanes do not meet, and
// -ffp-contract=off keeps the compiler from fusing, so every path gives the same bits.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__clang__)
#define FRAMSYN_WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FRAMSYN_WIDE
#endif

namespace framsyn::forecast {
namespace {

// Cephes logf: x = 2^e m, sqrt(1/2) <= m < sqrt(2). u has 24 bits, so the clock's step is 6e-8 near zero.
[[gnu::always_inline]] inline float minus_log(std::uint32_t word) {
  const float u = (static_cast<float>(static_cast<std::int32_t>(word >> 8)) + 0.5f) * 0x1p-24f;
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

}  // namespace

float clock(std::uint32_t word) { return minus_log(word); }

FRAMSYN_WIDE void sum_hazard(const Path& path, const GroupRates& group, const Rates& rates, int steps,
                             float* summed) {
  Lanes sum{};
  for (int t = 0; t < steps; ++t) {
    const auto step = static_cast<std::size_t>(t);
    const float a = path.leave[step], r = path.retire[step], m = path.move[step];
    const Lanes &leave_year = rates.leave_year[step], &retire_year = rates.retire_year[step];
    float* out = summed + t * kLanes;
    for (std::size_t l = 0; l < kLanes; ++l) {
      sum[l] += a * group.leave[l] * leave_year[l] + r * group.retire[l] * retire_year[l] + m * group.move[l];
      out[l] = sum[l];
    }
  }
}

FRAMSYN_WIDE void live(const Person& person, statistics::Key key, int first_draw, const float* summed,
                       int steps, std::int32_t* slab, Fate& fate) {
  alignas(64) float clocks[kLanes];
  alignas(64) std::int32_t lived[kLanes] = {};
  alignas(64) std::uint32_t c0[kLanes], c1[kLanes], c2[kLanes], c3[kLanes];
  for (int l = 0; l < kLanes; ++l) {
    c0[l] = person.entity, c1[l] = event(What::clock), c2[l] = static_cast<std::uint32_t>(first_draw + l),
    c3[l] = 0;
  }
  for (int round = 0; round < 10; ++round) {
    const std::uint32_t k0 = key[0] + static_cast<std::uint32_t>(round) * 0x9E3779B9u,
                        k1 = key[1] + static_cast<std::uint32_t>(round) * 0xBB67AE85u;
    for (int l = 0; l < kLanes; ++l) {
      const std::uint64_t a = std::uint64_t{0xD2511F53} * c0[l], b = std::uint64_t{0xCD9E8D57} * c2[l];
      c0[l] = static_cast<std::uint32_t>(b >> 32) ^ c1[l] ^ k0;
      c1[l] = static_cast<std::uint32_t>(b);
      c2[l] = static_cast<std::uint32_t>(a >> 32) ^ c3[l] ^ k1;
      c3[l] = static_cast<std::uint32_t>(a);
    }
  }
  for (int l = 0; l < kLanes; ++l) clocks[l] = minus_log(c0[l]);
  for (int t = 0; t < steps; ++t) {
    std::int32_t* heads = slab + t * kStepSize + static_cast<int>(Measure::heads) * kLanes;
    std::int32_t* fte = slab + t * kStepSize + static_cast<int>(Measure::fte) * kLanes;
    const float* hazard = summed + t * kLanes;
    for (int l = 0; l < kLanes; ++l) {
      const std::int32_t here = hazard[l] < clocks[l] ? 1 : 0;
      lived[l] += here;
      heads[l] += here;
      fte[l] += here * person.fte;
    }
  }
  for (std::size_t l = 0; l < kLanes; ++l)
    fate.steps[l] = lived[l], fate.why[l] = c1[l], fate.where[l] = c2[l];
}

}  // namespace framsyn::forecast
