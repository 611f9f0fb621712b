#pragma once

#include "draws/people.hpp"
#include "expectation/crowds.hpp"

namespace framsyn::forecast {

/// A group's numbers of a step by measure, FTE in parts.
struct alignas(64) StepNumbers {
  std::array<float, kStepSize> values{};
  float* of(Measure measure) { return values.data() + static_cast<std::size_t>(measure) * kLanes; }
  const float* of(Measure measure) const {
    return values.data() + static_cast<std::size_t>(measure) * kLanes;
  }
};

/// People, and their FTE in parts.
struct alignas(64) Going {
  Lanes people{}, fte{};
};

struct alignas(64) Newcomers {
  Lanes people{};
};

/// A step's rates of one group in all draws.
struct alignas(64) RateLanes {
  Lanes leave, retire, move, later;
};

/// What people of one path in one group meet at a rate of 1 in a step, and what a later retirement adds; and
/// how many they were, with their FTE in parts.
struct CellRisk {
  float people, fte;
  float leave, retire, move, later;
};

/// Those employed now, each cell through one step: `stay` is the share of each that is left ([cell]). Sets
/// who are there, leave and move.
void live_on(std::span<const CellRisk> cells, const RateLanes& rates, std::size_t lanes, Newcomers* stay,
             StepNumbers& out, Going& moved);

/// Newcomers of earlier steps through one step; each of as many FTE in parts.
void newcomers_go(std::span<const CrowdHazard> met, const RateLanes& rates, float fte, std::size_t lanes,
                  Newcomers* people, StepNumbers& out, Going& moved);

/// Those who have moved to a group, through one step.
void movers_go(const CrowdHazard& met, const RateLanes& rates, std::size_t lanes, Going& movers,
               StepNumbers& out, Going& moved);

/// The share of newcomers who leave in the step they come in.
void leave_at_once(const CrowdHazard& met, const RateLanes& rates, std::size_t lanes, float* share);

/// A profession's movers who come to a group: `own` are those who left it, and do not come back.
void take_in(const Going& pool, float share, const Going* own, float elsewhere, Going& movers);

/// sum += more * share, over so many numbers.
void add_times(float* sum, const float* more, float share, std::size_t n);

}  // namespace framsyn::forecast
