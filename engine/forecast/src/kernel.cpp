#include "kernel.hpp"

// The same operations in the same order on wider registers where there are some: lanes do not meet, and
// -ffp-contract=off keeps the compiler from fusing, so every path gives the same bits.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__clang__)
#define FRAMSYN_WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FRAMSYN_WIDE
#endif

namespace framsyn::forecast {
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

namespace {

FRAMSYN_WIDE void philox_many(statistics::Key key, std::uint32_t* __restrict c0, std::uint32_t* __restrict c1,
                              std::uint32_t* __restrict c2, std::uint32_t* __restrict c3, std::size_t n) {
  for (std::uint32_t round = 0; round < 10; ++round) {
    const std::uint32_t k0 = key[0] + round * 0x9E3779B9u, k1 = key[1] + round * 0xBB67AE85u;
    for (std::size_t i = 0; i < n; ++i) {
      const std::uint64_t a = std::uint64_t{0xD2511F53} * c0[i], b = std::uint64_t{0xCD9E8D57} * c2[i];
      c0[i] = static_cast<std::uint32_t>(b >> 32) ^ c1[i] ^ k0;
      c1[i] = static_cast<std::uint32_t>(b);
      c2[i] = static_cast<std::uint32_t>(a >> 32) ^ c3[i] ^ k1;
      c3[i] = static_cast<std::uint32_t>(a);
    }
  }
}

FRAMSYN_WIDE void clocks_of(const std::uint32_t* __restrict words, float* __restrict clocks, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) clocks[i] = clock(words[i]);
}

}  // namespace

void Streams::compute(statistics::Key key, std::uint32_t entity) {
  word[0].assign(event.size(), entity);
  word[1] = event;
  word[2] = draw;
  word[3].assign(event.size(), 0);
  philox_many(key, word[0].data(), word[1].data(), word[2].data(), word[3].data(), event.size());
  clock.resize(event.size());
  clocks_of(word[2].data(), clock.data(), event.size());
}

FRAMSYN_WIDE void live(const Person& person, statistics::Key key, int first_draw, const float* summed,
                       int steps, std::int32_t* here, Fate& fate) {
  alignas(64) float clocks[kLanes];
  alignas(64) std::int32_t lived[kLanes] = {};
  alignas(64) std::uint32_t c0[kLanes], c1[kLanes], c2[kLanes], c3[kLanes];
  for (int l = 0; l < kLanes; ++l) {
    c0[l] = person.entity, c1[l] = event(What::clock), c2[l] = static_cast<std::uint32_t>(first_draw + l),
    c3[l] = 0;
  }
  philox_many(key, c0, c1, c2, c3, kLanes);
  for (int l = 0; l < kLanes; ++l) clocks[l] = clock(c0[l]);
  for (int t = 0; t < steps; ++t) {
    std::int32_t *heads = here + t * 2 * kLanes, *fte = heads + kLanes;
    const float* hazard = summed + t * kLanes;
    for (int l = 0; l < kLanes; ++l) {
      const std::int32_t stays = hazard[l] < clocks[l] ? 1 : 0;
      lived[l] += stays;
      heads[l] += stays;
      fte[l] += stays * person.fte;
    }
  }
  for (std::size_t l = 0; l < kLanes; ++l)
    fate.steps[l] = lived[l], fate.why[l] = c1[l], fate.where[l] = c2[l];
}

}  // namespace framsyn::forecast
