#include "visits.hpp"

namespace framsyn::forecast {
namespace {

// One visit's steps side by side: sixteen years in a register, added up in four shuffles.
constexpr int kWidth = 16;
using Steps = float __attribute__((vector_size(64), may_alias));
using Marks = std::int32_t __attribute__((vector_size(64)));

constexpr Marks kPlaces{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

[[gnu::always_inline]] inline const Steps& steps_at(const std::array<float, kMostSteps>& row, int from) {
  return *reinterpret_cast<const Steps*>(row.data() + from);
}

/// Running sums.
[[gnu::always_inline]] inline void add_up(Steps& x) {
  const Steps zero{};
  x += __builtin_shufflevector(zero, x, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
  x += __builtin_shufflevector(zero, x, 0, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
  x += __builtin_shufflevector(zero, x, 0, 0, 0, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27);
  x += __builtin_shufflevector(zero, x, 0, 0, 0, 0, 0, 0, 0, 0, 16, 17, 18, 19, 20, 21, 22, 23);
}

/// How many marks (-1) are set.
[[gnu::always_inline]] inline int count(Marks m) {
  m += __builtin_shufflevector(m, m, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
  m += __builtin_shufflevector(m, m, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11);
  m += __builtin_shufflevector(m, m, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
  m += __builtin_shufflevector(m, m, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14);
  return -m[0];
}

/// When a visit ends, and the hazards of that step.
struct End {
  int step;
  float gone, all;
};

[[gnu::always_inline]] inline End end_of(const Visit& visit, float clock, const GroupRates& group,
                                         const YearRow& years, int steps) {
  const auto l = static_cast<std::size_t>(visit.lane);
  alignas(64) float gone[kMostSteps], all[kMostSteps];
  float before = 0;
  int lived = 0;
  for (int from = 0; from < steps; from += kWidth) {
    Steps out = steps_at(visit.path->leave, from) * group.leave[l] * steps_at(years.leave, from) +
                steps_at(visit.path->retire, from) * group.retire[l] * steps_at(years.retire, from);
    Steps any = out + steps_at(visit.path->move, from) * group.move[l];
    *reinterpret_cast<Steps*>(gone + from) = out;
    *reinterpret_cast<Steps*>(all + from) = any;
    const Marks at_risk = kPlaces + from >= static_cast<std::int32_t>(visit.risk);
    Steps summed = reinterpret_cast<Steps>(reinterpret_cast<Marks>(any) & at_risk);
    add_up(summed);
    summed += before;
    lived += count(summed < clock);
    before = summed[kWidth - 1];
  }
  lived = std::min(lived, steps);
  const int last = std::min(lived, steps - 1);
  return {lived, gone[last], all[last]};
}

}  // namespace

FRAMSYN_WIDE void find_steps(const std::vector<YearRow>& years, int steps,
                             const std::vector<std::uint32_t>& lane, const std::vector<std::uint32_t>& when,
                             std::vector<std::int32_t>& step) {
  for (std::size_t i = 0; i < lane.size(); ++i) {
    const float x = unit_float(when[i]);
    step[i] = 0;
    for (int from = 0; from < steps; from += kWidth)
      step[i] += count(steps_at(years[lane[i]].hired, from) <= x);
  }
}

FRAMSYN_WIDE void find_kinds(const std::array<float, kEntryKinds>& summed,
                             const std::vector<std::uint32_t>& who, std::vector<std::int32_t>& kind) {
  const std::uint32_t* words = who.data();
  std::int32_t* out = kind.data();
  for (std::size_t i = 0; i < kind.size(); ++i) {
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

void Chance::read(const std::vector<std::uint32_t>& clocks, const std::vector<std::uint32_t>& whys) {
  clock.resize(clocks.size()), why.resize(whys.size());
  read_clocks(clocks.data(), clock.data(), clocks.size());
  read_units(whys.data(), why.data(), whys.size());
}

FRAMSYN_WIDE std::size_t follow(const Visit* visits, const float* clock, const float* why, std::size_t n,
                                const GroupRates& group, const std::vector<YearRow>& years, int steps,
                                std::int32_t* changes, Visit* moved) {
  std::size_t movers = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const Visit& visit = visits[i];
    const End end = end_of(visit, clock[i], group, years[static_cast<std::size_t>(visit.lane)], steps);
    const auto out = static_cast<std::int32_t>(end.step < steps);
    const std::int32_t left = out & static_cast<std::int32_t>(why[i] * end.all <= end.gone);
    std::int32_t* come = changes + visit.since * kStepSize + visit.lane;
    std::int32_t* go = changes + std::min(end.step, steps - 1) * kStepSize + visit.lane;
    come[0] += 1, come[kLanes] += visit.fte;
    go[0] -= out, go[kLanes] -= out * visit.fte, go[3 * kLanes] += left;
    Visit& next = moved[movers];
    next = visit;
    next.since = static_cast<std::int16_t>(end.step), next.risk = static_cast<std::int16_t>(end.step + 1);
    movers += static_cast<std::size_t>(out - left);
  }
  return movers;
}

}  // namespace framsyn::forecast
