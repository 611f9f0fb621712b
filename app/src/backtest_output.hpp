#pragma once

#include <iosfwd>

#include <framsyn/planning.hpp>

namespace framsyn::app {

enum class BacktestFormat { table, csv, json };
/// Which years ahead get rows.
struct YearsAhead {
  int from = 1, to = 5;
  bool has(int ahead) const { return ahead >= from && ahead <= to; }
};

/// One row a level, measure, number of years ahead and method. Fields and units: docs/guide/kommandoraden.md.
void print_backtest(std::ostream& out, const planning::LookBack&, YearsAhead, BacktestFormat);

}  // namespace framsyn::app
