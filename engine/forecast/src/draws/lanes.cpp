#include "draws/lanes.hpp"

#include "draws/philox_lanes.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/samplers.hpp>

#include <cmath>

namespace framsyn::forecast {
namespace {

using statistics::Stream;

/// An attempt at a gamma in every lane.
struct Attempt {
  alignas(64) Lanes normal, value;
  alignas(64) std::array<std::int32_t, kLanes> sure;
};

FRAMSYN_WIDE void attempt(const LaneWords& words, float d, float c, Attempt& out) {
  for (std::size_t l = 0; l < kLanes; ++l) {
    const float z = normal_of(words.a[l], words.b[l]);
    const float v = 1.0f + c * z;
    out.normal[l] = z;
    out.value[l] = d * (v * v * v);
    out.sure[l] = (v > 0.0f) & (unit_float(words.c[l]) < 1.0f - 0.0331f * (z * z) * (z * z)) ? 1 : 0;
  }
}

/// The whole test where the quick one said nothing.
bool accepted(double z, double u, double d, double c) {
  const double v = 1 + c * z, cube = v * v * v;
  return v > 0 && statistics::logarithm(u) < 0.5 * z * z + d * (1 - cube + statistics::logarithm(cube));
}

}  // namespace

FRAMSYN_WIDE void poisson_by_inversion(const std::uint32_t* words, const float* mean, std::int32_t* n) {
  alignas(64) float u[kLanes], p[kLanes], below[kLanes], small[kLanes];
  for (int l = 0; l < kLanes; ++l) {
    small[l] = mean[l] < 30.0f ? mean[l] : 30.0f;
    u[l] = unit_float(words[l]);
    n[l] = 0;
  }
  for (int l = 0; l < kLanes; ++l) {
    p[l] = exponential_of_minus(small[l]);
    below[l] = p[l];
  }
  std::int32_t last = kLanes;
  for (int k = 0; k < 200 && last > 0;) {
    for (const int stop = k + kTogether; k < stop; ++k) {
      const float next = 1.0f / static_cast<float>(k + 1), at = static_cast<float>(k);
      last = 0;
      for (int l = 0; l < kLanes; ++l) {
        // Beyond the mean, what is left of the probability is soon less than its rounding.
        const std::int32_t more = (u[l] > below[l]) & ((p[l] > 1e-10f) | (at < small[l])) ? 1 : 0;
        n[l] += more, last += more;
        p[l] *= small[l] * next;
        below[l] += p[l];
      }
    }
  }
}

void Words::compute(statistics::Key key) {
  philox_many(key, a.data(), b.data(), c.data(), d.data(), a.size());
}

LaneWords::LaneWords(statistics::Key key, std::uint32_t entity, std::uint32_t event, int first_draw) {
  a.fill(entity), b.fill(event), d.fill(0);
  for (std::size_t l = 0; l < kLanes; ++l)
    c[l] = static_cast<std::uint32_t>(first_draw) + static_cast<std::uint32_t>(l);
  philox_many(key, a.data(), b.data(), c.data(), d.data(), kLanes);
}

Lanes gamma_lanes(statistics::Key key, std::uint32_t entity, std::uint32_t event, int first_draw,
                  double shape) {
  const double d = shape - 1.0 / 3, c = shape < 1 ? 0 : 1 / std::sqrt(9 * d);
  const LaneWords words(key, entity, event, first_draw);
  Attempt first;
  attempt(words, static_cast<float>(d), static_cast<float>(c), first);
  for (std::size_t l = 0; l < kLanes; ++l) {
    if (shape >= 1 && (first.sure[l] != 0 || accepted(static_cast<double>(first.normal[l]),
                                                      statistics::unit_interval(words.c[l]), d, c)))
      continue;
    Stream stream(key, entity, event, static_cast<std::uint32_t>(first_draw) + static_cast<std::uint32_t>(l));
    for (int used = 0; used < 4; ++used) stream.word();
    first.value[l] = static_cast<float>(statistics::gamma(stream, shape));
  }
  return first.value;
}

std::array<std::int32_t, kLanes> poisson_lanes(statistics::Key key, std::uint32_t entity, std::uint32_t event,
                                               int first_draw, const Lanes& mean) {
  alignas(64) std::array<std::int32_t, kLanes> n;
  poisson_by_inversion(LaneWords(key, entity, event, first_draw).a.data(), mean.data(), n.data());
  for (std::size_t l = 0; l < kLanes; ++l) {
    if (mean[l] <= 30) continue;
    Stream stream(key, entity, event, static_cast<std::uint32_t>(first_draw) + static_cast<std::uint32_t>(l));
    n[l] = static_cast<std::int32_t>(statistics::poisson(stream, static_cast<double>(mean[l])));
  }
  return n;
}

}  // namespace framsyn::forecast
