#include "refill.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace framsyn::forecast {
namespace {

constexpr double kBelieved = 0.5;      // share refilled, where nothing is known
constexpr double kBelievedWeight = 5;  // unit-years that this is worth
constexpr double kMostOfHires = 0.95;

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

struct UnitFlows {
  std::vector<double> hires, leavers;
};

std::vector<UnitFlows> flows_by_unit(const Sample& sample) {
  const auto years = static_cast<std::size_t>(sample.window.years);
  std::vector<UnitFlows> units(static_cast<std::size_t>(sample.units),
                               {std::vector<double>(years), std::vector<double>(years)});
  for (const Joiner& j : sample.joiners)
    units[static_cast<std::size_t>(j.unit)].hires[static_cast<std::size_t>(j.year)] += 1;
  for (const Cell& c : sample.cells)
    units[static_cast<std::size_t>(c.unit)].leavers[static_cast<std::size_t>(c.year)] +=
        c.leavings + c.retirements;
  return units;
}

}  // namespace

YearFlows year_flows(const Sample& sample, int first) {
  const auto years = static_cast<std::size_t>(sample.window.years - first);
  YearFlows flows{std::vector<double>(years), std::vector<double>(years)};
  for (const Joiner& j : sample.joiners)
    if (j.year >= first) flows.hires[static_cast<std::size_t>(j.year - first)] += 1;
  for (const Cell& c : sample.cells)
    if (c.year >= first)
      flows.leavers[static_cast<std::size_t>(c.year - first)] += c.leavings + c.retirements;
  return flows;
}

namespace {

/// Sums of products about each unit's own means: of the leavers of a year and of the year before it, and of
/// each with the year's hires.
struct Products {
  double now = 0, before = 0, across = 0, with_now = 0, with_before = 0;

  void add(const UnitFlows& unit) {
    const std::span<const double> later(unit.leavers.begin() + 1, unit.leavers.end()),
        earlier(unit.leavers.begin(), unit.leavers.end() - 1),
        hires(unit.hires.begin() + 1, unit.hires.end());
    const auto mean = [](std::span<const double> values) {
      return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    };
    const double mean_later = mean(later), mean_earlier = mean(earlier), mean_hires = mean(hires);
    for (std::size_t t = 0; t < later.size(); ++t) {
      const double a = later[t] - mean_later, b = earlier[t] - mean_earlier, h = hires[t] - mean_hires;
      now += a * a, before += b * b, across += a * b;
      with_now += a * h, with_before += b * h;
    }
  }
  /// Both slopes summed, by least squares drawn towards `believed` with a weight.
  double share(double believed, double weight) const {
    const double a = now + weight, d = before + weight;
    const double x = with_now + weight * believed / 2, y = with_before + weight * believed / 2;
    return ((d - across) * x + (a - across) * y) / (a * d - across * across);
  }
};

}  // namespace

double refill_share(const Sample& sample, const YearFlows& recent) {
  if (sum(recent.leavers) <= 0) return 0;
  Products products;
  double leavers = 0, unit_years = 0;
  for (const UnitFlows& unit : flows_by_unit(sample)) {
    leavers += sum(unit.leavers), unit_years += static_cast<double>(unit.leavers.size());
    if (unit.leavers.size() > 1) products.add(unit);
  }
  // A Poisson number's variance is its mean.
  const double share = products.share(kBelieved, kBelievedWeight * leavers / unit_years);
  return std::clamp(share, 0.0, std::min(1.0, kMostOfHires * sum(recent.hires) / sum(recent.leavers)));
}

Growth growth_hires(const YearFlows& recent, const std::vector<double>& expected, double refill,
                    double prior_sd, double prior_weight) {
  const auto years = static_cast<double>(recent.hires.size());
  const double hires = sum(recent.hires), refills = refill * sum(recent.leavers);
  Growth growth;
  if (hires <= 0) return {1, {prior_sd, prior_weight + years - 1, prior_sd / std::sqrt(years)}};
  growth.share = 1 - refills / hires;
  const double base = growth.share * sum(expected) / years,
               level = (hires - refills) / (growth.share * sum(expected));
  double squares = 0, sampling = 0;
  for (std::size_t t = 0; t < expected.size(); ++t) {
    const double mean = growth.share * expected[t] * level;
    const double away = recent.hires[t] - refill * recent.leavers[t] - mean;
    squares += away * away, sampling += mean + refill * (1 - refill) * recent.leavers[t];
  }
  const double own = std::max(0.0, squares - sampling * (years - 1) / years) / (base * base);
  const double prior = prior_sd * (1 - refill) / growth.share, freedom = prior_weight + years - 1;
  const double sd = std::sqrt((prior_weight * prior * prior + own) / freedom);
  growth.calendar = {sd, freedom, sd / std::sqrt(years)};
  return growth;
}

}  // namespace framsyn::forecast
