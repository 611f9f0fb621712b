#include "draws/people.hpp"

#include "draws/philox_lanes.hpp"

#include <algorithm>

namespace framsyn::forecast {
namespace {

/// Two draws share a block of four words; no other stream counts so far.
constexpr std::uint32_t kTwoDraws = 0x80000000;
constexpr std::size_t kBlocks = kLanes / 2;

FRAMSYN_WIDE void multiply(const Lanes& rate, const Lanes& year, Lanes& out) {
  for (std::size_t l = 0; l < kLanes; ++l) out[l] = rate[l] * year[l];
}

FRAMSYN_WIDE void sum_gone(const Path& path, const LaterRow* later, const GroupYears& years, int first,
                           int steps, float (*gone)[kLanes]) {
  alignas(64) float sum[kLanes] = {};
  for (int t = first; t < steps; ++t) {
    const auto step = static_cast<std::size_t>(t);
    const float leave = path.leave[step], retire = path.retire[step],
                more = later == nullptr ? 0 : (*later)[step];
    const Lanes &leave_year = years.leave[step], &retire_year = years.retire[step];
    for (std::size_t l = 0; l < kLanes; ++l)
      gone[t][l] = sum[l] += leave * leave_year[l] + (retire + more * years.later[l]) * retire_year[l];
  }
}

FRAMSYN_WIDE void sum_moved(const Path& path, const GroupYears& years, int first, int steps,
                            float (*moved)[kLanes]) {
  alignas(64) float sum[kLanes] = {};
  for (int t = first; t < steps; ++t) {
    const auto step = static_cast<std::size_t>(t);
    const Lanes& year = years.move[step];
    const float move = path.move[step];
    for (std::size_t l = 0; l < kLanes; ++l) moved[t][l] = sum[l] += move * year[l];
  }
}

FRAMSYN_WIDE void read(const std::uint32_t* clocks, const std::uint32_t* moves, float* clock_of,
                       std::uint32_t* move_of, float* left_over) {
  for (std::size_t j = 0; j < kBlocks; ++j) clock_of[j] = clock(clocks[j]), move_of[j] = moves[j];
  for (std::size_t j = 0; j < kBlocks; ++j)
    left_over[j] = unit_float((clocks[j] & 511) << 23 | (moves[j] & 511) << 14);
}

using Sixteen = float __attribute__((vector_size(64), may_alias));
using Counts = std::int32_t __attribute__((vector_size(64), may_alias));

/// Half of the lanes: the sums are held in registers while those alike pass by.
template <bool kWithFte>
[[gnu::always_inline]] inline void count_there(const float (*clock)[kLanes], int n, const float* gone,
                                               const std::int32_t* each_fte, std::int32_t* there,
                                               std::int32_t* fte) {
  const Sixteen until = *reinterpret_cast<const Sixteen*>(gone);
  Counts here{}, with{};
  for (int i = 0; i < n; ++i) {
    const Counts stays = *reinterpret_cast<const Sixteen*>(clock[i]) > until;  // -1 where so
    here -= stays;
    if (kWithFte) with += stays & each_fte[i];
  }
  *reinterpret_cast<Counts*>(there) += here;
  if (kWithFte) *reinterpret_cast<Counts*>(fte) += with;
}

template <bool kWithFte>
[[gnu::always_inline]] inline void stay_with(const float (*clock)[kLanes], int n, const Risks& risks,
                                             const std::int32_t* each_fte, std::int32_t (*there)[kLanes],
                                             std::int32_t (*fte)[kLanes]) {
  for (int t = risks.first; t < risks.steps; ++t) {
    for (int l = 0; l < kLanes; l += 16)
      count_there<kWithFte>(reinterpret_cast<const float (*)[kLanes]>(clock[0] + l), n, risks.gone[t] + l,
                            each_fte, there[t] + l, fte[t] + l);
  }
}

FRAMSYN_WIDE void stay(const float (*clock)[kLanes], int n, const Risks& risks, const std::int32_t* each_fte,
                       std::int32_t (*there)[kLanes], std::int32_t (*fte)[kLanes]) {
  if (each_fte == nullptr)
    stay_with<false>(clock, n, risks, nullptr, there, fte);
  else
    stay_with<true>(clock, n, risks, each_fte, there, fte);
}

}  // namespace

void GroupYears::lay(const GroupRates& rates, const LeverYears& levers,
                     const std::vector<Lanes>& retire_year) {
  const std::size_t steps = retire_year.size();
  leave.resize(steps), retire.resize(steps), move.resize(steps);
  for (std::size_t t = 0; t < steps; ++t) {
    multiply(rates.leave, levers.leave[t], leave[t]);
    multiply(rates.retire, retire_year[t], retire[t]);
    multiply(rates.move, levers.move[t], move[t]);
  }
  later = levers.later;
  moves = std::ranges::max(rates.move) > 0;
}

void Risks::sum(const Path& of, const LaterRow* later, const GroupYears& group, int from, int until) {
  first = from, steps = until, path = &of, years = &group;
  sum_gone(of, later, group, from, until, gone);
  if (group.moves) sum_moved(of, group, from, until, moved);
}

namespace {

/// Words of a few events in a block's draws: of each the first half of the lanes, then the second.
struct Blocks {
  alignas(64) std::uint32_t a[kAlike * kBlocks], b[kAlike * kBlocks], c[kAlike * kBlocks],
      d[kAlike * kBlocks];

  void lay(std::size_t i, std::uint32_t entity, std::uint32_t event, int first_draw) {
    for (std::size_t j = i * kBlocks; j < (i + 1) * kBlocks; ++j) {
      a[j] = entity, b[j] = event, d[j] = kTwoDraws;
      c[j] = static_cast<std::uint32_t>(first_draw) / 2 + static_cast<std::uint32_t>(j - i * kBlocks);
    }
  }
  void compute(statistics::Key key, std::size_t n) { philox_many(key, a, b, c, d, n * kBlocks); }
};

}  // namespace

void TwoWords::draw(statistics::Key key, std::uint32_t entity, const std::uint32_t* event, int n,
                    int first_draw) {
  Blocks words;
  const auto events = static_cast<std::size_t>(n);
  for (std::size_t i = 0; i < events; ++i) words.lay(i, entity, event[i], first_draw);
  words.compute(key, events);
  for (std::size_t i = 0; i < events; ++i) {
    const std::size_t at = i * kBlocks;
    std::copy_n(words.a + at, kBlocks, first[i]), std::copy_n(words.c + at, kBlocks, first[i] + kBlocks);
    std::copy_n(words.b + at, kBlocks, second[i]), std::copy_n(words.d + at, kBlocks, second[i] + kBlocks);
  }
}

void Chances::draw(statistics::Key key, const std::uint32_t* entity, const std::uint32_t* event, int n,
                   int first_draw) {
  Blocks words;
  const auto people = static_cast<std::size_t>(n);
  for (std::size_t i = 0; i < people; ++i) words.lay(i, entity[i], event[i], first_draw);
  words.compute(key, people);
  for (std::size_t i = 0; i < people; ++i) {
    const std::size_t at = i * kBlocks;
    read(words.a + at, words.b + at, clock[i], move[i], left_over[i]);
    read(words.c + at, words.d + at, clock[i] + kBlocks, move[i] + kBlocks, left_over[i] + kBlocks);
  }
}

void Stays::clear(int steps) {
  for (auto* rows : {come, there, fte, moved}) std::fill_n(rows[0], steps * kLanes, 0);
}

void Stays::add(const Chances& chances, int from, int n, const Risks& risks, const std::int32_t* each_fte) {
  stay(chances.clock + from, n, risks, each_fte, there, fte);
}

void Stays::move(const Risks& risks, int step, std::size_t lane, float clock, std::int32_t each_fte) {
  ++moved[step][lane];
  for (int t = step; t < risks.steps && clock > risks.gone[t][lane]; ++t)
    --there[t][lane], fte[t][lane] -= each_fte;
}

FRAMSYN_WIDE void Stays::count_gone(int steps, std::int32_t each_fte, std::int32_t* changes) const {
  alignas(64) std::int32_t before[kLanes] = {};
  for (int t = 0; t < steps; ++t, changes += kStepSize) {
    for (int l = 0; l < kLanes; ++l) {
      const std::int32_t gone = before[l] + come[t][l] - there[t][l];
      changes[l] -= gone, changes[kLanes + l] -= gone * each_fte;
      changes[3 * kLanes + l] += gone - moved[t][l];
      before[l] = there[t][l];
    }
  }
}

FRAMSYN_WIDE void Stays::count_joined(int steps, std::int32_t* changes) const {
  for (int t = 0; t < steps; ++t, changes += kStepSize)
    for (int l = 0; l < kLanes; ++l) changes[static_cast<int>(Measure::joiners) * kLanes + l] += come[t][l];
}

FRAMSYN_WIDE void Stays::count_fte(int steps, std::int32_t at_first, std::int32_t* changes) const {
  alignas(64) std::int32_t before[kLanes];
  for (int l = 0; l < kLanes; ++l) before[l] = at_first;
  for (int t = 0; t < steps; ++t, changes += kStepSize) {
    for (int l = 0; l < kLanes; ++l) {
      changes[kLanes + l] += fte[t][l] - before[l];
      before[l] = fte[t][l];
    }
  }
}

namespace {

/// Who moves in a step: where both fall in it, if moving comes earlier. `before`: the sums at its beginning.
[[gnu::always_inline]] inline void move_in(int t, const float* __restrict clock,
                                           const float* __restrict until, const float* __restrict gone,
                                           const float* __restrict moved, float* __restrict gone_before,
                                           float* __restrict moved_before, std::int32_t* __restrict step) {
  for (std::size_t l = 0; l < kLanes; ++l) {
    const float of_move = (until[l] - moved_before[l]) * (gone[l] - gone_before[l]),
                of_leaving = (clock[l] - gone_before[l]) * (moved[l] - moved_before[l]);
    std::int32_t now = until[l] <= moved[l] ? t : -1;
    now = until[l] > moved_before[l] ? now : -1;
    now = clock[l] > gone_before[l] ? now : -1;
    now = of_move <= of_leaving ? now : -1;
    step[l] = now > step[l] ? now : step[l];
    gone_before[l] = gone[l], moved_before[l] = moved[l];
  }
}

}  // namespace

FRAMSYN_WIDE int find_moves(const float* clock_of, const std::uint32_t* word, const Risks& risks,
                            std::int32_t* lanes, std::int32_t* steps) {
  alignas(64) float until[kLanes];
  alignas(64) float gone[kLanes] = {}, moved[kLanes] = {};
  alignas(64) std::int32_t step[kLanes];
  for (std::size_t l = 0; l < kLanes; ++l) until[l] = clock(word[l]), step[l] = -1;
  for (int t = risks.first; t < risks.steps; ++t)
    move_in(t, clock_of, until, risks.gone[t], risks.moved[t], gone, moved, step);
  int n = 0;
  for (int l = 0; l < kLanes; ++l) lanes[n] = l, steps[n] = step[l], n += step[l] >= 0 ? 1 : 0;
  return n;
}

}  // namespace framsyn::forecast
