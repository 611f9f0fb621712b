#include "draws/counted.hpp"

#include <framsyn/engine/statistics/samplers.hpp>

namespace framsyn::forecast {
namespace {

using Whole = std::array<std::int32_t, kLanes>;

/// A step of a group in every lane: the share that goes, and how many are expected to come.
struct alignas(64) Step {
  Lanes before, goes, come;
  Whole gone;
};

constexpr float kMostByInversion = 30;  // beyond, terms are many and single precision is short

[[gnu::always_inline]] inline float growth_of(std::uint32_t a, std::uint32_t b, float sd) {
  return exponential(sd * normal_of(a, b) - 0.5f * sd * sd);
}

FRAMSYN_WIDE void lay_step(const LaneWords& words, const Lanes& common, float sd, float keeps,
                           const Whole& heads, Step& step) {
  for (std::size_t l = 0; l < kLanes; ++l) {
    const float growth = growth_of(words.a[l], words.b[l], sd) * common[l];
    const float stays = growth < keeps ? growth : keeps;
    step.before[l] = static_cast<float>(heads[l]);
    step.goes[l] = 1.0f - stays;
    step.come[l] = step.before[l] * (growth - stays);
  }
}

/// Binomial by inversion, side by side, where the mean is small; nobody goes elsewhere.
FRAMSYN_WIDE void go(const LaneWords& words, Step& step) {
  alignas(64) float u[kLanes], p[kLanes], below[kLanes], odds[kLanes], n[kLanes], mean[kLanes], q[kLanes];
  for (std::size_t l = 0; l < kLanes; ++l) {
    n[l] = step.before[l], mean[l] = n[l] * step.goes[l];
    q[l] = mean[l] <= kMostByInversion ? step.goes[l] : 0.0f;
    q[l] = step.goes[l] <= 0.5f ? q[l] : 0.0f;
    u[l] = unit_float(words.c[l]);
    step.gone[l] = 0;
  }
  for (std::size_t l = 0; l < kLanes; ++l) {
    const float stays = 1.0f - q[l];
    p[l] = exponential_of_minus(n[l] * minus_logarithm(stays));
    below[l] = p[l], odds[l] = q[l] / stays;
  }
  std::int32_t last = kLanes;
  for (int k = 0; k < 200 && last > 0;) {
    for (const int stop = k + kTogether; k < stop; ++k) {
      const float next = 1.0f / static_cast<float>(k + 1), at = static_cast<float>(k);
      last = 0;
      for (std::size_t l = 0; l < kLanes; ++l) {
        const std::int32_t more =
            (u[l] > below[l]) & ((p[l] > 1e-10f) | (at < mean[l])) & (at < n[l]) ? 1 : 0;
        step.gone[l] += more, last += more;
        p[l] *= (n[l] - at) * next * odds[l];
        below[l] += p[l];
      }
    }
  }
}

/// Comers and leavers of a lane whose numbers are too large for inversion.
std::int32_t changed(const Plan& plan, const Group& group, int t, std::uint32_t draw, const Step& step,
                     std::size_t l) {
  statistics::Stream stream(plan.chance, group.entity, event(What::counted, t), draw);
  const auto before = static_cast<std::int64_t>(step.before[l]);
  // Nobody hands out a projection that comes near the bound: see Tally::held.
  return static_cast<std::int32_t>(std::min<std::int64_t>(
      1 << 30, statistics::binomial(stream, before, 1.0 - static_cast<double>(step.goes[l])) +
                   statistics::poisson(stream, std::min(1e9, static_cast<double>(step.come[l])))));
}

void take_step(const Plan& plan, const Group& group, int t, int first_draw, const LaneWords& words,
               Step& step, Whole& heads) {
  alignas(64) Whole come;
  go(words, step);
  poisson_by_inversion(words.d.data(), step.come.data(), come.data());
  for (std::size_t l = 0; l < kLanes; ++l) {
    const bool large = step.before[l] * step.goes[l] > kMostByInversion || step.goes[l] > 0.5f ||
                       step.come[l] > kMostByInversion;
    heads[l] = large
                   ? changed(plan, group, t,
                             static_cast<std::uint32_t>(first_draw) + static_cast<std::uint32_t>(l), step, l)
                   : heads[l] - step.gone[l] + come[l];
  }
}

FRAMSYN_WIDE std::int32_t write_changes(const Whole& heads, float fte_per_head, Whole& counted, Whole& paid,
                                        std::int32_t* changes) {
  std::int32_t most = 0;
  for (std::size_t l = 0; l < kLanes; ++l) {
    const auto fte =
        static_cast<std::int32_t>(std::min(static_cast<float>(heads[l]) * fte_per_head + 0.5f, 0x1p30f));
    changes[l] += heads[l] - counted[l], counted[l] = heads[l];
    changes[kLanes + l] += fte - paid[l], paid[l] = fte;
    most |= heads[l];
  }
  return most;
}

}  // namespace

float own_growth(std::uint32_t a, std::uint32_t b, double sd) {
  return growth_of(a, b, static_cast<float>(sd));
}

CountedMoments expected_step(const Plan& plan, std::size_t g, std::size_t t, const Rates& rates,
                             int first_draw, std::size_t lane, const CountedMoments& before) {
  const auto draw = static_cast<std::uint32_t>(first_draw) + static_cast<std::uint32_t>(lane);
  const auto words = statistics::philox(
      {plan.groups[g].entity, event(What::growth, static_cast<int>(t)), draw, 0}, plan.chance);
  const auto own = static_cast<double>(own_growth(words[0], words[1], plan.assumed->groups[g].growth_sd));
  const double growth = own * static_cast<double>(rates.growth_year[t][lane]),
               stays = std::min(1 - plan.assumed->churn * plan.length[t], growth);
  return {growth * before.mean,
          growth * growth * before.variance + before.mean * (stays * (1 - stays) + growth - stays)};
}

void count_on(const Plan& plan, std::size_t g, const Rates& rates, int first_draw, std::int32_t* changes) {
  const Group& group = plan.groups[g];
  const auto sd = static_cast<float>(plan.assumed->groups[g].growth_sd);
  const auto fte = static_cast<float>(plan.parts_per_fte * group.fte_per_head);
  alignas(64) Whole heads, counted{}, paid{};
  heads.fill(static_cast<std::int32_t>(group.stock));
  for (int t = 0; t < plan.steps; ++t) {
    const auto at = static_cast<std::size_t>(t);
    const LaneWords words(plan.chance, group.entity, event(What::growth, t), first_draw);
    Step step;
    lay_step(words, rates.growth_year[at], sd, static_cast<float>(1 - plan.assumed->churn * plan.length[at]),
             heads, step);
    take_step(plan, group, t, first_draw, words, step, heads);
    if (write_changes(heads, fte, counted, paid, changes + t * kStepSize) == 0) return;  // gone for good
  }
}

}  // namespace framsyn::forecast
