#pragma once

#include <framsyn/engine/backtest/backtest.hpp>

namespace framsyn::backtest {

/// One method's comparisons at one place from one origin. Groups of one year share its luck: years are the
/// sample, so their sums are kept apart.
struct OfOrigin {
  int origin = 0;
  std::int64_t comparisons = 0;
  double came = 0, crps = 0, miss = 0, bias = 0, interval_80 = 0;
  std::int64_t in_80 = 0, above_80 = 0, in_95 = 0;
};

/// The share of hits that a method may have in the long run, with 95 % confidence: Wilson's interval, with as
/// many trials as the differences between years say. Never fewer than the years, for all groups may share
/// their luck, nor more than the comparisons. Nothing from a single year.
std::optional<Band> share_held(std::span<const OfOrigin>, std::int64_t OfOrigin::* hits);

/// Student's t that is exceeded with this probability.
double students_t_above(double probability, int degrees_of_freedom);

/// A mean over years, with its standard error.
struct MeanOverYears {
  double mean = 0, error = 0;
  int years = 0;
};
MeanOverYears mean_over_years(std::span<const double>);

}  // namespace framsyn::backtest
