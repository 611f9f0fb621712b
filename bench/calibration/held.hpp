#pragma once

#include "worlds.hpp"

#include <array>

namespace framsyn::calibration {

enum class Level : std::uint8_t { region, profession, unit, pair };
inline constexpr int kLevels = 4;
inline constexpr std::array kAhead{1, 3, 5};
enum class Flow : std::uint8_t { heads, joiners, leavers };
inline constexpr int kFlows = 3;

/// How many outcomes there were, and how many of them lay within the 80 % interval.
struct Held {
  double outcomes = 0;
  double within = 0;  ///< by the share of the outcome's own probability that lies between 10 % and 90 %: 0.8
                      ///< of them if the forecast is right, for small whole numbers too
  double shown = 0;   ///< by the interval as it is shown, ends included: more, for small whole numbers
  double below = 0;   ///< the outcome's middle place below 10 %; as many above when it leans to neither side
  double above = 0;
  double share() const { return outcomes > 0 ? within / outcomes : 0; }
};

/// The estimated rates' own 80 % intervals, and the planted rates: of leaving, the years as they came.
struct RatesHeld {
  Held profession, unit, whole;
};

/// One generated history, forecast from the end of what is known.
struct HistoryHeld {
  std::array<std::array<std::array<Held, kAhead.size()>, kFlows>, kLevels> forecast{};
  RatesHeld rates;
};

HistoryHeld held(const World&, std::uint32_t seed, int draws);

/// Rates are estimated from `known`, which `truth` made.
RatesHeld rates_held(const World&, const forecast::PlantedHistory& truth, const workforce::Workforce& known);

}  // namespace framsyn::calibration
