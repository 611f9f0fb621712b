#pragma once

#include <framsyn/engine/backtest/levels.hpp>

namespace framsyn::backtest {

/// What is shown of the groups of a level, as the test decided it.
struct Shown {
  Level level{};
  forecast::Measure measure{};
  /// Our own, unless it lost to a simple method by more than chance (sv: reservmetod).
  Method method = Method::model;
  std::optional<Method> best;  ///< the simple method that came nearest; nothing with too few years
  int origins = 0;             ///< years that it is decided from
  std::int64_t comparisons = 0;
  /// How much higher our CRPS was than the best simple method's, a share of ours: the mean over years, and
  /// the least that it may be. Above zero we lost.
  double loss = 0, least_loss = 0;
  /// What intervals are multiplied by around the median: [years ahead - 1], never falling.
  std::vector<double> widening;

  /// The last one goes on where nothing was tested; 1 where nothing was.
  double widening_after(int years) const;
};

/// What is shown of every level and measure, and how. Decided from the origins before the last two, by what
/// had come when the first of those two was forecast from: they are left to test it.
struct Rule {
  int decided_by = 0;   ///< the year whose outcome was the last one used; 0: nothing is decided
  int years_ahead = 0;  ///< as many as have been compared
  std::vector<Shown> shown;

  const Shown* find(Level, forecast::Measure) const;
};

/// A figure moved from the median by a factor; persons whole, and nothing below zero.
double widened(double figure, double median, double factor, forecast::Measure);

/// A group's yearly values on the data date's day of the year, oldest first; none where there are too few of
/// them, or they may not be told. What follows from them can then be followed by any reader.
using TellSeries = std::function<std::vector<double>(forecast::Cut, forecast::Measure)>;

/// A projection as it is shown: our own where it has not lost, else a simple method's, both with the tested
/// width. In the places of the projection's own quantities.
struct Publication {
  std::vector<forecast::Quantity> quantities;  ///< as Projection::quantities
  std::vector<Method> methods;                 ///< [cut][measure]
  Method method(std::size_t cut, forecast::Measure measure) const {
    return methods[cut * forecast::kAllMeasures + static_cast<std::size_t>(measure)];
  }
  const forecast::Quantity& at(const forecast::Projection& own, const forecast::Quantity* of) const {
    return quantities[static_cast<std::size_t>(of - own.quantities.data())];
  }
};

/// Beyond the years that were compared a simple method's median stands still, and its variance grows as the
/// years do, or by its own formula where that is more. Within a year the median goes evenly and the variance
/// grows evenly. Flows of a year that is partly over keep their width: the part that was seen is certain.
Publication publish(const forecast::Projection& own, const workforce::Units&, workforce::MeasuringDay,
                    const Rule&, const TellSeries&);

}  // namespace framsyn::backtest
