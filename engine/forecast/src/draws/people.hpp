#pragma once

#include "draws/rates.hpp"

namespace framsyn::forecast {

/// A step of one cut in one block: [measure][lane].
inline constexpr int kStepSize = kMeasures * kLanes;

/// One group's rates in one block.
struct GroupRates {
  const Lanes &leave, &retire, &move;
};

/// The same year by year, with common years and levers: [step].
struct GroupYears {
  std::vector<Lanes> leave, retire, move;
  Lanes later{};       ///< share of the later retirement
  bool moves = false;  ///< somebody may
  void lay(const GroupRates&, const LeverYears&, const std::vector<Lanes>& retire_year);
};

/// What people alike meet, from the same step on: of one group and one path.
struct Risks {
  int first = 0, steps = 0;
  alignas(64) float gone[kMostSteps][kLanes];  ///< hazards of leaving and retiring, summed to each step's end
  alignas(64) float moved[kMostSteps][kLanes];  ///< hazards of moving on, summed likewise; where somebody may
  const Path* path = nullptr;
  const GroupYears* years = nullptr;
  /// `later`: nothing where nobody retires at another age than before.
  void sum(const Path& path, const LaterRow* later, const GroupYears& years, int first, int steps);
};

/// So many are alike at a time: their random numbers stay in the nearest cache.
inline constexpr int kAlike = 8;

/// Two words of each of a few events in a block's draws.
struct TwoWords {
  alignas(64) std::uint32_t first[kAlike][kLanes], second[kAlike][kLanes];
  void draw(statistics::Key key, std::uint32_t entity, const std::uint32_t* event, int n, int first_draw);
};

/// The chances of a few people in a block's draws: a clock for leaving and a word for moving on.
struct Chances {
  alignas(64) float clock[kAlike][kLanes];
  alignas(64) std::uint32_t move[kAlike][kLanes];
  /// Of n people by their entity and event.
  void draw(statistics::Key key, const std::uint32_t* entity, const std::uint32_t* event, int n,
            int first_draw);
  /// Nine bits of each word that decide nothing else: a number for whether someone comes at all.
  alignas(64) float left_over[kAlike][kLanes];
};

/// How many of a group are there at each step's end, and how many have gone on to another group in it.
struct Stays {
  alignas(64) std::int32_t come[kMostSteps][kLanes], there[kMostSteps][kLanes], fte[kMostSteps][kLanes],
      moved[kMostSteps][kLanes];
  void clear(int steps);
  /// People alike with clocks of their own, of whom one that is not above 0 has not come; FTE of each, or
  /// none.
  void add(const Chances& chances, int from, int n, const Risks& risks, const std::int32_t* each_fte);
  /// One of them moves on in a step of one draw.
  void move(const Risks& risks, int step, std::size_t lane, float clock, std::int32_t each_fte);
  /// Whoever was there or has come and is not there any longer has left or moved: out of a group's changes,
  /// [step][measure][lane].
  void count_gone(int steps, std::int32_t each_fte, std::int32_t* changes) const;
  void count_joined(int steps, std::int32_t* changes) const;
  /// What became of the FTE that were there at first, where each has their own.
  void count_fte(int steps, std::int32_t at_first, std::int32_t* changes) const;
};

/// Those lanes in which someone moves on before they have left, and in which step; returns how many.
int find_moves(const float* clock, const std::uint32_t* word, const Risks& risks, std::int32_t* lanes,
               std::int32_t* steps);

}  // namespace framsyn::forecast
