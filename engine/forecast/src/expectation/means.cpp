#include "expectation/means.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

namespace framsyn::forecast {
namespace {

/// What one cell meets at a rate of 1 in a step, and what a later retirement adds.
struct Met {
  float leave, retire, move, later;
};

/// A cell's people through one step: who stay (a share), leave and move are added up.
FRAMSYN_WIDE void live_on(Met met, const RateLanes& rates, float people, float fte, float* __restrict stay,
                          float* __restrict out, float* __restrict moved, float* __restrict moved_fte) {
  for (std::size_t l = 0; l < kLanes; ++l) {
    const float gone =
        met.leave * rates.leave[l] + (met.retire + met.later * rates.later[l]) * rates.retire[l];
    const float all = gone + met.move * rates.move[l];
    const float going = stay[l] - stay[l] * exponential_of_minus(all);
    const float leaving = going * gone / (all + 1e-30f);
    stay[l] -= going;
    out[l] += people * stay[l];
    out[kLanes + l] += fte * stay[l];
    out[3 * kLanes + l] += people * leaving;
    moved[l] += people * (going - leaving);
    moved_fte[l] += fte * (going - leaving);
  }
}

/// Crowds through one step: who are left of them, `there`, and who leave and move, are added up.
FRAMSYN_WIDE void go_on(const CrowdHazard* met, std::size_t crowds, const RateLanes& rates, float* people,
                        float* __restrict there, float* __restrict left, float* __restrict moved) {
  for (std::size_t c = 0; c < crowds; ++c, people += kLanes) {
    const CrowdHazard h = met[c];
    for (std::size_t l = 0; l < kLanes; ++l) {
      const float gone = h.leave * rates.leave[l] + h.retire * rates.retire[l];
      const float all = gone + h.move * rates.move[l];
      const float going = people[l] - people[l] * exponential_of_minus(all);
      const float leaving = going * gone / (all + 1e-30f);
      people[l] -= going;
      there[l] += people[l];
      left[l] += leaving;
      moved[l] += going - leaving;
    }
  }
}

/// The share of newcomers who leave in the step they come in.
FRAMSYN_WIDE void leave_at_once(CrowdHazard h, const RateLanes& rates, float* __restrict share) {
  for (std::size_t l = 0; l < kLanes; ++l) {
    const float gone = h.leave * rates.leave[l] + h.retire * rates.retire[l];
    const float all = gone + h.move * rates.move[l];
    share[l] = (1 - exponential_of_minus(all)) * gone / (all + 1e-30f);
  }
}

FRAMSYN_WIDE void times(const float* a, const float* b, float* __restrict product) {
  for (std::size_t l = 0; l < kLanes; ++l) product[l] = a[l] * b[l];
}

FRAMSYN_WIDE void add_times(float* __restrict sum, const float* more, float share, std::size_t n = kLanes) {
  for (std::size_t l = 0; l < n; ++l) sum[l] += more[l] * share;
}

/// Of those who have moved, the FTE that go with who goes on.
FRAMSYN_WIDE void take_fte(const float* before, const float* now, const float* on, float* __restrict fte,
                           float* __restrict gone) {
  for (std::size_t l = 0; l < kLanes; ++l) {
    const float each = fte[l] / (before[l] + 1e-30f);
    fte[l] = each * now[l];
    gone[l] += each * on[l];
  }
}

float elsewhere(const Group& group) {
  const double others = 1 - group.own_share;
  return others > 0 ? static_cast<float>(1 / others) : 0;
}

}  // namespace

std::vector<std::vector<CellPeople>> cells_of(const Plan& plan) {
  std::vector<std::vector<CellPeople>> cells(plan.groups.size());
  for (std::size_t g = 0; g < cells.size(); ++g) {
    for (const Person& person : plan.groups[g].people) {  // by path
      if (cells[g].empty() || cells[g].back().path != person.path) cells[g].push_back({person.path, 0, 0});
      cells[g].back().people += 1, cells[g].back().fte += static_cast<float>(person.fte);
    }
  }
  return cells;
}

double expected_within(double mean, double most) {
  if (!(mean > 0) || most <= 0) return 0;
  if (mean > 600 || most > mean + 8 * std::sqrt(mean) + 20) return std::min(mean, most);
  double here = statistics::exponential(-mean), left_free = most * here;
  for (double k = 1; k < most; ++k) here *= mean / k, left_free += (most - k) * here;
  return most - left_free;
}

Means::Means(const Plan& plan, const Crowds& crowds)
    : plan_(plan),
      crowds_(crowds),
      steps_(plan.years.size()),
      size_(steps_ * kStepSize),
      cells_(cells_of(plan)),
      by_step_(steps_),
      out_(plan.groups.size() * size_),
      moved_(plan.groups.size() * steps_),
      newcomers_(moved_.size()),
      moved_in_(moved_.size()),
      movers_(plan.groups.size()),
      pool_(static_cast<std::size_t>(plan.professions)) {}

void Means::reckon(const Rates& rates, bool capped) {
  rates_ = &rates;
  std::ranges::fill(out_, 0.0f);
  std::ranges::fill(moved_, Going{});
  std::ranges::fill(movers_, Going{});
  for (std::size_t g = 0; g < cells_.size(); ++g) employed(g);
  for (std::size_t t = 0; t < steps_; ++t) step(t, capped);
}

void Means::lay_rates(std::size_t g, std::size_t t, RateLanes& out) const {
  const Group& group = plan_.groups[g];
  const LeverYears& levers = rates_->levers[static_cast<std::size_t>(group.lever_class)];
  // Common years are in the levers' multiples of leaving; retirement has its years apart.
  times(rates_->leave[g].data(), levers.leave[t].data(), out.leave.data());
  times(rates_->retire[static_cast<std::size_t>(group.profession)].data(), rates_->retire_year[t].data(),
        out.retire.data());
  times(rates_->move[g].data(), levers.move[t].data(), out.move.data());
  out.later = levers.later;
}

/// Those employed now, as long as they stay in the group.
void Means::employed(std::size_t g) {
  const auto& later = plan_.classes[static_cast<std::size_t>(plan_.groups[g].lever_class)].later;
  for (std::size_t t = 0; t < steps_; ++t) lay_rates(g, t, by_step_[t]);
  for (const CellPeople& cell : cells_[g]) {
    const auto at = static_cast<std::size_t>(cell.path);
    const Path& path = plan_.paths[at];
    alignas(64) Lanes stay;
    stay.fill(1);
    for (std::size_t t = 0; t < steps_; ++t) {
      Going& moved = moved_[g * steps_ + t];
      live_on({path.leave[t], path.retire[t], path.move[t], later.empty() ? 0 : later[at][t]}, by_step_[t],
              cell.people, cell.fte, stay.data(), numbers(g, t, Measure::heads), moved.people.data(),
              moved.fte.data());
    }
  }
}

void Means::step(std::size_t t, bool capped) {
  std::ranges::fill(pool_, Going{});
  RateLanes now;
  for (std::size_t g = 0; g < cells_.size(); ++g) {
    lay_rates(g, t, now);
    go(g, t, now);
    come(g, t, now, capped);
    add_times(pool_[static_cast<std::size_t>(plan_.groups[g].profession)].people.data(),
              moved_[g * steps_ + t].people.data(), elsewhere(plan_.groups[g]), 2 * kLanes);
  }
  pass_on(t);
  for (std::size_t g = 0; g < cells_.size(); ++g) {
    float* heads = numbers(g, t, Measure::heads);
    add_times(heads, movers_[g].people.data(), 1, 2 * kLanes);
    moved_in_[g * steps_ + t] = movers_[g].people[0];
    if (plan_.groups[g].lever_class == 0) continue;
    float* fte = heads + kLanes;
    times(fte, rates_->levers[static_cast<std::size_t>(plan_.groups[g].lever_class)].degree[t].data(),
          now.move.data());
    std::ranges::copy(now.move, fte);
  }
}

/// Those who came to the group earlier, newcomers and movers.
void Means::go(std::size_t g, std::size_t t, const RateLanes& now) {
  float* left = numbers(g, t, Measure::leavers);
  Going& gone = moved_[g * steps_ + t];
  const auto hired = static_cast<float>(plan_.groups[g].hire_fte);
  alignas(64) Lanes there{}, moved{};
  go_on(crowds_.newcomers(g, t), t, now, newcomers_[g * steps_].data(), there.data(), left, moved.data());
  add_times(numbers(g, t, Measure::heads), there.data(), 1);
  add_times(numbers(g, t, Measure::fte), there.data(), hired);
  add_times(gone.people.data(), moved.data(), 1);
  add_times(gone.fte.data(), moved.data(), hired);
  const Lanes before = movers_[g].people;
  there = moved = {};
  go_on(&crowds_.movers(g, t), 1, now, movers_[g].people.data(), there.data(), left, moved.data());
  add_times(gone.people.data(), moved.data(), 1);
  take_fte(before.data(), there.data(), moved.data(), movers_[g].fte.data(), gone.fte.data());
}

/// Hires for growth, to vacant posts and by levers, and refills, as Cohorts has them. `at_once`: the share of
/// newcomers who leave in the step they come in, whose posts are filled in turn.
void Means::arrivals(std::size_t g, std::size_t t, const Lanes& at_once, Lanes& come) const {
  const Group& group = plan_.groups[g];
  const LeverYears& levers = rates_->levers[static_cast<std::size_t>(group.lever_class)];
  const auto length = static_cast<float>(plan_.length[t]);
  const float vacant = group.vacancies * (t == 0   ? plan_.vacant_at_once
                                          : t == 1 ? 1 - plan_.vacant_at_once
                                                   : 0);
  const Lanes &hires = rates_->hires[g], &year = rates_->hire_year[t], &keep = levers.keep[t],
              &more = levers.more[t], &fill = levers.fill[t], &filled = levers.fill[t > 0 ? t - 1 : t];
  for (std::size_t l = 0; l < kLanes; ++l)
    come[l] = hires[l] * length * year[l] * (keep[l] + more[l]) + vacant * fill[l];
  for (const Inflow& in : group.inflows)
    add_times(come.data(), rates_->inflows[static_cast<std::size_t>(in.lever)][t].data(), in.share);
  if (!plan_.refills) return;
  const float* before = numbers(g, t > 0 ? t - 1 : t, Measure::leavers);
  const float* left = numbers(g, t, Measure::leavers);
  const float next = t > 0 ? plan_.fills(group, t - 1) * (1 - plan_.at_once[t - 1]) : 0,
              soon = plan_.fills(group, t) * plan_.at_once[t];
  for (std::size_t l = 0; l < kLanes; ++l) {
    const float now = fill[l] * soon;
    come[l] = (come[l] + filled[l] * next * before[l] + now * left[l]) / (1 - now * at_once[l]);
  }
}

void Means::come(std::size_t g, std::size_t t, const RateLanes& now, bool capped) {
  const CrowdHazard* met = crowds_.newcomers(g, t) + t;
  alignas(64) Lanes at_once;
  leave_at_once(*met, now, at_once.data());
  Lanes& here = newcomers_[g * steps_ + t];
  arrivals(g, t, at_once, here);
  const auto& most = plan_.groups[g].most_hires;
  if (capped && !most.empty()) {
    for (float& people : here)
      people = static_cast<float>(expected_within(static_cast<double>(people), most[t]));
  }
  std::ranges::copy(here, numbers(g, t, Measure::joiners));
  Going& gone = moved_[g * steps_ + t];
  const auto hired = static_cast<float>(plan_.groups[g].hire_fte);
  alignas(64) Lanes there{}, moved{};
  go_on(met, 1, now, here.data(), there.data(), numbers(g, t, Measure::leavers), moved.data());
  add_times(numbers(g, t, Measure::heads), there.data(), 1);
  add_times(numbers(g, t, Measure::fte), there.data(), hired);
  add_times(gone.people.data(), moved.data(), 1);
  add_times(gone.fte.data(), moved.data(), hired);
}

/// People who move out of a group go by their profession's shares, its own left out.
void Means::pass_on(std::size_t t) {
  for (std::size_t p = 0; p < pool_.size(); ++p) {
    if (std::ranges::max(pool_[p].people) <= 0) continue;
    const Destinations& to = plan_.destinations[p];
    for (std::size_t i = 0; i < to.group.size(); ++i) {
      const auto g = static_cast<std::size_t>(to.group[i]);
      const auto share = static_cast<float>(to.share[i]);
      float* movers = movers_[g].people.data();
      add_times(movers, pool_[p].people.data(), share, 2 * kLanes);
      if (static_cast<std::size_t>(plan_.groups[g].profession) == p)
        add_times(movers, moved_[g * steps_ + t].people.data(), -share * elsewhere(plan_.groups[g]),
                  2 * kLanes);
    }
  }
}

}  // namespace framsyn::forecast
