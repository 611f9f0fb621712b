#include "block.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/samplers.hpp>

#include <algorithm>

namespace framsyn::forecast {

using statistics::Stream;
using statistics::unit_interval;

Block::Block(const Plan& plan)
    : plan_(plan),
      slab_(plan.cuts.size() * static_cast<std::size_t>(plan.steps) * kStepSize),
      summed_(static_cast<std::size_t>(plan.steps) * kLanes),
      here_(static_cast<std::size_t>(plan.steps) * 2 * kLanes),
      years_(static_cast<std::size_t>(plan.steps) * kLanes),
      hire_time_(static_cast<std::size_t>(plan.steps) * kLanes) {}

std::int32_t& Block::cell(std::size_t group, int step, Measure measure, int lane) {
  const auto cut = static_cast<std::size_t>(plan_.groups[group].cut);
  return slab_[(cut * static_cast<std::size_t>(plan_.steps) + static_cast<std::size_t>(step)) * kStepSize +
               static_cast<std::size_t>(lane * kMeasures + static_cast<int>(measure))];
}

void Block::run(int first_draw) {
  const Rates rates(plan_, first_draw);
  rates_ = &rates;
  first_draw_ = first_draw;
  std::ranges::fill(slab_, 0);
  const bool stocks = plan_.assumed->basis == workforce::Basis::stocks;
  if (!stocks) lay_years();
  for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
    if (stocks) {
      counted(g);
    } else {
      people(g);
      joiners(g);
    }
  }
  for (std::size_t g = 0; !stocks && g < plan_.groups.size(); ++g) running_sums(g);
  sum_up();
  rates_ = nullptr;
}

void Block::people(std::size_t g) {
  const Group& group = plan_.groups[g];
  const auto p = static_cast<std::size_t>(group.profession);
  const GroupRates own{rates_->leave[g], rates_->retire[p], rates_->move[g]};
  std::ranges::fill(here_, 0);
  Fate fate;
  for (std::size_t i = 0; i < group.people.size(); ++i) {
    const Person& person = group.people[i];
    const Path& path = plan_.paths[static_cast<std::size_t>(person.path)];
    if (i == 0 || person.path != group.people[i - 1].path)
      sum_hazard(path, own, *rates_, plan_.steps, summed_.data());
    live(person, plan_.key, first_draw_, summed_.data(), plan_.steps, here_.data(), fate);
    for (std::size_t l = 0; l < kLanes; ++l) {
      const int t = fate.steps[l];
      if (t == plan_.steps) continue;
      const auto step = static_cast<std::size_t>(t);
      const float gone = path.leave[step] * own.leave[l] * rates_->leave_year[step][l] +
                         path.retire[step] * own.retire[l] * rates_->retire_year[step][l];
      const double all = static_cast<double>(gone) + static_cast<double>(path.move[step] * own.move[l]);
      const int lane = static_cast<int>(l);
      if (unit_interval(fate.why[l]) * all < static_cast<double>(gone)) {
        ++cell(g, t, Measure::leavers, lane);
      } else {
        Stream stream(plan_.key, person.entity, event(What::moved), draw(l));
        wander(settled({g, &path, 0, t, lane, person.fte}, fate.where[l]), stream, clock(stream.word()));
      }
    }
  }
  std::int32_t* slab = &cell(g, 0, Measure::heads, 0);
  for (int t = 0; t < plan_.steps; ++t) {
    const std::int32_t* here = here_.data() + t * 2 * kLanes;
    std::int32_t* change = slab + t * kStepSize;
    for (int l = 0; l < kLanes; ++l) {
      change[l * kMeasures] += here[l] - (t > 0 ? here[l - 2 * kLanes] : 0);
      change[l * kMeasures + 1] += here[l + kLanes] - (t > 0 ? here[l - kLanes] : 0);
    }
  }
}

/// Comings and goings of each step become those who are there.
void Block::running_sums(std::size_t g) {
  std::int32_t* slab = &cell(g, 0, Measure::heads, 0);
  for (int t = 1; t < plan_.steps; ++t) {
    const std::int32_t* before = slab + (t - 1) * kStepSize;
    std::int32_t* now = slab + t * kStepSize;
    for (int l = 0; l < kLanes; ++l) {
      now[l * kMeasures] += before[l * kMeasures];
      now[l * kMeasures + 1] += before[l * kMeasures + 1];
    }
  }
}

void Block::lay_years() {
  const std::size_t steps = plan_.years.size();
  for (std::size_t l = 0; l < kLanes; ++l) {
    double time = 0;
    for (std::size_t t = 0; t < steps; ++t) {
      years_[l * steps + t] = {rates_->leave_year[t][l], rates_->retire_year[t][l]};
      hire_time_[l * steps + t] = time += plan_.length[t] * static_cast<double>(rates_->hire_year[t][l]);
    }
  }
}

/// Someone moves at the end of a step: found in the new group on its measuring day.
Block::Wanderer Block::settled(Wanderer who, std::uint32_t where) {
  const Group& from = plan_.groups[who.group];
  const Destinations& to = plan_.destinations[static_cast<std::size_t>(from.profession)];
  double x = unit_interval(where) * (to.summed.back() - from.own_share);
  if (from.destination >= 0 && x >= to.summed[static_cast<std::size_t>(from.destination)] - from.own_share)
    x += from.own_share;
  const auto at =
      std::min(static_cast<std::size_t>(std::ranges::upper_bound(to.summed, x) - to.summed.begin()),
               to.group.size() - 1);
  return {static_cast<std::size_t>(to.group[at]), who.path, who.step, who.step + 1, who.lane, who.fte};
}

void Block::count_stay(const Wanderer& who, int until) {
  if (until == who.since) return;
  ++cell(who.group, who.since, Measure::heads, who.lane);
  cell(who.group, who.since, Measure::fte, who.lane) += who.fte;
  if (until == plan_.steps) return;
  --cell(who.group, until, Measure::heads, who.lane);
  cell(who.group, until, Measure::fte, who.lane) -= who.fte;
}

void Block::wander(Wanderer who, Stream& stream, float left) {
  const auto l = static_cast<std::size_t>(who.lane);
  const Year* years = years_.data() + l * plan_.years.size();
  while (true) {
    const float leave = rates_->leave[who.group][l], move = rates_->move[who.group][l];
    const float retire = rates_->retire[static_cast<std::size_t>(plan_.groups[who.group].profession)][l];
    float gone = 0, all = 0;
    for (; who.step < plan_.steps; ++who.step) {
      const auto t = static_cast<std::size_t>(who.step);
      gone = who.path->leave[t] * leave * years[t].leave + who.path->retire[t] * retire * years[t].retire;
      all = gone + who.path->move[t] * move;
      left -= all;
      if (left <= 0) break;
    }
    count_stay(who, who.step);
    if (who.step == plan_.steps) return;
    if (stream.uniform() * static_cast<double>(all) < static_cast<double>(gone)) {
      ++cell(who.group, who.step, Measure::leavers, who.lane);
      return;
    }
    who = settled(who, stream.word());
    left = clock(stream.word());
  }
}

void Block::joiners(std::size_t g) {
  const Group& group = plan_.groups[g];
  streams_.clear();
  for (std::size_t l = 0; l < kLanes; ++l) {
    Stream count(plan_.key, group.entity, event(What::hires), draw(l));
    const auto n = static_cast<int>(
        statistics::poisson(count, rates_->hires[g][l] * hire_time_[(l + 1) * plan_.years.size() - 1]));
    for (int i = 0; i < n; ++i)
      streams_.event.push_back(event(What::hired, i)), streams_.draw.push_back(static_cast<std::uint32_t>(l));
  }
  auto lanes = streams_.draw;
  for (auto& of : streams_.draw) of += static_cast<std::uint32_t>(first_draw_);
  streams_.compute(plan_.key, group.entity);
  const auto& word = streams_.word;
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    join(g, lanes[i],
         Stream(plan_.key, group.entity, streams_.event[i], streams_.draw[i],
                {word[0][i], word[1][i], word[2][i], word[3][i]}),
         streams_.clock[i]);
  }
}

void Block::join(std::size_t g, std::size_t l, Stream stream, float left) {
  const Group& group = plan_.groups[g];
  const auto& shares = plan_.entry_shares[static_cast<std::size_t>(group.profession)];
  const std::size_t steps = plan_.years.size();
  const double* time = hire_time_.data() + l * steps;
  const double when = stream.uniform() * time[steps - 1], who = stream.uniform() * shares.back();
  stream.word();  // the clock's, known already
  std::size_t step = 0, kind = 0;
  for (std::size_t t = 0; t + 1 < steps; ++t) step += when >= time[t] ? 1 : 0;
  for (std::size_t k = 0; k + 1 < kEntryKinds; ++k) kind += who >= shares[k] ? 1 : 0;
  const int at = static_cast<int>(step), lane = static_cast<int>(l);
  ++cell(g, at, Measure::joiners, lane);
  wander({g, &plan_.entries[kind * steps + step], at, at, lane, group.hire_fte}, stream, left);
}

namespace {}  // namespace

/// Basis::stocks. People change: some go and as many and the growth come; the mean is stock x growth exactly.
void Block::counted(std::size_t g) {
  const Group& group = plan_.groups[g];
  for (std::size_t l = 0; l < kLanes; ++l) {
    OwnGrowth own(plan_, g, draw(l));
    Stream stream(plan_.key, group.entity, event(What::counted), draw(l));
    auto heads = static_cast<std::int64_t>(group.stock);
    for (int t = 0; t < plan_.steps; ++t) {
      const auto step = static_cast<std::size_t>(t);
      const double growth = own.next() * static_cast<double>(rates_->growth_year[step][l]);
      const double stays = std::min(1 - plan_.assumed->churn * plan_.length[step], growth);
      const std::int64_t before = heads;
      heads = statistics::binomial(stream, before, stays) +
              statistics::poisson(stream, static_cast<double>(before) * (growth - stays));
      cell(g, t, Measure::heads, static_cast<int>(l)) = static_cast<std::int32_t>(heads);
      cell(g, t, Measure::fte, static_cast<int>(l)) =
          static_cast<std::int32_t>(1000 * static_cast<double>(heads) * group.fte_per_head + 0.5);
    }
  }
}

void Block::sum_up() {
  const std::size_t size = static_cast<std::size_t>(plan_.steps) * kStepSize;
  for (std::int32_t from : plan_.order) {
    const std::int32_t* part = slab_.data() + static_cast<std::size_t>(from) * size;
    const CutLinks& links = plan_.links[static_cast<std::size_t>(from)];
    for (std::int32_t to : {links.up, links.across}) {
      if (to < 0) continue;
      std::int32_t* sum = slab_.data() + static_cast<std::size_t>(to) * size;
      for (std::size_t i = 0; i < size; ++i) sum[i] += part[i];
    }
  }
}

}  // namespace framsyn::forecast
