#include <framsyn/engine/backtest/baselines.hpp>
#include <framsyn/engine/backtest/rule.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::backtest {
namespace {

using forecast::Measure;
using forecast::Quantity;

constexpr double kDaysAYear = 365.25;
constexpr double kWholeYear = 0.99;  ///< a year that is short of a few days is whole

double median_of(const Sample& sample) { return sample[(sample.size() - 1) / 2]; }

/// Beyond the years that were compared: the median stands, and the variance grows as the years do, or by the
/// method's own formula where that is more. A level that has stood for ten years is not sure of ten more.
Sample beyond(const SimpleForecasts& simple, Method method, int years, int compared) {
  const Sample last = simple.forecast(method, compared), own = simple.forecast(method, years);
  const double median = median_of(last), own_median = median_of(own);
  const double growth = std::sqrt(static_cast<double>(years) / compared);
  Sample sample;
  for (std::size_t i = 0; i < last.size(); ++i) {
    const double grown = (last[i] - median) * growth, by_formula = own[i] - own_median;
    sample.push_back(std::max(0.0, median + (std::abs(grown) > std::abs(by_formula) ? grown : by_formula)));
  }
  return sample;
}

Sample whole_years(const SimpleForecasts& simple, Method method, int years, int compared) {
  if (years == 0) return Sample(simple.forecast(method, 1).size(), simple.latest());
  return years > compared ? beyond(simple, method, years, compared) : simple.forecast(method, years);
}

/// Between two whole years: the median goes evenly, and so do the squares of the distances to it.
Sample between(const Sample& from, const Sample& to, double part) {
  const double a = median_of(from), b = median_of(to), median = a + part * (b - a);
  Sample sample;
  for (std::size_t i = 0; i < to.size(); ++i) {
    const double x = from[i] - a, y = to[i] - b;
    const double away = std::sqrt((1 - part) * x * x + part * y * y);
    sample.push_back(std::max(0.0, median + (i < (to.size() - 1) / 2 ? -away : away)));
  }
  return sample;
}

Sample after(const SimpleForecasts& simple, Method method, double years, int compared) {
  const int whole = static_cast<int>(years);
  const double part = years - whole;
  Sample sample = whole_years(simple, method, whole, compared);
  if (part > 1 - kWholeYear) {
    sample = between(sample, whole_years(simple, method, whole + 1, compared), part);
    std::ranges::sort(sample);
  }
  return sample;
}

Quantity quantity_of(const Sample& sample) {
  Quantity q;
  const auto n = static_cast<double>(sample.size());
  for (const double value : sample) q.mean += value / n;
  for (const double value : sample) q.sd += (value - q.mean) * (value - q.mean) / (n - 1);
  q.sd = std::sqrt(q.sd);
  for (std::size_t i = 0; i < forecast::kLevels.size(); ++i) {
    const auto place = static_cast<std::size_t>(std::ceil(forecast::kLevels[i] * n)) - 1;
    q.quantile[i] = sample[place];
  }
  return q;
}

constexpr std::size_t kMedian = 3;

void widen(Quantity& q, double factor, Measure measure) {
  const double median = q.quantile[kMedian];
  q.mean = std::max(0.0, median + factor * (q.mean - median)), q.sd *= factor;
  for (double& quantile : q.quantile) quantile = widened(quantile, median, factor, measure);
}

/// One cut's measure over the years, in the place of our own or our own with the tested width.
class Showing {
 public:
  Showing(const forecast::Projection& own, workforce::MeasuringDay day, const Rule& rule,
          const TellSeries& told)
      : own_(own), day_(day), rule_(rule), told_(told) {}

  /// `years`: its first year; `stride`: so far to the next.
  Method show(const Shown& shown, forecast::Cut cut, Measure measure, Quantity* years,
              std::size_t stride) const {
    std::optional<SimpleForecasts> simple;
    if (shown.method != Method::model) {
      auto series = told_(cut, measure);
      if (series.size() >= static_cast<std::size_t>(kLeastYears))
        simple.emplace(std::move(series), static_cast<std::uint32_t>(own_.seed.value));
    }
    for (std::size_t y = 0; y < own_.years.size(); ++y) {
      const double ahead = (day_.in(own_.years[y]) - own_.as_of) / kDaysAYear;
      Quantity& q = years[y * stride];
      if (simple) q = quantity_of(after(*simple, shown.method, ahead, rule_.years_ahead));
      const double by = factor(shown, simple.has_value(), ahead, measure);
      if (simple || by != 1) widen(q, by, measure);
    }
    return simple ? shown.method : Method::model;
  }

 private:
  /// The factor is that of the method shown: our own, where it stands in for a simple one, is left as it is.
  static double factor(const Shown& shown, bool simple, double ahead, Measure measure) {
    if (simple != (shown.method != Method::model)) return 1;
    const bool flow = measure == Measure::joiners || measure == Measure::leavers;
    if (flow && ahead < kWholeYear) return 1;
    return shown.widening_after(static_cast<int>(std::ceil(ahead - (1 - kWholeYear))));
  }

  const forecast::Projection& own_;
  workforce::MeasuringDay day_;
  const Rule& rule_;
  const TellSeries& told_;
};

}  // namespace

Publication publish(const forecast::Projection& own, const workforce::Units& units,
                    workforce::MeasuringDay day, const Rule& rule, const TellSeries& told) {
  Publication out{own.quantities, std::vector(own.cuts.size() * forecast::kAllMeasures, Method::model)};
  const Levels levels(units);
  const Showing showing(own, day, rule, told);
  for (std::size_t c = 0; c < own.cuts.size(); ++c) {
    const auto level = levels.of(own.cuts[c]);
    for (std::size_t m = 0; level && m < forecast::kAllMeasures; ++m) {
      const auto measure = static_cast<Measure>(m);
      const Shown* shown = rule.find(*level, measure);
      const Quantity* first = own.find(own.cuts[c], own.years.front(), measure);
      if (shown == nullptr || first == nullptr) continue;
      Quantity* years = &out.quantities[static_cast<std::size_t>(first - own.quantities.data())];
      out.methods[c * forecast::kAllMeasures + m] = showing.show(
          *shown, own.cuts[c], measure, years, m < forecast::kMeasures ? forecast::kMeasures : 1);
    }
  }
  return out;
}

}  // namespace framsyn::backtest
