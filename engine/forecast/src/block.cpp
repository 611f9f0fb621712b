#include "block.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/samplers.hpp>

#include <algorithm>

namespace framsyn::forecast {

Block::Block(const Plan& plan)
    : plan_(plan),
      cut_size_(static_cast<std::size_t>(plan.steps) * kStepSize),
      slab_(plan.cuts.size() * cut_size_),
      years_(kLanes) {}

void Block::run(int first_draw) {
  const Rates rates(plan_, first_draw);
  rates_ = &rates;
  first_draw_ = first_draw;
  for (std::int32_t cut : plan_.sums)
    std::fill_n(slab_.data() + static_cast<std::size_t>(cut) * cut_size_, cut_size_, 0);
  const bool stocks = plan_.assumed->basis == workforce::Basis::stocks;
  if (!stocks) lay_years();
  for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
    std::fill_n(changes(g), cut_size_, 0);
    if (stocks) {
      counted(g);
    } else {
      people(g);
      joiners(g);
    }
  }
  while (!movers_.empty()) move_on();
  sum_up();
  rates_ = nullptr;
}

GroupRates Block::rates_of(std::size_t g) const {
  return {rates_->leave[g], rates_->retire[static_cast<std::size_t>(plan_.groups[g].profession)],
          rates_->move[g]};
}

void Block::lay_years() {
  const std::size_t steps = plan_.years.size();
  for (std::size_t l = 0; l < kLanes; ++l) {
    YearRow& row = years_[l];
    float time = 0;
    for (std::size_t t = 0; t < steps; ++t) {
      row.leave[t] = rates_->leave_year[t][l], row.retire[t] = rates_->retire_year[t][l];
      row.hired[t] = time += static_cast<float>(plan_.length[t]) * rates_->hire_year[t][l];
    }
    hiring_time_[l] = time;
    for (float& share : row.hired) share = time > 0 ? share / time : 2;
    std::fill(row.hired.begin() + static_cast<std::ptrdiff_t>(steps) - 1, row.hired.end(), 2.0f);
  }
}

void Block::people(std::size_t g) {
  const Group& group = plan_.groups[g];
  const GroupRates own = rates_of(g);
  std::int32_t* out = changes(g);
  std::array<std::int32_t, kLanes> moved;
  for (const Person& person : group.people) {
    const Path& path = plan_.paths[static_cast<std::size_t>(person.path)];
    for (int l = 0; l < kLanes; ++l) out[l] += 1, out[kLanes + l] += person.fte;
    const LaneWords words(plan_.key, person.entity, event(What::clock), first_draw_);
    live(person, path, own, *rates_, words, plan_.steps, out, moved);
    for (std::size_t l = 0; l < kLanes; ++l) {
      if (moved[l] < 0) continue;
      movers_.push_back({&path, person.entity, event(What::clock), person.fte, static_cast<std::int32_t>(g),
                         static_cast<std::int16_t>(l), static_cast<std::int16_t>(moved[l]),
                         static_cast<std::int16_t>(moved[l] + 1)});
    }
  }
}

/// Everyone who comes to a group in any draw and year, and what decides when and who.
void Block::lay_joiners(std::size_t g) {
  const Group& group = plan_.groups[g];
  Lanes mean;
  for (std::size_t l = 0; l < kLanes; ++l) mean[l] = rates_->hires[g][l] * hiring_time_[l];
  const auto n = poisson_lanes(plan_.key, group.entity, event(What::hires), first_draw_, mean);
  lane_.clear(), events_.clear();
  for (std::uint32_t l = 0; l < kLanes; ++l) {
    for (int i = 0; i < n[l]; ++i) lane_.push_back(l), events_.push_back(event(What::hired, i));
  }
  words_.a.assign(lane_.size(), group.entity), words_.d.assign(lane_.size(), 0);
  words_.b = events_, words_.c = lane_;
  for (std::uint32_t& draw : words_.c) draw += static_cast<std::uint32_t>(first_draw_);
  words_.compute(plan_.key);
  step_.resize(lane_.size()), kind_.resize(lane_.size());
  find_steps(years_, plan_.steps, lane_, words_.a, step_);
  find_kinds(plan_.entry_summed[static_cast<std::size_t>(group.profession)], words_.b, kind_);
  chance_.read(words_.c, words_.d);
}

void Block::joiners(std::size_t g) {
  const Group& group = plan_.groups[g];
  lay_joiners(g);
  visits_.resize(lane_.size());
  std::int32_t* joined = changes(g) + static_cast<int>(Measure::joiners) * kLanes;
  for (std::size_t i = 0; i < lane_.size(); ++i) {
    const auto lane = static_cast<std::int16_t>(lane_[i]), step = static_cast<std::int16_t>(step_[i]);
    ++joined[step * kStepSize + lane];
    const Path& path = plan_.entries[static_cast<std::size_t>(kind_[i] * plan_.steps + step)];
    visits_[i] = {&path, group.entity, events_[i], group.hire_fte, static_cast<std::int32_t>(g),
                  lane,  step,         step};
  }
  follow_in(g, 0, visits_.size());
}

/// Follows visits_[first..last), all in one group; who moves on comes after the movers already there.
void Block::follow_in(std::size_t g, std::size_t first, std::size_t last) {
  const std::size_t before = movers_.size();
  movers_.resize(before + last - first);
  const std::size_t n =
      follow(visits_.data() + first, chance_.clock.data() + first, chance_.why.data() + first, last - first,
             rates_of(g), years_, plan_.steps, changes(g), movers_.data() + before);
  movers_.resize(before + n);
}

/// By the shares of the profession moved from, its own left out.
std::size_t Block::destination(const Visit& mover, std::uint32_t word) const {
  const Group& from = plan_.groups[static_cast<std::size_t>(mover.group)];
  const Destinations& to = plan_.destinations[static_cast<std::size_t>(from.profession)];
  double x = statistics::unit_interval(word) * (to.summed.back() - from.own_share);
  if (from.destination >= 0 && x >= to.summed[static_cast<std::size_t>(from.destination)] - from.own_share)
    x += from.own_share;
  auto at = static_cast<std::size_t>(to.guide[static_cast<std::size_t>(x * to.guides_per_share)]);
  while (at + 1 < to.group.size() && to.summed[at] <= x) ++at;
  return static_cast<std::size_t>(to.group[at]);
}

/// Everyone who has moved settles at the end of the step, is found there on its measuring day, and is at risk
/// from the next. Group by group, since what lies together is quickly reached.
void Block::move_on() {
  words_.resize(movers_.size());
  for (std::size_t i = 0; i < movers_.size(); ++i) {
    const Visit& v = movers_[i];
    words_.a[i] = v.entity, words_.b[i] = v.event;
    words_.c[i] = static_cast<std::uint32_t>(first_draw_ + v.lane);
    words_.d[i] = static_cast<std::uint32_t>(v.risk);
  }
  words_.compute(plan_.key);
  moved_chance_.read(words_.b, words_.c);
  starts_.assign(plan_.groups.size() + 1, 0);
  for (std::size_t i = 0; i < movers_.size(); ++i) {
    movers_[i].group = static_cast<std::int32_t>(destination(movers_[i], words_.a[i]));
    ++starts_[static_cast<std::size_t>(movers_[i].group) + 1];
  }
  for (std::size_t g = 1; g < starts_.size(); ++g) starts_[g] += starts_[g - 1];
  visits_.resize(movers_.size());
  chance_.clock.resize(movers_.size()), chance_.why.resize(movers_.size());
  for (std::size_t i = 0; i < movers_.size(); ++i) {
    const std::uint32_t at = starts_[static_cast<std::size_t>(movers_[i].group)]++;
    visits_[at] = movers_[i];
    chance_.clock[at] = moved_chance_.clock[i], chance_.why[at] = moved_chance_.why[i];
  }
  movers_.clear();
  for (std::size_t g = 0, first = 0; g < plan_.groups.size(); first = starts_[g++])
    if (first < starts_[g]) follow_in(g, first, starts_[g]);
}

/// Basis::stocks. People change: some go and as many and the growth come; the mean is stock x growth exactly.
void Block::counted(std::size_t g) {
  const Group& group = plan_.groups[g];
  for (int l = 0; l < kLanes; ++l) {
    const auto draw = static_cast<std::uint32_t>(first_draw_ + l);
    OwnGrowth own(plan_, g, draw);
    statistics::Stream stream(plan_.key, group.entity, event(What::counted), draw);
    auto heads = static_cast<std::int64_t>(group.stock);
    std::int64_t counted = 0, paid = 0;
    for (int t = 0; t < plan_.steps; ++t) {
      const auto step = static_cast<std::size_t>(t);
      const double growth =
          own.next() * static_cast<double>(rates_->growth_year[step][static_cast<std::size_t>(l)]);
      const double stays = std::min(1 - plan_.assumed->churn * plan_.length[step], growth);
      const std::int64_t before = heads;
      heads = statistics::binomial(stream, before, stays) +
              statistics::poisson(stream, static_cast<double>(before) * (growth - stays));
      const auto fte =
          static_cast<std::int64_t>(1000 * static_cast<double>(heads) * group.fte_per_head + 0.5);
      std::int32_t* change = changes(g) + t * kStepSize + l;
      change[0] = static_cast<std::int32_t>(heads - counted), counted = heads;
      change[kLanes] = static_cast<std::int32_t>(fte - paid), paid = fte;
    }
  }
}

/// Comings and goings of each step become those who are there.
void Block::running_sums(std::int32_t* cut) const {
  for (int t = 1; t < plan_.steps; ++t) {
    const std::int32_t* before = cut + (t - 1) * kStepSize;
    std::int32_t* now = cut + t * kStepSize;
    for (int i = 0; i < 2 * kLanes; ++i) now[i] += before[i];
  }
}

void Block::sum_up() {
  for (std::int32_t from : plan_.order) {
    std::int32_t* part = slab_.data() + static_cast<std::size_t>(from) * cut_size_;
    const CutLinks& links = plan_.links[static_cast<std::size_t>(from)];
    for (std::int32_t to : {links.up, links.across}) {
      if (to < 0) continue;
      std::int32_t* sum = slab_.data() + static_cast<std::size_t>(to) * cut_size_;
      for (std::size_t i = 0; i < cut_size_; ++i) sum[i] += part[i];
    }
    running_sums(part);
  }
}

}  // namespace framsyn::forecast
