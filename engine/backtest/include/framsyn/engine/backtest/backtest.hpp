#pragma once

#include <framsyn/engine/forecast/projection.hpp>

#include <functional>

namespace framsyn::backtest {

extern const Refusal kNothingToCompare;  ///< "backtest.nothing_to_compare": no origin with a history before
                                         ///< it and an outcome after it

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

/// How one method did at one level, measure and number of years ahead. Means over the comparisons, in persons
/// or FTE, shares 0..1.
struct Score {
  Level level{};
  forecast::Measure measure{};
  int ahead = 0;
  Method method{};
  std::int64_t comparisons = 0;
  int origins = 0;  ///< years that were forecast from: groups of one year err together
  double came = 0;
  double crps = 0;  ///< continuous ranked probability score: lower is better
  double miss = 0;  ///< distance from the median
  double bias = 0;  ///< median minus what came: above zero, too many were forecast
  double in_80 = 0, in_95 = 0;
  double interval_80 = 0;  ///< interval score of the 80 % interval
};

/// Whether the model's uncertainty was of the right width at a level, measure and number of years ahead.
struct Calibration {
  Level level{};
  forecast::Measure measure{};
  int ahead = 0, origins = 0;
  std::int64_t comparisons = 0;
  std::array<double, 10> pit{};  ///< share of outcomes in each tenth of the forecast; even when all is well
  /// What the intervals are to be multiplied by: the 80 % quantile of |z| where the outcomes stood, over the
  /// normal's, drawn towards 1 by the number of origins (n / (n + 10)).
  double widening = 1;
};

/// An origin that could not be used, and why.
struct LeftOut {
  Date origin;
  Error why;
};

struct Backtest {
  std::vector<Date> origins;
  std::vector<LeftOut> left_out;
  std::vector<Score> scores;  ///< by level, measure, ahead, method; those that were compared
  std::vector<Calibration> calibrations;

  const Score* find(Level, forecast::Measure, int ahead, Method) const;
  const Calibration* calibration(Level, forecast::Measure, int ahead) const;
  /// The simple method with the lowest score there.
  const Score* best_baseline(Level, forecast::Measure, int ahead) const;
  /// 1 - score / best baseline's: above zero the model won. Nothing where either is missing.
  std::optional<double> skill(Level, forecast::Measure, int ahead) const;
};

struct Settings {
  std::vector<int> origins;  ///< years: forecast from their measuring day
  int years_ahead = 5;
  workforce::MeasuringDay day{};
  int least_heads = 5;  ///< groups of fewer at the origin are not compared, as they are not shown
  forecast::Settings estimate;
  int draws = 1000;
  forecast::Seed seed;
  forecast::Threads threads;
};

/// The latest years, at most so many, that have enough years before them and one after: what to test from
/// when nobody says.
std::vector<int> possible_origins(const workforce::Workforce&, workforce::MeasuringDay, std::size_t most);

/// The history as it was recorded on a day: what a forecast from that day may rest on.
using Recorded = std::function<Result<workforce::Workforce>(Date origin)>;
/// Told before each origin; may throw to give up.
using Progress = std::function<void(int done, int of)>;

/// Forecasts from each origin with what was known then, and compares each group with what came and with the
/// simple methods, on the same groups, years and outcomes (rolling origins; Gneiting and
/// Raftery 2007 for the scores, Czado, Gneiting and Held 2009 for PIT of counts).
Result<Backtest> backtest(const workforce::Workforce& came, const Recorded&, const Settings&,
                          const Progress& = {});

}  // namespace framsyn::backtest
