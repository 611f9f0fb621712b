#pragma once

#include "backtest/wire_shown.hpp"
#include "wire.hpp"

namespace framsyn::planning {

/// A year that was to be forecast from, and could not be.
struct OriginLeftOut {
  int year = 0;
  std::string why_sv, why_en;
};
BOOST_DESCRIBE_STRUCT(OriginLeftOut, (), (year, why_sv, why_en))

/// How one method did: distances in persons or full-time equivalents, shares 0..1.
struct MethodScore {
  std::string method, name_sv, name_en;
  double crps = 0;  ///< how far the whole distribution was from what came; lower is better
  double miss = 0;  ///< how far the median was
  double bias = 0;  ///< above zero: too many were forecast
  double in_80 = 0, in_95 = 0;
  std::optional<double> held_low, held_high;  ///< what in_80 may be in the long run, 95 % by years
};
BOOST_DESCRIBE_STRUCT(MethodScore, (),
                      (method, name_sv, name_en, crps, miss, bias, in_80, in_95, held_low, held_high))

/// One level of the organisation so many years ahead: our forecast, and the simple ones from best to worst.
struct LevelScore {
  std::string level, name_sv, name_en;
  int ahead = 0;
  std::int64_t comparisons = 0;
  int origins = 0;
  MethodScore model;
  std::vector<MethodScore> simple;
  std::optional<double> skill;  ///< 1 - score / best simple one's
};
BOOST_DESCRIBE_STRUCT(LevelScore, (),
                      (level, name_sv, name_en, ahead, comparisons, origins, model, simple, skill))

/// All groups of a level together, heads: how far off, in persons.
struct EnergyScore {
  std::string level, name_sv, name_en;
  int ahead = 0;
  std::string method, method_sv, method_en;
  int origins = 0;
  double groups = 0;  ///< in the mean over origins
  double score = 0;
};
BOOST_DESCRIBE_STRUCT(EnergyScore, (),
                      (level, name_sv, name_en, ahead, method, method_sv, method_en, origins, groups, score))

/// What is shown, tried on the last two origins, which had no part in it.
struct TriedRule {
  std::string level, name_sv, name_en, method, method_sv, method_en;
  int origins = 0;
  std::int64_t comparisons = 0;
  double own_crps = 0, shown_crps = 0, own_in_80 = 0, shown_in_80 = 0;
};
BOOST_DESCRIBE_STRUCT(TriedRule, (),
                      (level, name_sv, name_en, method, method_sv, method_en, origins, comparisons, own_crps,
                       shown_crps, own_in_80, shown_in_80))

/// How well we have guessed (sv: återprövning).
struct BacktestPage {
  Date as_of;
  Instant recorded_at;
  std::string basis;  ///< employments | stocks
  int as_recorded = 0, draws = 0;
  std::int64_t seed = 0;
  std::vector<int> origins;
  std::vector<OriginLeftOut> left_out;
  std::vector<LevelScore> levels;
  std::vector<ShownLevel> shown;
  std::vector<TriedRule> held_out;
  std::vector<DriftNote> drifts;
  std::vector<EnergyScore> energies;
};
BOOST_DESCRIBE_STRUCT(BacktestPage, (),
                      (as_of, recorded_at, basis, as_recorded, draws, seed, origins, left_out, levels, shown,
                       held_out, drifts, energies))

enum class BacktestMeasure { heads, fte, joiners, leavers, delivered_fte };
BOOST_DESCRIBE_ENUM(BacktestMeasure, heads, fte, joiners, leavers, delivered_fte)
struct BacktestQuery {
  std::optional<BacktestMeasure> measure;  ///< heads, when nothing is said
};
BOOST_DESCRIBE_STRUCT(BacktestQuery, (), (measure))

}  // namespace framsyn::planning
