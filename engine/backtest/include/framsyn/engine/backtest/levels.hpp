#pragma once

#include <framsyn/engine/forecast/projection.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace framsyn::backtest {

/// Who made a forecast: ours, and the simple ones that it has to beat.
enum class Method : std::uint8_t {
  model,
  last_value,      ///< the last value and its own changes, drawn from past years
  drift,           ///< random walk with drift
  trend,           ///< straight line
  smoothing,       ///< exponential smoothing, ETS(A,N,N)
  constant_rates,  ///< deterministic stock and flow at the last three years' rates
  pooled_rates     ///< our rates without calendar years and without doubt about them
};
inline constexpr int kMethods = 7;

/// What kind of group a forecast was for.
enum class Level : std::uint8_t {
  whole,           ///< all units, all professions
  division,        ///< a unit with units below it, save the topmost
  unit,            ///< a unit without units below it
  profession,      ///< all units, one profession
  unit_profession  ///< one profession in a unit without units below it
};
inline constexpr int kLevels = 5;

/// What they are called in files, tables and at the command line.
std::string_view name(Method);
std::string_view name(Level);
std::optional<Method> method_named(std::string_view);
std::optional<Level> level_named(std::string_view);

/// Which level each group is of.
class Levels {
 public:
  explicit Levels(const workforce::Units&);
  /// The topmost unit is the whole; one profession in a unit with units below it is of no level.
  std::optional<Level> of(forecast::Cut) const;
  /// Is it the whole once more, under the topmost unit's name? Then it is compared as the whole alone.
  bool twin(forecast::Cut cut) const { return cut.unit == top_; }

 private:
  std::vector<bool> has_children_;
  workforce::Index top_ = workforce::kUnknown;
};

}  // namespace framsyn::backtest
