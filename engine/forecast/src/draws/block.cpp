#include "draws/block.hpp"

#include "draws/counted.hpp"

#include <framsyn/engine/statistics/samplers.hpp>

#include <algorithm>

namespace framsyn::forecast {
namespace {

/// A sum that runs over wraps: growth beyond what 32 bits hold is refused when the draws are looked at.
[[gnu::always_inline]] inline std::int32_t wrapped(std::int32_t a, std::int32_t b) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

/// Where each cut's numbers lie until it is finished. Counted groups that nothing else is summed into are
/// finished as soon as they are counted, and take turns in the first slot.
std::vector<std::int32_t> slots_of(const Plan& plan, const std::vector<std::int32_t>& group) {
  const bool stocks = plan.assumed->basis == workforce::Basis::stocks;
  std::vector<bool> kept(plan.cuts.size(), !stocks);
  for (std::size_t c = 0; c < kept.size(); ++c) {
    if (group[c] < 0) kept[c] = true;
    for (std::int32_t to : {plan.links[c].up, plan.links[c].across})
      if (to >= 0) kept[static_cast<std::size_t>(to)] = true;
  }
  std::vector<std::int32_t> slots;
  std::int32_t next = 0;
  for (const bool keep : kept) slots.push_back(keep ? ++next : 0);
  return slots;
}

std::vector<std::int32_t> groups_by_cut(const Plan& plan) {
  std::vector<std::int32_t> groups(plan.cuts.size(), -1);
  for (std::size_t g = 0; g < plan.groups.size(); ++g)
    groups[static_cast<std::size_t>(plan.groups[g].cut)] = static_cast<std::int32_t>(g);
  return groups;
}

/// Has anybody left since they were last seen? `more`: how many in each step.
FRAMSYN_WIDE bool any_since(const std::int32_t* leavers, const std::int32_t* seen, int steps,
                            std::int32_t* more) {
  std::int32_t any = 0;
  for (int t = 0; t < steps; ++t, leavers += kStepSize, seen += kLanes) {
    std::int32_t n = 0;
    for (int l = 0; l < kLanes; ++l) n += leavers[l] - seen[l];
    any |= more[t] = n;
  }
  return any != 0;
}

}  // namespace

Block::Block(const Plan& plan)
    : plan_(plan),
      cut_size_(static_cast<std::size_t>(plan.steps) * kStepSize),
      group_(groups_by_cut(plan)),
      years_(plan.classes.size() * kLanes),
      hazards_(plan) {
  slot_ = slots_of(plan, group_);
  slab_.resize((static_cast<std::size_t>(std::ranges::max(slot_)) + 1) * cut_size_);
}

void Block::simulate(int first_draw) {
  rates_.emplace(plan_, first_draw);
  first_draw_ = first_draw;
  if (plan_.assumed->basis == workforce::Basis::employments) live_through();
}

void Block::live_through() {
  lay_years();
  hazards_.lay(years_);
  refilled_.assign(plan_.groups.size() * plan_.years.size() * kLanes, 0);
  visited_.assign(plan_.groups.size(), 0);
  taken_in_.assign(plan_.capped ? refilled_.size() : 0, 0);
  for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
    const Place place = place_of(g);
    group_years_.lay(place.rates, levers_of(plan_.groups[g]), rates_->retire_year);
    people(g);
    joiners(g);
    refill(g);
  }
  while (!movers_.empty()) {
    while (!movers_.empty()) move_on();
    for (std::size_t g = 0; g < plan_.groups.size(); ++g)
      if (visited_[g] != 0) visited_[g] = 0, refill(g);
  }
  for (const Group& group : plan_.groups) count_in(numbers(group.cut), plan_.steps, group.hire_fte);
}

Place Block::place_of(std::size_t g) {
  const Group& group = plan_.groups[g];
  return {hazards_.of(group.lever_class),
          {rates_->leave[g], rates_->retire[static_cast<std::size_t>(group.profession)], rates_->move[g]},
          plan_.steps,
          numbers(group.cut)};
}

void Block::lay_years() {
  const std::size_t steps = plan_.years.size();
  for (std::size_t c = 0; c < plan_.classes.size(); ++c) lay_class(c);
  for (std::size_t l = 0; l < kLanes; ++l) {
    YearRow& row = years_[l];
    float time = 0;
    for (std::size_t t = 0; t < steps; ++t)
      row.hired[t] = time += static_cast<float>(plan_.length[t]) * rates_->hire_year[t][l];
    hiring_time_[l] = time;
    for (float& share : row.hired) share = time > 0 ? share / time : 2;
    std::fill(row.hired.begin() + static_cast<std::ptrdiff_t>(steps) - 1, row.hired.end(), 2.0f);
  }
}

void Block::lay_class(std::size_t place) {
  const LeverYears& levers = rates_->levers[place];
  for (std::size_t l = 0; l < kLanes; ++l) {
    YearRow& row = years_[place * kLanes + l];
    row.later = levers.later[l];
    for (std::size_t t = 0; t < plan_.years.size(); ++t)
      row.leave[t + 1] = levers.leave[t][l], row.retire[t + 1] = rates_->retire_year[t][l],
                    row.move[t + 1] = levers.move[t][l];
  }
}

/// So many in each lane; `who` tells their random numbers from others'.
void Block::add_joiners(What who, const std::array<std::int32_t, kLanes>& n) {
  for (std::uint32_t l = 0; l < kLanes; ++l)
    for (int i = 0; i < n[l]; ++i) joiners_.lane.push_back(l), joiners_.event.push_back(event(who, i));
}

/// Everyone who comes to a group in any draw and year, and what decides when and who.
void Block::lay_joiners(std::size_t g) {
  const Group& group = plan_.groups[g];
  Lanes mean;
  for (std::size_t l = 0; l < kLanes; ++l) mean[l] = rates_->hires[g][l] * hiring_time_[l];
  Joiners& j = joiners_;
  j.lane.clear(), j.event.clear();
  if (group.vacancies > 0) {
    Lanes vacancies;
    vacancies.fill(plan_.filled_within(group));
    add_joiners(What::to_vacant,
                poisson_lanes(plan_.chance, group.entity, event(What::vacant), first_draw_, vacancies));
  }
  const std::size_t to_vacant_posts = j.lane.size();
  if (group.hiring == Hiring::one_by_one)
    add_joiners(What::hired,
                poisson_lanes(plan_.chance, group.entity, event(What::hires), first_draw_, mean));
  draw_joiners(group);
  j.step.resize(j.lane.size());
  find_steps(years_, plan_.steps, words_.a, j);
  for (std::size_t i = 0; i < to_vacant_posts; ++i)
    j.step[i] = plan_.steps == 1 || unit_float(words_.a[i]) < plan_.vacant_at_once ? 0 : 1;
  keep_hired(group, to_vacant_posts);
  find_kinds(plan_.entry_summed[static_cast<std::size_t>(group.profession)], words_.b, j);
  j.chance.read(words_.c, words_.d);
}

/// The words of all joiners at hand.
void Block::draw_joiners(const Group& group) {
  const Joiners& j = joiners_;
  words_.a.assign(j.lane.size(), group.entity), words_.d.assign(j.lane.size(), 0);
  words_.b = j.event, words_.c = j.lane;
  for (std::uint32_t& draw : words_.c) draw += static_cast<std::uint32_t>(first_draw_);
  words_.compute(plan_.chance);
  joiners_.kind.resize(j.lane.size());
}

void Block::joiners(std::size_t g) {
  if (plan_.groups[g].hiring != Hiring::one_by_one) hire_together(g);
  lay_joiners(g);
  take_in(g);
  if (lay_more(g)) take_in(g);
}

void Block::take_in(std::size_t g) {
  if (!plan_.groups[g].most_hires.empty()) keep_within_cap(g);
  const std::size_t before = movers_.size();
  movers_.resize(before + joiners_.lane.size() + 1);
  const std::size_t more =
      follow(joiners_, plan_.groups[g], static_cast<std::int32_t>(g),
             static_cast<std::int32_t>(plan_.paths.size()), place_of(g), movers_.data() + before);
  movers_.resize(before + more);
}

/// Posts that have become free are filled again in the same step, and who fills them may leave in turn.
void Block::refill(std::size_t g) {
  if (!plan_.refills) return;
  while (lay_refills(g)) take_in(g);
}

/// The posts of those who have left since the last time; false when there are none. A post's random numbers
/// are those of its place among the year's posts: what happens in later years does not move them.
bool Block::lay_refills(std::size_t g) {
  const Group& group = plan_.groups[g];
  const std::int32_t* leavers = numbers(group.cut) + static_cast<int>(Measure::leavers) * kLanes;
  std::int32_t* seen = refilled_.data() + g * plan_.years.size() * kLanes;
  Joiners& j = joiners_;
  j.lane.clear(), j.event.clear(), j.step.clear();
  std::int32_t more[kMostSteps];
  if (!any_since(leavers, seen, plan_.steps, more)) return false;
  std::size_t at = 0;
  for (int t = 0; t < plan_.steps; ++t, leavers += kStepSize, seen += kLanes) {
    if (more[t] == 0) continue;
    const std::size_t end = at + static_cast<std::size_t>(more[t]);
    j.lane.resize(end + 1), j.event.resize(end + 1), j.step.resize(end, t);
    for (std::uint32_t l = 0; l < kLanes; ++l) {
      // Written whether or not it counts: most often it is one or none, and which cannot be foreseen.
      const std::int32_t n = leavers[l] - seen[l];
      const int post = t * kMostInAYear + seen[l];
      j.lane[at] = l, j.event[at] = event(What::refilled, post);
      at += n > 0;
      for (std::int32_t i = 1; i < n; ++i, ++at)
        j.lane[at] = l, j.event[at] = event(What::refilled, post + i);
      seen[l] = leavers[l];
    }
  }
  j.lane.resize(at), j.event.resize(at);
  draw_joiners(group);
  keep_refilled(group);
  find_kinds(plan_.entry_summed[static_cast<std::size_t>(group.profession)], words_.b, j);
  j.kind.resize(j.lane.size());
  j.chance.read(words_.c, words_.d);
  return true;
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

/// Where everyone who has moved goes, and their chance there.
void Block::draw_movers() {
  words_.resize(movers_.size());
  for (std::size_t i = 0; i < movers_.size(); ++i) {
    const Visit& v = movers_[i];
    words_.a[i] = v.entity, words_.b[i] = v.event;
    words_.c[i] = static_cast<std::uint32_t>(first_draw_ + v.lane);
    words_.d[i] = static_cast<std::uint32_t>(v.risk);
  }
  words_.compute(plan_.chance);
  moved_chance_.read(words_.b, words_.c);
  starts_.assign(plan_.groups.size() + 1, 0);
  for (std::size_t i = 0; i < movers_.size(); ++i) {
    movers_[i].group = static_cast<std::int32_t>(destination(movers_[i], words_.a[i]));
    ++starts_[static_cast<std::size_t>(movers_[i].group) + 1];
  }
}

/// Group by group, since what lies together is quickly reached.
void Block::sort_movers() {
  for (std::size_t g = 1; g < starts_.size(); ++g) starts_[g] += starts_[g - 1];
  visits_.resize(movers_.size());
  chance_.clock.resize(movers_.size()), chance_.why.resize(movers_.size());
  for (std::size_t i = 0; i < movers_.size(); ++i) {
    const std::uint32_t at = starts_[static_cast<std::size_t>(movers_[i].group)]++;
    visits_[at] = movers_[i];
    chance_.clock[at] = moved_chance_.clock[i], chance_.why[at] = moved_chance_.why[i];
  }
}

/// Everyone who has moved settles at the end of the step, is found there on its measuring day, and is at risk
/// from the next.
void Block::move_on() {
  draw_movers();
  sort_movers();
  movers_.resize(visits_.size() + 1);
  std::size_t movers = 0;
  for (std::size_t g = 0, first = 0; g < plan_.groups.size(); first = starts_[g++]) {
    if (first == starts_[g]) continue;
    visited_[g] = 1;
    movers += follow(visits_.data() + first, chance_.clock.data() + first, chance_.why.data() + first,
                     starts_[g] - first, place_of(g), movers_.data() + movers);
  }
  movers_.resize(movers);
}

/// Comings and goings of each step become those who are there.
void Block::running_sums(std::int32_t* cut) const {
  for (int t = 1; t < plan_.steps; ++t) {
    const std::int32_t* before = cut + (t - 1) * kStepSize;
    std::int32_t* now = cut + t * kStepSize;
    for (int i = 0; i < 2 * kLanes; ++i) now[i] = wrapped(now[i], before[i]);
  }
}

void Block::add_to(std::int32_t cut, const std::int32_t* part) {
  if (cut < 0) return;
  std::int32_t* sum = numbers(cut);
  for (std::size_t i = 0; i < cut_size_; ++i) sum[i] = wrapped(sum[i], part[i]);
}

const std::int32_t* Block::finish(std::size_t cut) {
  const bool stocks = plan_.assumed->basis == workforce::Basis::stocks;
  std::int32_t* part = numbers(static_cast<std::int32_t>(cut));
  if (stocks && group_[cut] >= 0)
    count_on(plan_, static_cast<std::size_t>(group_[cut]), *rates_, first_draw_, part);
  if (group_[cut] >= 0) change_degrees(plan_.groups[static_cast<std::size_t>(group_[cut])], part);
  add_to(plan_.links[cut].up, part);
  add_to(plan_.links[cut].across, part);
  running_sums(part);
  return part;
}

void Block::clear(std::size_t cut) { std::fill_n(numbers(static_cast<std::int32_t>(cut)), cut_size_, 0); }

}  // namespace framsyn::forecast
