#include "levers/levers.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/samplers.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

constexpr double kEightyPercent = 2.563103131089201;  // standard deviations between the 10 % and 90 % points
constexpr std::uint32_t kLeverEntity = 0x90000000;

std::uint32_t entity_of(const std::string& name) {
  std::uint32_t hash = 0x811C9DC5;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
  return kLeverEntity | (hash & 0x0FFFFFFF);
}

std::array<double, kLanes> drawn(const Lever& lever, statistics::Key key, int first_draw) {
  std::array<double, kLanes> out;
  out.fill(1);
  if (!lever.interval) return out;
  const double sd =
      std::fabs(statistics::logarithm(lever.interval->high / lever.interval->low)) / kEightyPercent;
  for (std::size_t l = 0; l < out.size(); ++l) {
    statistics::Stream stream(key, entity_of(lever.name), event(What::lever),
                              static_cast<std::uint32_t>(first_draw) + static_cast<std::uint32_t>(l));
    out[l] = statistics::exponential(sd * statistics::normal(stream) - sd * sd / 2);
  }
  return out;
}

/// What part of a lever's way from `before` to its size a step has come.
double on_the_way(double weight, double before, double size) { return before + weight * (size - before); }

template <class Size>
void multiply(std::vector<Lanes>& years, const std::vector<double>& weight, const Size& size) {
  for (std::size_t t = 0; t < years.size(); ++t)
    for (std::size_t l = 0; l < kLanes; ++l)
      years[t][l] *= static_cast<float>(on_the_way(weight[t], 1, size(l)));
}

void apply(const Plan& plan, std::size_t place, int first_draw, LeverYears& years) {
  const Lever& lever = plan.assumed->levers[place];
  const auto& weight = plan.lever_weight[place];
  const auto times = drawn(lever, plan.key, first_draw);
  const auto size = [&](std::size_t l) { return lever.size * times[l]; };
  const auto at_most = [&](double most) {
    return [&, most](std::size_t l) { return std::min(most, size(l)); };
  };
  switch (lever.kind) {
    case LeverKind::resignations:
      return multiply(years.leave, weight, size);
    case LeverKind::moves:
      return multiply(years.move, weight, size);
    case LeverKind::hires:
      return multiply(years.keep, weight, size);
    case LeverKind::contract_degree:
      return multiply(years.degree, weight, at_most(2));
    case LeverKind::later_retirement:
      for (std::size_t l = 0; l < kLanes; ++l)
        years.later[l] = static_cast<float>(std::min(1.0, lever.share * times[l]));
      return;
    case LeverKind::fill_rate:
      for (std::size_t t = 0; t < years.fill.size(); ++t)
        for (std::size_t l = 0; l < kLanes; ++l)
          years.fill[t][l] = static_cast<float>(std::clamp(
              static_cast<double>(years.fill[t][l]) + weight[t] * (size(l) - plan.refill), 0.0, 1.0));
      return;
    default:
      return;
  }
}

/// Hires beyond what they have been come as Poisson of their own, beside those there would have been anyway:
/// nobody else's random numbers are moved.
void split_hires(LeverYears& years) {
  years.more = years.keep;
  for (std::size_t t = 0; t < years.keep.size(); ++t) {
    for (std::size_t l = 0; l < kLanes; ++l) {
      years.more[t][l] = std::max(0.0f, years.keep[t][l] - 1.0f);
      years.keep[t][l] = std::min(1.0f, years.keep[t][l]);
    }
  }
}

Lanes all(float x) {
  Lanes lanes;
  lanes.fill(x);
  return lanes;
}

}  // namespace

std::array<double, kShownTogether> drawn_size(const Lever& lever, Seed seed, int first_draw) {
  return drawn(lever, key_of(seed), first_draw);
}

std::vector<LeverYears> lever_years(const Plan& plan, int first_draw, const std::vector<Lanes>& leave_year,
                                    const std::vector<Lanes>& refill_year) {
  std::vector<LeverYears> out;
  const std::vector<Lanes> one(plan.years.size(), all(1));
  for (const LeverClass& met : plan.classes) {
    LeverYears& years = out.emplace_back(LeverYears{leave_year, one, refill_year, one, one, one, Lanes{}});
    for (const std::int32_t lever : met.levers)
      apply(plan, static_cast<std::size_t>(lever), first_draw, years);
    split_hires(years);
  }
  return out;
}

std::vector<std::vector<Lanes>> lever_inflows(const Plan& plan, int first_draw) {
  const auto& levers = plan.assumed->levers;
  std::vector<std::vector<Lanes>> out(levers.size());
  for (std::size_t i = 0; i < levers.size(); ++i) {
    const bool training = levers[i].kind == LeverKind::training;
    if (!training && levers[i].kind != LeverKind::more_hires) continue;
    const auto times = drawn(levers[i], plan.key, first_draw);
    const double persons = levers[i].size * (training ? levers[i].share * levers[i].comes : 1);
    for (std::size_t t = 0; t < plan.years.size(); ++t) {
      Lanes& lanes = out[i].emplace_back();
      for (std::size_t l = 0; l < kLanes; ++l)
        lanes[l] = static_cast<float>(persons * times[l] * plan.lever_weight[i][t] * plan.length[t]);
    }
  }
  return out;
}

}  // namespace framsyn::forecast
