#include "draws/thinning.hpp"

namespace framsyn::forecast {
namespace {

constexpr float kHalf = 0.6931472f;  // the hazard that takes one of two

/// What an inversion goes by: whoever is fewer is counted, those who go or those who stay.
struct Inversion {
  alignas(64) float u[kLanes], odds[kLanes], mean[kLanes], p[kLanes], below[kLanes], of[kLanes];
};

[[gnu::always_inline]] inline float either(bool first, float a, float b) { return first ? a : b; }

FRAMSYN_WIDE void begin(const std::uint32_t* __restrict word, const std::int32_t* __restrict n,
                        const float* __restrict hazard, Inversion& __restrict of) {
  alignas(64) float h[kLanes], stays[kLanes], goes[kLanes], rest[kLanes], q[kLanes], least[kLanes];
  for (int l = 0; l < kLanes; ++l) h[l] = either(hazard[l] < 60.0f, hazard[l], 60.0f);
  for (int l = 0; l < kLanes; ++l) stays[l] = exponential_of_minus(h[l]), goes[l] = 1.0f - stays[l];
  for (int l = 0; l < kLanes; ++l) goes[l] = either(goes[l] > 1e-7f, goes[l], 1e-7f);
  for (int l = 0; l < kLanes; ++l) rest[l] = minus_logarithm(goes[l]);
  for (int l = 0; l < kLanes; ++l) {
    const float u = unit_float(word[l]), other = 1.0f - u;
    of.u[l] = either(h[l] > kHalf, other, u);
    q[l] = either(h[l] > kHalf, goes[l], stays[l]);
    least[l] = either(h[l] > kHalf, rest[l], h[l]);
  }
  for (int l = 0; l < kLanes; ++l) {
    of.of[l] = static_cast<float>(n[l]);
    of.odds[l] = (1.0f - q[l]) / q[l];
    of.mean[l] = of.of[l] * (1.0f - q[l]);
    of.p[l] = exponential_of_minus(of.of[l] * least[l]);
    of.below[l] = of.p[l];
  }
}

}  // namespace

FRAMSYN_WIDE void thin(const std::uint32_t* word, const std::int32_t* n, const float* hazard,
                       std::int32_t* gone) {
  Inversion of;
  begin(word, n, hazard, of);
  alignas(64) std::int32_t count[kLanes] = {};
  std::int32_t more = kLanes;
  for (int k = 0; k < kMostThinned && more > 0;) {
    for (const int stop = k + kTogether; k < stop; ++k) {
      const float at = static_cast<float>(k), next = 1.0f / (at + 1.0f);
      more = 0;
      for (int l = 0; l < kLanes; ++l) {
        // Beyond the mean, what is left of the probability is soon less than its rounding.
        const std::int32_t one =
            (of.u[l] > of.below[l]) & (at < of.of[l]) & ((of.p[l] > 1e-10f) | (at < of.mean[l])) ? 1 : 0;
        count[l] += one, more += one;
        of.p[l] *= of.odds[l] * (of.of[l] - at) * next;
        of.below[l] += of.p[l];
      }
    }
  }
  for (int l = 0; l < kLanes; ++l) gone[l] = hazard[l] > kHalf ? n[l] - count[l] : count[l];
}

}  // namespace framsyn::forecast
