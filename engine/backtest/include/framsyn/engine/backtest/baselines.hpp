#pragma once

#include <framsyn/engine/backtest/levels.hpp>
#include <framsyn/engine/statistics/smoothing.hpp>
#include <framsyn/engine/workforce/history.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace framsyn::backtest {

/// A simple forecast as equally likely values, in order.
using Sample = std::vector<double>;

/// Values a year are asked for at least: with fewer no uncertainty can be told, and of the simple methods
/// only the last value is left.
inline constexpr int kLeastYears = 4;

/// What anybody could forecast of a yearly series, oldest first: what a model has to beat. Fitted once, then
/// asked for any number of years ahead. Never below zero.
class SimpleForecasts {
 public:
  /// At least one value. `seed` chooses the years of last_value, the same ones for every series.
  SimpleForecasts(std::vector<double> series, std::uint32_t seed);
  /// The last value and its own changes in years drawn from the past; of one value, that value.
  Sample last_value(int ahead) const;
  /// The same, draw by draw: draws of one number chose the same years in every group.
  Sample last_value_by_draw(int ahead) const;
  /// A random walk with drift, normal.
  Sample drift(int ahead) const;
  /// A straight line, with Student's t around it.
  Sample trend(int ahead) const;
  /// Exponential smoothing ETS(A,N,N), normal.
  Sample smoothing(int ahead) const;
  double latest() const { return series_.back(); }
  bool knows(Method) const;  ///< whether there are values enough
  /// One of these four by name.
  Sample forecast(Method, int ahead) const;

 private:
  std::vector<double> series_;
  std::uint32_t seed_;
  statistics::Walk walk_{};
  statistics::Line line_{};
  statistics::LevelModel level_{};
};

/// Those of SimpleForecasts: with an uncertainty of their own that leaves no shared years out. Only these are
/// ever shown in the place of our own.
inline constexpr std::array kShowable{Method::last_value, Method::drift, Method::trend, Method::smoothing};

/// Deterministic stock and flow at the group's own rates of its last three years, as national models are
/// reckoned: one value a year ahead, without uncertainty. Years with known flows are asked for.
struct StockFlow {
  double heads = 0, exit_rate = 0, inflow = 0, joiners = 0, leavers_share = 0;
  static StockFlow of(std::span<const workforce::YearRow> years);
  double heads_after(int years) const;
  double leavers_in(int year) const { return heads_after(year - 1) * leavers_share; }
};

}  // namespace framsyn::backtest
