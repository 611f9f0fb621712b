#pragma once

#include "rates.hpp"

#include <bit>

namespace framsyn::forecast {

/// A step of one cut in one block: [lane][measure].
inline constexpr int kStepSize = kMeasures * kLanes;

/// The first block of many streams of one entity, side by side.
struct Streams {
  std::vector<std::uint32_t> event, draw;
  std::array<std::vector<std::uint32_t>, 4> word;
  std::vector<float> clock;  ///< of the third word
  void clear() { event.clear(), draw.clear(); }
  void compute(statistics::Key key, std::uint32_t entity);
};

/// One group's rates in one block, made ready for its people.
struct GroupRates {
  Lanes leave, retire, move;
};

/// Summed hazard of a path up to and with each step: [step][lane].
void sum_hazard(const Path& path, const GroupRates& group, const Rates& rates, int steps, float* summed);

/// How one person fared: the steps lived through in each draw, and the random words that say what ended them.
struct Fate {
  std::array<std::int32_t, kLanes> steps;
  std::array<std::uint32_t, kLanes> why, where;
};

/// Lives a person through all draws of a block at once and counts heads and FTE: here[step][heads,
/// FTE][lane]. One exponential clock a draw: the person stays as long as the summed hazard is below it.
void live(const Person& person, statistics::Key key, int first_draw, const float* summed, int steps,
          std::int32_t* here, Fate& fate);

// Cephes logf: x = 2^e m, sqrt(1/2) <= m < sqrt(2). u has 24 bits, so the clock's step is 6e-8 near zero.
/// -log(u) of a random word: an exponential clock, in single precision and from our own polynomial.
[[gnu::always_inline]] inline float clock(std::uint32_t word) {
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

}  // namespace framsyn::forecast
