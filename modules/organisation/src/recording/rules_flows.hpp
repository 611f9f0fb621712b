#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reading/facts.hpp"

namespace framsyn::organisation {

/// How often one or more people came, left and moved, and how many are there still.
struct Flows {
  std::int64_t joiners = 0, leavers = 0, moves = 0, present = 0;
  Flows& operator+=(const Flows&);
  Flows& operator-=(const Flows&);
};

/// The days between which flows are counted: after the first day of a series of snapshots or the opening day,
/// and up to the day that the data tell of. An end that is known in advance is no leaving yet.
struct Window {
  std::int32_t first = kNoDay, last = kOpen;
};

/// The flows of one person. A stay is a run of employments with at most `rehire_gap` days between one's end
/// and the next one's beginning (sv: sammanhängande anställningstid). Who begins a stay after the window's
/// first day joins; who ends one within the window leaves, unless the last employment ended by a move. A
/// change of unit from one employment or stretch to the next within a stay is a move.
Flows flows(std::span<SpellFact> of_one_person, int rehire_gap, Window);

/// Finds the day on which a source begins with everybody, so that nobody is hired then as far as is known:
/// the first of all days, if somebody has left within a quarter of it. A source of all who are employed today
/// begins with whoever came first, years before the first leaving that it tells of.
class OpeningDay {
 public:
  void add(const SpellFact&);
  /// kNoDay: there is none, those of the first day came then.
  std::int32_t day() const;

 private:
  std::int32_t first_begun_ = kOpen, first_left_ = kOpen;
};

}  // namespace framsyn::organisation
