#include "expectation/flows.hpp"

#include "expectation/floats.hpp"

namespace framsyn::forecast {
namespace {

/// What becomes of people in a step: who goes, and who of them leaves. `people` become those who stay.
[[gnu::always_inline]] inline void part(const Floats& gone, const Floats& move, Floats& people, Floats& going,
                                        Floats& leaving) {
  const Floats all = gone + move;
  Floats stays = all;
  to_exponential_of_minus(stays);
  going = people - people * stays;
  leaving = going * gone / (all + 1e-30f);
  people -= going;
}

}  // namespace

FRAMSYN_WIDE void live_on(std::span<const CellRisk> cells, const RateLanes& rates, std::size_t lanes,
                          Newcomers* stay, StepNumbers& out, Going& moved) {
  for (std::size_t l = 0; l < lanes; l += kFloats) {
    const Floats leave = floats(&rates.leave[l]), retire = floats(&rates.retire[l]),
                 move = floats(&rates.move[l]), later = floats(&rates.later[l]);
    Floats heads{}, fte{}, left{}, moving{}, moving_fte{}, going, leaving;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const CellRisk& cell = cells[c];
      Floats share = floats(&stay[c].people[l]);
      part(cell.leave * leave + (cell.retire + cell.later * later) * retire, cell.move * move, share, going,
           leaving);
      floats(&stay[c].people[l]) = share;
      heads += cell.people * share, fte += cell.fte * share;
      left += cell.people * leaving;
      moving += cell.people * (going - leaving), moving_fte += cell.fte * (going - leaving);
    }
    floats(out.of(Measure::heads) + l) = heads, floats(out.of(Measure::fte) + l) = fte;
    floats(out.of(Measure::leavers) + l) = left;
    floats(&moved.people[l]) = moving, floats(&moved.fte[l]) = moving_fte;
  }
}

FRAMSYN_WIDE void newcomers_go(std::span<const CrowdHazard> met, const RateLanes& rates, float fte,
                               std::size_t lanes, Newcomers* people, StepNumbers& out, Going& moved) {
  for (std::size_t l = 0; l < lanes; l += kFloats) {
    const Floats leave = floats(&rates.leave[l]), retire = floats(&rates.retire[l]),
                 move = floats(&rates.move[l]);
    Floats there{}, left = floats(out.of(Measure::leavers) + l), moving{}, going, leaving;
    for (std::size_t c = 0; c < met.size(); ++c) {
      Floats here = floats(&people[c].people[l]);
      part(met[c].leave * leave + met[c].retire * retire, met[c].move * move, here, going, leaving);
      floats(&people[c].people[l]) = here;
      there += here, left += leaving, moving += going - leaving;
    }
    floats(out.of(Measure::heads) + l) += there, floats(out.of(Measure::fte) + l) += there * fte;
    floats(out.of(Measure::leavers) + l) = left;
    floats(&moved.people[l]) += moving, floats(&moved.fte[l]) += moving * fte;
  }
}

FRAMSYN_WIDE void movers_go(const CrowdHazard& met, const RateLanes& rates, std::size_t lanes, Going& movers,
                            StepNumbers& out, Going& moved) {
  for (std::size_t l = 0; l < lanes; l += kFloats) {
    const Floats before = floats(&movers.people[l]), move = floats(&rates.move[l]),
                 gone = met.leave * floats(&rates.leave[l]) + met.retire * floats(&rates.retire[l]);
    Floats now = before, going, leaving;
    part(gone, met.move * move, now, going, leaving);
    const Floats each = floats(&movers.fte[l]) / (before + 1e-30f), on = going - leaving;
    floats(out.of(Measure::leavers) + l) += leaving;
    floats(&movers.people[l]) = now, floats(&movers.fte[l]) = each * now;
    floats(&moved.people[l]) += on, floats(&moved.fte[l]) += each * on;
  }
}

FRAMSYN_WIDE void leave_at_once(const CrowdHazard& met, const RateLanes& rates, std::size_t lanes,
                                float* share) {
  for (std::size_t l = 0; l < lanes; l += kFloats) {
    const Floats gone = met.leave * floats(&rates.leave[l]) + met.retire * floats(&rates.retire[l]),
                 all = gone + met.move * floats(&rates.move[l]);
    Floats stays = all;
    to_exponential_of_minus(stays);
    floats(share + l) = (1 - stays) * gone / (all + 1e-30f);
  }
}

FRAMSYN_WIDE void take_in(const Going& pool, float share, const Going* own, float elsewhere, Going& movers) {
  const float* from = pool.people.data();
  float* to = movers.people.data();
  for (std::size_t l = 0; l < 2 * kLanes; l += kFloats) floats(to + l) += floats(from + l) * share;
  for (std::size_t l = 0; own != nullptr && l < 2 * kLanes; l += kFloats)
    floats(to + l) += floats(own->people.data() + l) * (-share * elsewhere);
}

FRAMSYN_WIDE void add_times(float* sum, const float* more, float share, std::size_t n) {
  for (std::size_t l = 0; l < n; l += kFloats) floats(sum + l) += floats(more + l) * share;
}

}  // namespace framsyn::forecast
