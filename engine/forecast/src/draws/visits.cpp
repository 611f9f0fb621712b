#include "draws/visits.hpp"

namespace framsyn::forecast {
namespace {

using Marks = std::int32_t __attribute__((vector_size(64)));
using Bytes = std::int8_t __attribute__((vector_size(16)));
using Halves = std::uint64_t __attribute__((vector_size(16)));

/// How many marks (-1) are set: one a byte, then all bytes added by a multiplication.
[[gnu::always_inline]] inline int count(const Marks& m) {
  const auto halves = reinterpret_cast<Halves>(__builtin_convertvector(m, Bytes));
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  return static_cast<int>((((halves[0] & kOnes) + (halves[1] & kOnes)) * kOnes) >> 56);
}

/// How a visit ends: the step, or none; to leave, or to move on.
struct End {
  int step;
  std::int32_t out, left;
};

template <int kRegisters>
[[gnu::always_inline]] inline End end_of(std::int32_t path, std::int16_t lane, int risk, float clock,
                                         float why, const Place& at) {
  const auto l = static_cast<std::size_t>(lane);
  const float leave = at.rates.leave[l], retire = at.rates.retire[l], move = at.rates.move[l];
  const Steps *leaving = at.hazards.leaving(path, lane), *retiring = leaving + kRegisters,
              *moving = at.hazards.moving(path, lane);
  alignas(64) float gone[kRegisters * kWidth], all[kRegisters * kWidth];
  for (int r = 0; r < kRegisters; ++r) {
    const Steps out = leaving[r] * leave + retiring[r] * retire;
    reinterpret_cast<Steps*>(gone)[r] = out;
    reinterpret_cast<Steps*>(all)[r] = out + moving[r] * move;
  }
  const float until = all[risk] + clock;
  int lived = 0;
  for (int r = 0; r < kRegisters; ++r) lived += count(reinterpret_cast<Steps*>(all)[r] < until);
  const int last = std::min(std::max(lived, risk + 1), at.steps);
  const float any = all[last] - all[last - 1];
  const auto out = static_cast<std::int32_t>((lived <= at.steps) & (risk < at.steps) & (any > 0));
  return {last - 1, out, out & static_cast<std::int32_t>(why * any <= gone[last] - gone[last - 1])};
}

/// The rows that a visit soon to come will need.
[[gnu::always_inline]] inline void fetch(std::int32_t path, std::int16_t lane, const Place& at) {
  const Steps* row = at.hazards.leaving(path, lane);
  __builtin_prefetch(row), __builtin_prefetch(row + 1);
}
constexpr std::size_t kAhead = 8;

[[gnu::always_inline]] inline void go(const End& end, std::int16_t lane, std::int32_t fte, const Place& at) {
  std::int32_t* go = at.changes + end.step * kStepSize + lane;
  go[0] -= end.out, go[kLanes] -= end.out * fte, go[3 * kLanes] += end.left;
}

[[gnu::always_inline]] inline std::size_t move_on(const End& end, Visit& visit) {
  visit.since = static_cast<std::int16_t>(end.step), visit.risk = static_cast<std::int16_t>(end.step + 1);
  return static_cast<std::size_t>(end.out - end.left);
}

}  // namespace

FRAMSYN_WIDE void find_steps(const std::vector<YearRow>& years, int steps,
                             const std::vector<std::uint32_t>& when, Joiners& joiners) {
  for (std::size_t i = 0; i < when.size(); ++i) {
    const float x = unit_float(when[i]);
    const auto* hired = reinterpret_cast<const Steps*>(years[joiners.lane[i]].hired.data());
    std::int32_t step = 0;
    for (int from = 0; from < steps; from += kWidth) step += count(*hired++ <= x);
    joiners.step[i] = step;
  }
}

FRAMSYN_WIDE void find_kinds(const std::array<float, kEntryKinds>& summed,
                             const std::vector<std::uint32_t>& who, Joiners& joiners) {
  const std::uint32_t* words = who.data();
  std::int32_t* out = joiners.kind.data();
  for (std::size_t i = 0, n = who.size(); i < n; ++i) {
    const float x = unit_float(words[i]);
    std::int32_t k = 0;
    for (std::size_t j = 0; j + 1 < kEntryKinds; ++j) k += x >= summed[j] ? 1 : 0;
    out[i] = k;
  }
}

namespace {

FRAMSYN_WIDE void read_clocks(const std::uint32_t* word, float* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] = clock(word[i]);
}

FRAMSYN_WIDE void read_units(const std::uint32_t* word, float* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] = unit_float(word[i]);
}

}  // namespace

FRAMSYN_WIDE void count_in(std::int32_t* changes, int steps, std::int32_t fte) {
  for (int t = 0; t < steps; ++t, changes += kStepSize) {
    for (int l = 0; l < kLanes; ++l) {
      const std::int32_t joined = changes[static_cast<int>(Measure::joiners) * kLanes + l];
      changes[l] += joined, changes[kLanes + l] += joined * fte;
    }
  }
}

void Chance::read(const std::vector<std::uint32_t>& clocks, const std::vector<std::uint32_t>& whys) {
  clock.resize(clocks.size()), why.resize(whys.size());
  read_clocks(clocks.data(), clock.data(), clocks.size());
  read_units(whys.data(), why.data(), whys.size());
}

namespace {

template <int kRegisters>
[[gnu::always_inline]] inline std::size_t follow_joiners(const Joiners& joiners, Visit joiner,
                                                         std::int32_t entries, const Place& at,
                                                         Visit* moved) {
  std::size_t movers = 0;
  const std::uint32_t *lanes = joiners.lane.data(), *events = joiners.event.data();
  const std::int32_t *steps = joiners.step.data(), *kinds = joiners.kind.data();
  const float *clock = joiners.chance.clock.data(), *why = joiners.chance.why.data();
  for (std::size_t i = 0, n = joiners.lane.size(); i < n; ++i) {
    joiner.lane = static_cast<std::int16_t>(lanes[i]);
    joiner.event = events[i];
    joiner.path = entries + kinds[i] * at.steps + steps[i];
    const End end = end_of<kRegisters>(joiner.path, joiner.lane, steps[i], clock[i], why[i], at);
    ++at.changes[steps[i] * kStepSize + static_cast<int>(Measure::joiners) * kLanes + joiner.lane];
    go(end, joiner.lane, joiner.fte, at);
    moved[movers] = joiner;
    movers += move_on(end, moved[movers]);
  }
  return movers;
}

template <int kRegisters>
[[gnu::always_inline]] inline std::size_t follow_visits(const Visit* visits, const float* clock,
                                                        const float* why, std::size_t n, const Place& at,
                                                        Visit* moved) {
  std::size_t movers = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const Visit& visit = visits[i];
    if (i + kAhead < n) fetch(visits[i + kAhead].path, visits[i + kAhead].lane, at);
    const End end = end_of<kRegisters>(visit.path, visit.lane, visit.risk, clock[i], why[i], at);
    std::int32_t* come = at.changes + visit.since * kStepSize + visit.lane;
    come[0] += 1, come[kLanes] += visit.fte;
    go(end, visit.lane, visit.fte, at);
    moved[movers] = visit;
    movers += move_on(end, moved[movers]);
  }
  return movers;
}

}  // namespace

FRAMSYN_WIDE std::size_t follow(const Joiners& joiners, const Group& group, std::int32_t place,
                                std::int32_t entries, const Place& at, Visit* moved) {
  const Visit joiner{group.entity, 0, 0, group.hire_fte, place, 0, 0, 0};
  const std::size_t registers = at.hazards.registers;
  return registers == 1   ? follow_joiners<1>(joiners, joiner, entries, at, moved)
         : registers == 2 ? follow_joiners<2>(joiners, joiner, entries, at, moved)
                          : follow_joiners<3>(joiners, joiner, entries, at, moved);
}

FRAMSYN_WIDE std::size_t follow(const Visit* visits, const float* clock, const float* why, std::size_t n,
                                const Place& at, Visit* moved) {
  const std::size_t registers = at.hazards.registers;
  return registers == 1   ? follow_visits<1>(visits, clock, why, n, at, moved)
         : registers == 2 ? follow_visits<2>(visits, clock, why, n, at, moved)
                          : follow_visits<3>(visits, clock, why, n, at, moved);
}

}  // namespace framsyn::forecast
