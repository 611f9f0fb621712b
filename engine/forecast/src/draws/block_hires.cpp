#include "draws/block.hpp"
#include "draws/thinning.hpp"

#include <framsyn/engine/statistics/samplers.hpp>

#include <algorithm>

namespace framsyn::forecast {
namespace {

int event_of(std::size_t slot, int n) { return static_cast<int>(slot) * kMostInAYear + n; }

FRAMSYN_WIDE void scale(const Lanes& rate, float times, const Lanes& year, float* mean) {
  for (std::size_t l = 0; l < kLanes; ++l) mean[l] = rate[l] * times * year[l];
}

/// Who has not come has no clock.
FRAMSYN_WIDE void only_those(const std::int32_t* n, int first, int rows, float (*clock)[kLanes]) {
  for (int i = 0; i < rows; ++i)
    for (std::size_t l = 0; l < kLanes; ++l) clock[i][l] = first + i < n[l] ? clock[i][l] : 0.0f;
}

FRAMSYN_WIDE void only_kept(const float (*left_over)[kLanes], const Lanes& share, int rows,
                            float (*clock)[kLanes]) {
  for (int i = 0; i < rows; ++i)
    for (std::size_t l = 0; l < kLanes; ++l) clock[i][l] = left_over[i][l] < share[l] ? clock[i][l] : 0.0f;
}

FRAMSYN_WIDE void count_come(const float (*clock)[kLanes], int rows, std::int32_t* come) {
  for (int i = 0; i < rows; ++i)
    for (std::size_t l = 0; l < kLanes; ++l) come[l] += clock[i][l] > 0.0f ? 1 : 0;
}

}  // namespace

/// How many are hired of each step and kind in every lane: Poisson, each of a word of its own.
void Block::draw_slots(std::size_t g) {
  const Group& group = plan_.groups[g];
  const auto& summed = plan_.entry_summed[static_cast<std::size_t>(group.profession)];
  slots_.clear();
  for (std::size_t s = 0; s < plan_.years.size(); ++s) {
    for (std::size_t i = 0; i < kEntryKinds; ++i) {
      const std::size_t kind = (group.entity + s + i) % kEntryKinds;  // under a cap, none is always first
      const float share = summed[kind] - (kind > 0 ? summed[kind - 1] : 0);
      if (share <= 0) continue;
      Slot& slot = slots_.emplace_back(Slot{s, kind, {}});
      Lanes mean;
      scale(rates_->hires[g], static_cast<float>(plan_.length[s]) * share, rates_->hire_year[s], mean.data());
      slot.n = poisson_lanes(plan_.chance, group.entity, event(What::hires, static_cast<int>(slot.place())),
                             first_draw_, mean);
    }
  }
}

/// First come, first hired.
void Block::only_within_cap(std::size_t g, std::size_t step, int rows) {
  const std::int32_t most = plan_.groups[g].most_hires[step];
  std::int32_t* taken = taken_in_.data() + (g * plan_.years.size() + step) * kLanes;
  for (int i = 0; i < rows; ++i) {
    for (std::size_t l = 0; l < kLanes; ++l) {
      float& clock = chances_.clock[i][l];
      if (clock <= 0) continue;
      if (taken[l] < most)
        ++taken[l];
      else
        clock = 0;
    }
  }
}

/// What those of one step and kind meet; their path as visits know it.
std::size_t Block::lay_risks(const Group& group, const Slot& slot) {
  const LeverClass& met = plan_.classes[static_cast<std::size_t>(group.lever_class)];
  const std::size_t entry = slot.kind * plan_.years.size() + slot.step, path = plan_.paths.size() + entry;
  risks_.sum(plan_.entries[entry], met.later.empty() ? nullptr : &met.later[path], group_years_,
             static_cast<int>(slot.step), plan_.steps);
  return path;
}

/// The hires of one step and kind, who are all alike: a few at a time in every lane.
void Block::hire_slot(std::size_t g, const Slot& slot) {
  const Group& group = plan_.groups[g];
  const int most = std::min(std::ranges::max(slot.n), kMostInAYear - 1);
  if (most == 0) return;
  const std::size_t path = lay_risks(group, slot);
  std::uint32_t entity[kAlike], events[kAlike];
  std::int32_t each_fte[kAlike];
  std::fill_n(entity, kAlike, group.entity), std::fill_n(each_fte, kAlike, group.hire_fte);
  for (int first = 0; first < most; first += kAlike) {
    const int n = std::min(kAlike, most - first);
    for (int i = 0; i < n; ++i) events[i] = event(What::hired, event_of(slot.place(), first + i));
    chances_.draw(plan_.chance, entity, events, n, first_draw_);
    only_those(slot.n.data(), first, n, chances_.clock);
    if (group.lever_class != 0)
      only_kept(chances_.left_over, levers_of(group).keep[slot.step], n, chances_.clock);
    if (!group.most_hires.empty()) only_within_cap(g, slot.step, n);
    count_come(chances_.clock, n, stays_.come[slot.step]);
    stays_.add(chances_, 0, n, risks_, nullptr);
    if (group_years_.moves)
      send_on(risks_, 0, n, {.path = static_cast<std::int32_t>(path), .group = static_cast<std::int32_t>(g)},
              entity, events, each_fte);
  }
}

/// The hires for growth of a group that has many of a kind.
void Block::hire_together(std::size_t g) {
  const Group& group = plan_.groups[g];
  draw_slots(g);
  stays_.clear(plan_.steps);
  for (const Slot& slot : slots_) {
    const bool cohort = group.hiring == Hiring::as_cohort && std::ranges::max(slot.n) <= kMostThinned;
    cohort ? hire_cohort(g, slot) : hire_slot(g, slot);
  }
  stays_.count_gone(plan_.steps, group.hire_fte, numbers(group.cut));
  stays_.count_joined(plan_.steps, numbers(group.cut));
}

}  // namespace framsyn::forecast
