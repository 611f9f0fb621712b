#include "expectation/reckoning.hpp"

#include "draws/counted.hpp"
#include "expectation/floats.hpp"

#include <framsyn/base/side_by_side.hpp>

namespace framsyn::forecast {
namespace {

constexpr auto kHeads = static_cast<std::size_t>(Measure::heads) * kLanes,
               kFte = static_cast<std::size_t>(Measure::fte) * kLanes,
               kJoiners = static_cast<std::size_t>(Measure::joiners) * kLanes,
               kLeavers = static_cast<std::size_t>(Measure::leavers) * kLanes;

bool counts_stocks(const Plan& plan) { return plan.assumed->basis == workforce::Basis::stocks; }

FRAMSYN_WIDE void add_all(const float* from, std::size_t n, float* __restrict to) {
  for (std::size_t i = 0; i < n; ++i) to[i] += from[i];
}

FRAMSYN_WIDE void add_group(const float* from, float heads, float leavers, const float* drift, float part,
                            float* __restrict to) {
  for (std::size_t l = 0; l < kLanes; ++l) {
    const float each = from[kFte + l] / (from[kHeads + l] + 1e-9f);
    to[kHeads + l] += from[kHeads + l] + heads;
    to[kFte + l] += (from[kFte + l] + heads * each) * drift[l] * part;
    to[kJoiners + l] += from[kJoiners + l];
    to[kLeavers + l] += from[kLeavers + l] + leavers;
  }
}

/// Sums of groups become those of all cuts: [cut][step][measure].
void add_up_cuts(const Plan& plan, std::vector<double>& values) {
  const std::size_t row = plan.years.size() * kMeasures;
  for (const std::int32_t c : plan.order) {
    const auto from = static_cast<std::size_t>(c);
    for (const std::int32_t to : {plan.links[from].up, plan.links[from].across})
      for (std::size_t i = 0; to >= 0 && i < row; ++i)
        values[static_cast<std::size_t>(to) * row + i] += values[from * row + i];
  }
}

/// Of its profession's people, the share that is in a cut: of those who move, about as many stay in it.
double share_of_profession(const Plan& plan, std::size_t cut) {
  const auto whole = std::ranges::lower_bound(plan.cuts, Cut{workforce::kAll, plan.cuts[cut].profession});
  const auto all = static_cast<double>(plan.now[static_cast<std::size_t>(whole - plan.cuts.begin())]);
  return all > 0 ? static_cast<double>(plan.now[cut]) / all : 1;
}

}  // namespace

Reckoning::Reckoning(const Plan& plan, std::optional<std::size_t> about, int desks)
    : plan_(plan),
      about_(about),
      inside_(plan.groups.size(), about ? 0 : 1),
      steps_(plan.years.size()),
      within_(plan.cuts.size() * steps_ * kMeasures),
      desks_(static_cast<std::size_t>(desks)) {
  for (Desk& desk : desks_) desk.numbers.resize((about ? 1 : plan.cuts.size()) * steps_ * kStepSize);
  for (std::size_t g = 0; about && g < inside_.size(); ++g) {
    for (std::int32_t cut = plan.groups[g].cut; cut >= 0;
         cut = plan.links[static_cast<std::size_t>(cut)].up) {
      const auto is_asked = [&](std::int32_t one) {
        return one >= 0 && static_cast<std::size_t>(one) == *about;
      };
      if (is_asked(cut) || is_asked(plan.links[static_cast<std::size_t>(cut)].across)) inside_[g] = 1;
    }
  }
}

const std::vector<float>& Reckoning::block(const Rates& rates, int first_draw, int at) {
  Desk& desk = desks_[static_cast<std::size_t>(at)];
  std::ranges::fill(desk.numbers, 0.0f);
  if (counts_stocks(plan_)) {
    count_groups(rates, first_draw, desk);
  } else {
    if (!desk.means) desk.means.emplace(plan_, *crowds_);
    desk.means->reckon(rates, plan_.capped);
    const auto drift = Rates::fte_only(plan_, first_draw);
    for (std::size_t g = 0; g < plan_.groups.size(); ++g)
      if (inside_[g] != 0) lay_group(g, drift, desk);
  }
  if (!about_) sum_up(desk.numbers);
  return desk.numbers;
}

float* Reckoning::row_of(std::size_t g, Desk& desk) const {
  const std::size_t row = about_ ? 0 : static_cast<std::size_t>(plan_.groups[g].cut);
  return desk.numbers.data() + row * steps_ * kStepSize;
}

/// The exact expectation is found beside that of the crowds.
void Reckoning::lay_middle(const Rates& first, int threads) {
  if (counts_stocks(plan_)) return;
  const Rates& middle = middle_.emplace(at_the_middle(first));
  auto& means = desks_[0].means;
  std::optional<Cohorts> exact;
  const int n = std::min(threads, 2);
  side_by_side(n, [&](int i) {
    if (i == n - 1) exact.emplace(cohorts_of(plan_, middle, 0));
    if (i > 0) return;
    crowds_.emplace(plan_, middle);
    means.emplace(plan_, *crowds_);
    means->reckon(middle, false, kFloats);
  });
  lay_more(*exact);
  if (plan_.capped) means->reckon(middle, true, kFloats);
  lineages_.emplace(plan_, *crowds_, middle, *means);
  lay_within();
}

void Reckoning::lay_more(const Cohorts& exact) {
  const std::size_t groups = plan_.groups.size();
  more_heads_ = exact.heads, more_leavers_ = exact.leavers;
  for (std::size_t g = 0; g < groups; ++g) {
    const float* reckoned = desks_[0].means->of(g);
    for (std::size_t t = 0; t < steps_; ++t, reckoned += kStepSize) {
      more_heads_[t * groups + g] -= static_cast<double>(reckoned[kHeads]);
      more_leavers_[t * groups + g] -= static_cast<double>(reckoned[kLeavers]);
    }
  }
}

/// Lineages of a profession are summed up the units; professions are independent in a draw.
void Reckoning::lay_within() {
  const std::size_t row = steps_ * kMeasures;
  std::vector<LineageSums> sums(plan_.cuts.size() * row);
  for (std::size_t g = 0; g < plan_.groups.size(); ++g)
    for (std::size_t i = 0; i < row; ++i)
      sums[static_cast<std::size_t>(plan_.groups[g].cut) * row + i] =
          lineages_->of(g, i / kMeasures, static_cast<Measure>(i % kMeasures));
  for (const std::int32_t c : plan_.order) {
    const auto cut = static_cast<std::size_t>(c);
    if (plan_.cuts[cut].profession == workforce::kAll) continue;
    const auto [up, across] = plan_.links[cut];
    const double inside = share_of_profession(plan_, cut);
    for (std::size_t i = 0; i < row; ++i) {
      const double parts = i % kMeasures == static_cast<std::size_t>(Measure::fte) ? plan_.parts_per_fte : 1;
      const double variance = sums[cut * row + i].variance(inside) / (parts * parts);
      within_[cut * row + i] += variance;
      if (up >= 0) sums[static_cast<std::size_t>(up) * row + i] += sums[cut * row + i];
      if (across >= 0) within_[static_cast<std::size_t>(across) * row + i] += variance;
    }
  }
}

void Reckoning::lay_group(std::size_t g, const std::vector<Lanes>& drift, Desk& desk) const {
  const float* from = desk.means->of(g);
  float* to = row_of(g, desk);
  for (std::size_t t = 0; t < steps_; ++t, from += kStepSize, to += kStepSize) {
    const std::size_t at = t * plan_.groups.size() + g;
    const auto heads = static_cast<float>(more_heads_[at]), leavers = static_cast<float>(more_leavers_[at]);
    add_group(from, heads, leavers, drift[t].data(), static_cast<float>(1 / plan_.parts_per_fte), to);
  }
}

/// Basis::stocks: each draw has each group's own growth. The variance is that of the control.
void Reckoning::count_groups(const Rates& rates, int first_draw, Desk& desk) {
  const auto drift = Rates::fte_only(plan_, first_draw);
  for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
    if (inside_[g] == 0) continue;
    const Group& group = plan_.groups[g];
    const auto& degree = rates.levers[static_cast<std::size_t>(group.lever_class)].degree;
    double* within = within_.data() + static_cast<std::size_t>(group.cut) * steps_ * kMeasures;
    for (std::size_t l = 0; l < kLanes; ++l) {
      CountedMoments counted{group.stock, 0};
      for (std::size_t t = 0; t < steps_; ++t) {
        counted = expected_step(plan_, g, t, rates, first_draw, l, counted);
        float* to = row_of(g, desk) + t * kStepSize;
        const double each = group.fte_per_head * static_cast<double>(drift[t][l] * degree[t][l]);
        to[kHeads + l] += static_cast<float>(counted.mean);
        to[kFte + l] += static_cast<float>(counted.mean * each);
        if (first_draw != 0) continue;
        within[t * kMeasures] += counted.variance / kLanes;
        within[t * kMeasures + 1] += counted.variance * each * each / kLanes;
      }
    }
  }
  if (first_draw == 0) add_up_cuts(plan_, within_);
}

void Reckoning::sum_up(std::vector<float>& numbers) const {
  const std::size_t row = steps_ * kStepSize;
  for (const std::int32_t c : plan_.order) {
    const auto cut = static_cast<std::size_t>(c);
    for (const std::int32_t to : {plan_.links[cut].up, plan_.links[cut].across})
      if (to >= 0)
        add_all(numbers.data() + cut * row, row, numbers.data() + static_cast<std::size_t>(to) * row);
  }
}

std::vector<double> within_difference(const Reckoning& base, const Reckoning& scenario) {
  const Plan& plan = base.plan();
  const std::size_t steps = plan.years.size();
  std::vector<double> out(plan.cuts.size() * steps * kMeasures), elsewhere(out.size());
  if (counts_stocks(plan)) return out;  // levers of counts change FTE alone, in every draw alike
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    double same = 0;
    for (std::size_t t = 0; t < steps; ++t) {
      const Footing &a = base.lineages().footing(g, t), &b = scenario.lineages().footing(g, t);
      same += (same_step(a, b) - same) / static_cast<double>(t + 1);
      const Apart parted = apart(a, b, same);
      const std::size_t at = (static_cast<std::size_t>(plan.groups[g].cut) * steps + t) * kMeasures;
      std::ranges::copy(parted.variance, out.begin() + static_cast<std::ptrdiff_t>(at));
      const double more = b.degree / a.degree - 1, each = b.each * b.degree;
      out[at + 1] += more * more * base.lineages().of(g, t, Measure::fte).variance(0);
      out[at + 1] /= plan.parts_per_fte * plan.parts_per_fte;
      elsewhere[at] = parted.elsewhere;
      elsewhere[at + 1] = parted.elsewhere * each * each / (plan.parts_per_fte * plan.parts_per_fte);
    }
  }
  add_up_cuts(plan, out);
  add_up_cuts(plan, elsewhere);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::size_t cut = i / (steps * kMeasures);
    out[i] += elsewhere[i] * (1 - share_of_profession(plan, cut));
  }
  return out;
}

}  // namespace framsyn::forecast
