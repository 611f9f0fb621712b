#include "by_origin.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

namespace framsyn::backtest {

double students_t_above(double probability, int degrees_of_freedom) {
  return boost::math::quantile(
      boost::math::complement(boost::math::students_t(degrees_of_freedom), probability));
}

MeanOverYears mean_over_years(std::span<const double> years) {
  MeanOverYears m{0, 0, static_cast<int>(years.size())};
  const auto n = static_cast<double>(years.size());
  for (const double value : years) m.mean += value / n;
  double squares = 0;
  for (const double value : years) squares += (value - m.mean) * (value - m.mean);
  if (m.years > 1) m.error = std::sqrt(squares / (n - 1) / n);
  return m;
}

std::optional<Band> share_held(std::span<const OfOrigin> origins, std::int64_t OfOrigin::* hits) {
  if (origins.size() < 2) return std::nullopt;
  double held = 0, all = 0, squares = 0;
  for (const OfOrigin& o : origins)
    held += static_cast<double>(o.*hits), all += static_cast<double>(o.comparisons);
  const double share = held / all, years = static_cast<double>(origins.size());
  for (const OfOrigin& o : origins) {
    const double away = static_cast<double>(o.*hits) - share * static_cast<double>(o.comparisons);
    squares += away * away;
  }
  const double variance = years / (years - 1) * squares / (all * all);
  const double trials = variance > 0 ? std::clamp(share * (1 - share) / variance, years, all) : years;
  const double t = students_t_above(0.025, static_cast<int>(origins.size()) - 1), tt = t * t / trials;
  const double middle = (share + tt / 2) / (1 + tt);
  const double half = t / (1 + tt) * std::sqrt(share * (1 - share) / trials + tt / (4 * trials));
  return Band{std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace framsyn::backtest
