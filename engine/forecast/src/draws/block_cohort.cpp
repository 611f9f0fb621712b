#include "draws/block.hpp"
#include "draws/thinning.hpp"

namespace framsyn::forecast {
namespace {

constexpr int kBeforeAll = kMostSteps - 1;  // no step: who is not hired at all

std::uint32_t thinning_of(std::size_t slot, int step) {
  return event(What::thinned, static_cast<int>(slot) * kMostSteps + step);
}

/// A step's hazards in every lane: of going at all, and of moving among those who go.
struct StepRisk {
  alignas(64) float going[kLanes], moving[kLanes];
};

FRAMSYN_WIDE void risk_of_going(const float* __restrict before, const float* __restrict until, float move,
                                const float* __restrict year, float* __restrict going) {
  for (std::size_t l = 0; l < kLanes; ++l) going[l] = until[l] - before[l] + move * year[l];
}

FRAMSYN_WIDE void risk_of_moving(const float* __restrict going, float move, const float* __restrict year,
                                 float* __restrict moving) {
  alignas(64) float left[kLanes];
  for (std::size_t l = 0; l < kLanes; ++l) left[l] = 1.0f - move * year[l] / (going[l] + 1e-30f);
  for (std::size_t l = 0; l < kLanes; ++l) left[l] = left[l] > 1e-7f ? left[l] : 1e-7f;
  for (std::size_t l = 0; l < kLanes; ++l) moving[l] = minus_logarithm(left[l]);
}

void risk_in(const Risks& risks, int step, StepRisk& out) {
  alignas(64) static constexpr float kNone[kLanes] = {};
  const auto t = static_cast<std::size_t>(step);
  const float move = risks.years->moves ? risks.path->move[t] : 0;
  const float* year = risks.years->move[t].data();
  risk_of_going(step > risks.first ? risks.gone[step - 1] : kNone, risks.gone[step], move, year, out.going);
  if (risks.years->moves) risk_of_moving(out.going, move, year, out.moving);
}

FRAMSYN_WIDE void hazard_of(const Lanes& kept, float* hazard) {
  for (std::size_t l = 0; l < kLanes; ++l)
    hazard[l] = minus_logarithm(kept[l] > 1e-7f ? (kept[l] < 1.0f ? kept[l] : 1.0f) : 1e-7f);
}

FRAMSYN_WIDE void add(const std::int32_t* __restrict n, std::int32_t* __restrict to) {
  for (int l = 0; l < kLanes; ++l) to[l] += n[l];
}

FRAMSYN_WIDE void take(const std::int32_t* __restrict n, std::int32_t* __restrict from) {
  for (int l = 0; l < kLanes; ++l) from[l] -= n[l];
}

}  // namespace

/// Those who are hired after all: under a lever on hires, and within a cap.
void Block::thin_cohort(std::size_t g, const Slot& slot, std::array<std::int32_t, kLanes>& n) {
  const Group& group = plan_.groups[g];
  if (group.lever_class != 0) {
    alignas(64) float hazard[kLanes];
    alignas(64) std::int32_t gone[kLanes];
    TwoWords words;
    const std::uint32_t before = thinning_of(slot.place(), kBeforeAll);
    words.draw(plan_.chance, group.entity, &before, 1, first_draw_);
    hazard_of(levers_of(group).keep[slot.step], hazard);
    thin(words.first[0], n.data(), hazard, gone);
    take(gone, n.data());
  }
  if (group.most_hires.empty()) return;
  std::int32_t* taken = taken_in_.data() + (g * plan_.years.size() + slot.step) * kLanes;
  for (std::size_t l = 0; l < kLanes; ++l) {
    n[l] = std::min(n[l], std::max(0, group.most_hires[slot.step] - taken[l]));
    taken[l] += n[l];
  }
}

/// So many of a cohort move on in a step.
void Block::send_some_on(Visit mover, std::size_t slot, int step, const std::int32_t* movers) {
  mover.since = static_cast<std::int16_t>(step), mover.risk = static_cast<std::int16_t>(step + 1);
  for (int l = 0; l < kLanes; ++l) {
    mover.lane = static_cast<std::int16_t>(l);
    for (int i = 0; i < movers[l]; ++i) {
      mover.event = event(What::hired, static_cast<int>(slot) * kMostInAYear + step * (kMostThinned + 1) + i);
      movers_.push_back(mover);
    }
  }
}

/// The hires of one step and kind by their number alone: of those still there, so many go in each step.
void Block::hire_cohort(std::size_t g, const Slot& slot) {
  const Group& group = plan_.groups[g];
  alignas(64) std::array<std::int32_t, kLanes> n = slot.n;
  thin_cohort(g, slot, n);
  const std::size_t path = lay_risks(group, slot);
  add(n.data(), stays_.come[slot.step]);
  alignas(64) std::int32_t gone[kLanes], movers[kLanes];
  StepRisk risk;
  TwoWords words;
  for (int t = static_cast<int>(slot.step), place = kAlike; t < plan_.steps; ++t, ++place) {
    if (place == kAlike) {
      std::uint32_t events[kAlike];
      const int ahead = std::min(kAlike, plan_.steps - t);
      for (int i = 0; i < ahead; ++i) events[i] = thinning_of(slot.place(), t + i);
      words.draw(plan_.chance, group.entity, events, ahead, first_draw_);
      place = 0;
    }
    risk_in(risks_, t, risk);
    thin(words.first[place], n.data(), risk.going, gone);
    take(gone, n.data());
    add(n.data(), stays_.there[t]);
    if (!group_years_.moves) continue;
    thin(words.second[place], gone, risk.moving, movers);
    add(movers, stays_.moved[t]);
    send_some_on({.entity = group.entity,
                  .path = static_cast<std::int32_t>(path),
                  .fte = group.hire_fte,
                  .group = static_cast<std::int32_t>(g)},
                 slot.place(), t, movers);
  }
}

}  // namespace framsyn::forecast
