#pragma once

#include <span>

namespace framsyn::statistics {

/// Simple exponential smoothing (Brown 1956) of a yearly series: a level that follows what comes. From the
/// first value, with the weight that makes the squared errors of one year ahead least. At least two values.
struct Smoothed {
  double weight, level, squares;
};
Smoothed smoothed(std::span<const double> series);

/// The same with a trend (Holt 1957), from the second value and the first change. At least three values.
struct SmoothedTrend {
  double weight, trend_weight, level, trend, squares;
};
SmoothedTrend smoothed_with_trend(std::span<const double> series);

/// Simple exponential smoothing as a model with an uncertainty, ETS(A,N,N) of Hyndman et al. (2008): its
/// first level is estimated too. At least four values.
struct LevelModel {
  double weight, first_level, level;
  double variance;        ///< of one year ahead
  double log_likelihood;  ///< without its constants, as R's forecast::ets tells it
  double variance_ahead(int years) const { return variance * (1 + (years - 1) * weight * weight); }
};
LevelModel level_model(std::span<const double> series);

/// A random walk with drift: the last value and the mean change, of which the uncertainty of the mean is a
/// part. At least three values.
struct Walk {
  double last, drift, variance;
  int changes;
  double ahead(int years) const { return last + drift * years; }
  double variance_ahead(int years) const {
    return variance * years * (1 + static_cast<double>(years) / changes);
  }
};
Walk walk(std::span<const double> series);

/// A straight line by least squares, years counted from 0. At least three values.
struct Line {
  double start, slope, variance;
  int values;
  double at(double year) const { return start + slope * year; }
  /// Of a value to come, around the line; with values - 2 degrees of freedom.
  double variance_at(double year) const;
};
Line line(std::span<const double> series);

}  // namespace framsyn::statistics
