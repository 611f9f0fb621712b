#include "refill.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace framsyn::forecast {
namespace {

constexpr double kMostOfHires = 0.95;

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

}  // namespace

double filled_at_once(double delay, double years) {
  return delay > 0 ? 1 - delay / years * (1 - statistics::exponential(-years / delay)) : 1;
}

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

double refill_share(double filled, const YearFlows& recent) {
  if (sum(recent.leavers) <= 0) return 0;
  return std::min(filled, kMostOfHires * sum(recent.hires) / sum(recent.leavers));
}

std::vector<double> refills(const Sample& sample, int first, double refill, double delay) {
  const double at_once = filled_at_once(delay, 1);
  const YearFlows all = year_flows(sample, 0);
  std::vector<double> filled;
  for (auto y = static_cast<std::size_t>(first); y < all.leavers.size(); ++y) {
    const double before = all.leavers[y > 0 ? y - 1 : y];
    filled.push_back(refill * (at_once * all.leavers[y] + (1 - at_once) * before));
  }
  return filled;
}

Growth growth_hires(const YearFlows& recent, const std::vector<double>& expected,
                    const std::vector<double>& refills, double prior_sd, double prior_weight) {
  const auto years = static_cast<double>(recent.hires.size());
  const double hires = sum(recent.hires), leavers = sum(recent.leavers),
               growth = std::max(hires - sum(refills), (1 - kMostOfHires) * hires);
  if (hires <= 0) return {1, 0, 0, {prior_sd, prior_weight + years - 1, prior_sd / std::sqrt(years)}};
  const double refill = leavers > 0 ? sum(refills) / leavers : 0;
  Growth out{
      growth / hires, std::clamp((hires - leavers) / growth, -1.0, 1.0), growth / std::max(1.0, leavers), {}};
  const double base = growth / years;
  double squares = 0, sampling = 0;
  for (std::size_t t = 0; t < expected.size(); ++t) {
    const double mean = growth * expected[t] / sum(expected);
    const double away = recent.hires[t] - refills[t] - mean;
    squares += away * away, sampling += mean + (1 - refill) * refills[t];
  }
  const double own = std::max(0.0, squares - sampling * (years - 1) / years) / (base * base);
  const double prior = prior_sd * (1 - refill) / out.share, freedom = prior_weight + years - 1;
  const double sd = std::sqrt((prior_weight * prior * prior + own) / freedom);
  out.calendar = {sd, freedom, sd / std::sqrt(years)};
  return out;
}

}  // namespace framsyn::forecast
