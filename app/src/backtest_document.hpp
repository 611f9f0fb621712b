#pragma once

#include <framsyn/planning.hpp>

#include "backtest_output.hpp"

/// What `framsyn backtest` writes, field by field. Units: docs/guide/kommandoraden.md.
namespace framsyn::app {

struct BacktestRow {
  std::string level, measure;
  int ahead = 0;
  std::string method;
  std::int64_t comparisons = 0;
  int origins = 0;
  double came = 0, crps = 0;
  std::optional<double> skill;  ///< the model's, against the best simple method
  double miss = 0, bias = 0, in_80 = 0;
  std::optional<double> in_80_low, in_80_high;  ///< 95 % by years; nothing from a single year
  double in_95 = 0, interval_80 = 0;
};
std::vector<BacktestRow> rows_of(const backtest::Backtest&, YearsAhead);

/// Everything, as JSON.
std::string backtest_json(const planning::LookBack&, YearsAhead);

}  // namespace framsyn::app
