#include "estimation/refill.hpp"

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
  for (const Cell& c : sample.cells) {
    if (c.year < first || c.ending == 0) continue;
    const Endings& e = sample.ended(c);
    flows.leavers[static_cast<std::size_t>(c.year - first)] += e.leavings + e.retirements;
  }
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

Growth growth_hires(const YearFlows& recent, const std::vector<double>& refills) {
  const double hires = sum(recent.hires), leavers = sum(recent.leavers),
               growth = std::max(hires - sum(refills), (1 - kMostOfHires) * hires);
  if (hires <= 0) return {};
  return {growth / hires, std::clamp((hires - leavers) / growth, -1.0, 1.0), growth / std::max(1.0, leavers),
          growth / static_cast<double>(recent.hires.size())};
}

CalendarEffect hire_calendar(const Growth& growth, const YearFlows& all, const HireYears& against,
                             Belief belief) {
  const std::size_t years = all.hires.size(), first = years - against.newest;
  const auto newest = static_cast<double>(against.newest);
  double level = 0, sampling = 0;
  for (std::size_t t = first; t < years; ++t) level += against.expected[t] / newest;
  std::vector<YearSeen> seen;
  for (std::size_t t = 0; t < years && growth.a_year > 0; ++t) {
    const double mean = std::max(1e-9, growth.a_year * against.expected[t] / level),
                 filled = against.refills[t];
    const double left = all.leavers[t] > 0 ? std::max(0.0, 1 - filled / all.leavers[t]) : 0;
    seen.push_back({(all.hires[t] - filled) / mean - 1, (mean + left * filled) / (mean * mean)});
    if (t >= first) sampling += seen.back().sampling / newest;
  }
  CalendarEffect effect = calendar_of(seen, {belief.sd / growth.share, belief.weight}, false).effect;
  effect.level_sd = std::sqrt((effect.sd * effect.sd + sampling) / newest);
  return effect;
}

}  // namespace framsyn::forecast
