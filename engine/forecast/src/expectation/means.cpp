#include "expectation/means.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

namespace framsyn::forecast {
namespace {

/// Common years are in the levers' multiples of leaving; retirement has its years apart.
FRAMSYN_WIDE void lay_rates(const Plan& plan, const Rates& rates, std::size_t g, std::size_t t,
                            RateLanes& out) {
  const Group& group = plan.groups[g];
  const LeverYears& levers = rates.levers[static_cast<std::size_t>(group.lever_class)];
  const Lanes &leave = rates.leave[g], &leaving = levers.leave[t],
              &retire = rates.retire[static_cast<std::size_t>(group.profession)],
              &retiring = rates.retire_year[t], &move = rates.move[g], &moving = levers.move[t];
  for (std::size_t l = 0; l < kLanes; ++l) {
    out.leave[l] = leave[l] * leaving[l], out.retire[l] = retire[l] * retiring[l];
    out.move[l] = move[l] * moving[l], out.later[l] = levers.later[l];
  }
}

/// Hires as multiples of what is expected of growth; who fills vacant posts besides.
struct Hires {
  const Lanes &growth, &year, &keep, &more, &fill;
  float length, vacant;
};
FRAMSYN_WIDE void lay_hires(const Hires& of, float* __restrict come) {
  for (std::size_t l = 0; l < kLanes; ++l)
    come[l] = of.growth[l] * of.length * of.year[l] * (of.keep[l] + of.more[l]) + of.vacant * of.fill[l];
}

/// Leavers' posts: the share filled in the step after, of the step before, and in the same step, where
/// newcomers' posts are filled in turn.
struct Refills {
  const float *before, *left;
  const Lanes &filled, &fill, &at_once;
  float next, soon;
};
FRAMSYN_WIDE void add_refills(const Refills& of, float* __restrict come) {
  for (std::size_t l = 0; l < kLanes; ++l) {
    const float now = of.fill[l] * of.soon;
    come[l] =
        (come[l] + of.filled[l] * of.next * of.before[l] + now * of.left[l]) / (1 - now * of.at_once[l]);
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
      out_(plan.groups.size() * steps_),
      moved_(out_.size()),
      newcomers_(out_.size()),
      moved_in_(out_.size()),
      movers_(plan.groups.size()),
      pool_(static_cast<std::size_t>(plan.professions)) {
  lay_cells();
}

void Means::lay_cells() {
  const auto people = cells_of(plan_);
  for (std::size_t g = 0; g < people.size(); ++g) {
    first_.push_back(cells_.size());
    const auto& later = plan_.classes[static_cast<std::size_t>(plan_.groups[g].lever_class)].later;
    for (std::size_t t = 0; t < steps_; ++t) {
      for (const CellPeople& cell : people[g]) {
        const auto at = static_cast<std::size_t>(cell.path);
        const Path& path = plan_.paths[at];
        cells_.push_back({cell.people, cell.fte, path.leave[t], path.retire[t], path.move[t],
                          later.empty() ? 0 : later[at][t]});
      }
    }
  }
  first_.push_back(cells_.size());
}

void Means::reckon(const Rates& rates, bool capped, std::size_t lanes) {
  rates_ = &rates, lanes_ = lanes;
  std::ranges::fill(movers_, Going{});
  for (std::size_t g = 0; g < plan_.groups.size(); ++g) employed(g);
  for (std::size_t t = 0; t < steps_; ++t) step(t, capped);
}

/// Those employed now, as long as they stay in the group.
void Means::employed(std::size_t g) {
  const std::size_t cells = (first_[g + 1] - first_[g]) / steps_;
  stay_.resize(std::max(stay_.size(), cells));
  for (std::size_t c = 0; c < cells; ++c) stay_[c].people.fill(1);
  RateLanes rates;
  for (std::size_t t = 0; t < steps_; ++t) {
    lay_rates(plan_, *rates_, g, t, rates);
    live_on({cells_.data() + first_[g] + t * cells, cells}, rates, lanes_, stay_.data(), out_[g * steps_ + t],
            moved_[g * steps_ + t]);
  }
}

void Means::step(std::size_t t, bool capped) {
  std::ranges::fill(pool_, Going{});
  RateLanes now;
  for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
    StepNumbers& out = out_[g * steps_ + t];
    Going& moved = moved_[g * steps_ + t];
    lay_rates(plan_, *rates_, g, t, now);
    newcomers_go({crowds_.newcomers(g, t), t}, now, static_cast<float>(plan_.groups[g].hire_fte), lanes_,
                 &newcomers_[g * steps_], out, moved);
    movers_go(crowds_.movers(g, t), now, lanes_, movers_[g], out, moved);
    come(g, t, now, capped);
    add_times(pool_[static_cast<std::size_t>(plan_.groups[g].profession)].people.data(), moved.people.data(),
              elsewhere(plan_.groups[g]), 2 * kLanes);
  }
  pass_on(t);
  for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
    StepNumbers& out = out_[g * steps_ + t];
    add_times(out.of(Measure::heads), movers_[g].people.data(), 1, 2 * kLanes);
    moved_in_[g * steps_ + t] = movers_[g].people[0];
    if (plan_.groups[g].lever_class == 0) continue;
    const Lanes& degree = rates_->levers[static_cast<std::size_t>(plan_.groups[g].lever_class)].degree[t];
    for (std::size_t l = 0; l < kLanes; ++l) out.of(Measure::fte)[l] *= degree[l];
  }
}

/// Hires for growth, to vacant posts and by levers, and refills, as Cohorts has them. `at_once`: the share of
/// newcomers who leave in the step they come in, whose posts are filled in turn.
void Means::arrivals(std::size_t g, std::size_t t, const Newcomers& at_once, Lanes& come) const {
  const Group& group = plan_.groups[g];
  const LeverYears& levers = rates_->levers[static_cast<std::size_t>(group.lever_class)];
  const float vacant = group.vacancies * (t == 0   ? plan_.vacant_at_once
                                          : t == 1 ? 1 - plan_.vacant_at_once
                                                   : 0);
  lay_hires({rates_->hires[g], rates_->hire_year[t], levers.keep[t], levers.more[t], levers.fill[t],
             static_cast<float>(plan_.length[t]), vacant},
            come.data());
  for (const Inflow& in : group.inflows)
    add_times(come.data(), rates_->inflows[static_cast<std::size_t>(in.lever)][t].data(), in.share, kLanes);
  if (!plan_.refills) return;
  const std::size_t last = t > 0 ? t - 1 : t;
  add_refills({out_[g * steps_ + last].of(Measure::leavers), out_[g * steps_ + t].of(Measure::leavers),
               levers.fill[last], levers.fill[t], at_once.people,
               t > 0 ? plan_.fills(group, t - 1) * (1 - plan_.at_once[t - 1]) : 0,
               plan_.fills(group, t) * plan_.at_once[t]},
              come.data());
}

void Means::come(std::size_t g, std::size_t t, const RateLanes& now, bool capped) {
  const CrowdHazard* met = crowds_.newcomers(g, t) + t;
  Newcomers at_once;
  leave_at_once(*met, now, lanes_, at_once.people.data());
  Newcomers& here = newcomers_[g * steps_ + t];
  arrivals(g, t, at_once, here.people);
  const auto& most = plan_.groups[g].most_hires;
  if (capped && !most.empty()) {
    for (std::size_t l = 0; l < lanes_; ++l)
      here.people[l] = static_cast<float>(expected_within(static_cast<double>(here.people[l]), most[t]));
  }
  StepNumbers& out = out_[g * steps_ + t];
  std::ranges::copy(here.people, out.of(Measure::joiners));
  newcomers_go({met, 1}, now, static_cast<float>(plan_.groups[g].hire_fte), lanes_, &here, out,
               moved_[g * steps_ + t]);
}

/// People who move out of a group go by their profession's shares, its own left out.
void Means::pass_on(std::size_t t) {
  for (std::size_t p = 0; p < pool_.size(); ++p) {
    if (std::ranges::max(pool_[p].people) <= 0) continue;
    const Destinations& to = plan_.destinations[p];
    for (std::size_t i = 0; i < to.group.size(); ++i) {
      const auto g = static_cast<std::size_t>(to.group[i]);
      const bool own = static_cast<std::size_t>(plan_.groups[g].profession) == p;
      take_in(pool_[p], static_cast<float>(to.share[i]), own ? &moved_[g * steps_ + t] : nullptr,
              elsewhere(plan_.groups[g]), movers_[g]);
    }
  }
}

}  // namespace framsyn::forecast
