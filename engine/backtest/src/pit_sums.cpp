#include "pit_sums.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::backtest {
namespace {

constexpr std::size_t kParts = 1000;
constexpr double kNormal80 = 1.2815515655446004;

}  // namespace

/// Where single values have no probability the outcome stands within the width of one part.
void PitSums::add(const statistics::Standing& at) {
  if (density_.empty()) density_.resize(kParts + 1), piece_.resize(kParts);
  constexpr double kHalf = 0.5 / kParts;
  ++outcomes_;
  if (at.up_to - at.below > 2 * kHalf)
    put(at.below, at.up_to);
  else
    put(std::max(0.0, at.middle() - kHalf), std::min(1.0, at.middle() + kHalf));
}

/// Evenly from one place to another, without a visit to every part between.
void PitSums::put(double from, double to) {
  const double a = from * kParts, b = to * kParts, share = 1 / (b - a);
  const auto first = std::min(kParts - 1, static_cast<std::size_t>(a)),
             last = std::min(kParts - 1, static_cast<std::size_t>(b));
  if (first == last) {
    piece_[first] += 1;
    return;
  }
  piece_[first] += (static_cast<double>(first) + 1 - a) * share;
  piece_[last] += (b - static_cast<double>(last)) * share;
  density_[first + 1] += share, density_[last] -= share;
}

std::vector<double> PitSums::parts() const {
  std::vector<double> parts(kParts);
  double through = 0;
  for (std::size_t i = 0; i < kParts && outcomes_ > 0; ++i) {
    through += density_[i];
    parts[i] = (piece_[i] + through) / static_cast<double>(outcomes_);
  }
  return parts;
}

std::array<double, 10> PitSums::tenths() const {
  std::array<double, 10> tenths{};
  const auto all = parts();
  for (std::size_t i = 0; i < kParts; ++i) tenths[i * 10 / kParts] += all[i];
  return tenths;
}

double PitSums::narrowness() const {
  constexpr double kAsked = 0.8;
  constexpr std::size_t kHalf = kParts / 2;
  const auto all = parts();
  double held = 0;
  for (std::size_t i = 0; i < kHalf; ++i) {  // from the middle outwards, both sides at once
    const double here = all[kHalf + i] + all[kHalf - 1 - i];
    if (here > 0 && held + here >= kAsked) {
      const double away = (static_cast<double>(i) + (kAsked - held) / here) / kParts;
      return statistics::normal_quantile(std::min(0.5 + away, 1 - 1e-4)) / kNormal80;
    }
    held += here;
  }
  return statistics::normal_quantile(1 - 1e-4) / kNormal80;
}

}  // namespace framsyn::backtest
