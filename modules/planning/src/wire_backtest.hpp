#pragma once

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
};
BOOST_DESCRIBE_STRUCT(MethodScore, (), (method, name_sv, name_en, crps, miss, bias, in_80, in_95))

/// One level of the organisation so many years ahead: our forecast, and the simple ones from best to worst.
struct LevelScore {
  std::string level, name_sv, name_en;
  int ahead = 0;
  std::int64_t comparisons = 0;
  int origins = 0;
  MethodScore model;
  std::vector<MethodScore> simple;
  std::optional<double> skill;  ///< 1 - score / best simple one's
  double widening = 1;          ///< what the intervals would have to be multiplied by
};
BOOST_DESCRIBE_STRUCT(LevelScore, (),
                      (level, name_sv, name_en, ahead, comparisons, origins, model, simple, skill, widening))

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
};
BOOST_DESCRIBE_STRUCT(BacktestPage, (),
                      (as_of, recorded_at, basis, as_recorded, draws, seed, origins, left_out, levels))

enum class BacktestMeasure { heads, fte, joiners, leavers };
BOOST_DESCRIBE_ENUM(BacktestMeasure, heads, fte, joiners, leavers)
struct BacktestQuery {
  std::optional<BacktestMeasure> measure;  ///< heads, when nothing is said
};
BOOST_DESCRIBE_STRUCT(BacktestQuery, (), (measure))

}  // namespace framsyn::planning
