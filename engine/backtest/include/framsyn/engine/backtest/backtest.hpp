#pragma once

#include <framsyn/engine/backtest/rule.hpp>

#include <functional>

namespace framsyn::backtest {

extern const Refusal kNothingToCompare;  ///< "backtest.nothing_to_compare": no origin with a history before
                                         ///< it and an outcome after it

/// From one number to another.
struct Band {
  double low = 0, high = 0;
};

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
  double crps = 0;  ///< continuous ranked probability score, which for counts is the ranked probability score
  double miss = 0;  ///< distance from the median
  double bias = 0;  ///< median minus what came: above zero, too many were forecast
  double in_80 = 0, in_95 = 0;
  double interval_80 = 0;       ///< interval score of the 80 % interval
  std::optional<Band> held_80;  ///< what in_80 may be in the long run, with 95 % confidence by years
};

/// Whether the model's uncertainty was of the right width at a level, measure and number of years ahead.
struct Calibration {
  Level level{};
  forecast::Measure measure{};
  int ahead = 0, origins = 0;
  std::int64_t comparisons = 0;
  std::array<double, 10> pit{};  ///< share of outcomes in each tenth of the forecast; even when all is well
  /// What the intervals would have to be multiplied by: the 80 % quantile of |z| where the outcomes stood,
  /// over the normal's, drawn towards 1 by the number of origins (n / (n + 10)).
  double widening = 1;
};

/// All groups of a level together in one number: the energy score, the CRPS of many figures at once (Gneiting
/// and Raftery 2007). In persons; lower is better. Heads only.
struct Energy {
  Level level{};
  int ahead = 0;
  Method method{};
  int origins = 0;
  double groups = 0;  ///< in the mean over origins
  double score = 0;
};

/// The newest year beside what was forecast a year before (sv: driftvarning).
struct Drift {
  Level level{};
  forecast::Measure measure{};
  int year = 0;
  std::int64_t groups = 0, below_80 = 0, above_80 = 0, outside_95 = 0;
  int years_before = 0;  ///< that the newest is compared with
  double most = 0;       ///< the greatest share outside 80 % that chance may give
  bool warns = false;
};

/// What the rule would have shown of the last two origins, which had no part in it, beside our own.
struct HeldOut {
  Level level{};
  forecast::Measure measure{};
  Method method{};
  int origins = 0;
  std::int64_t comparisons = 0;
  double own_crps = 0, shown_crps = 0, own_in_80 = 0, shown_in_80 = 0;
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
  std::vector<Energy> energies;
  std::vector<Drift> drifts;
  std::vector<HeldOut> held_out;
  Rule rule;

  const Score* find(Level, forecast::Measure, int ahead, Method) const;
  const Drift* drift(Level, forecast::Measure) const;
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
  /// Whether an origin counts that has fewer than kLeastYears before it: our own forecast is then compared
  /// with those simple methods that so few values allow, and nothing is decided by it.
  bool short_histories = false;
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
/// Asked before each origin whether to go on.
using forecast::Progress;

/// Forecasts from each origin with what was known then, and compares each group with what came and with the
/// simple methods, on the same groups, years and outcomes (rolling origins; Gneiting and
/// Raftery 2007 for the scores, Czado, Gneiting and Held 2009 for PIT of counts).
Result<Backtest> backtest(const workforce::Workforce& came, const Recorded&, const Settings&,
                          const Progress& = {});

}  // namespace framsyn::backtest
