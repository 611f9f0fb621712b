#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "reading/facts.hpp"

namespace framsyn::organisation {

/// On which day something ended that was seen on one snapshot day and not on the next: nobody knows, so it is
/// agreed.
enum class Ended { last_seen, middle, before_next };
std::int32_t last_day(Ended, std::int32_t seen, std::int32_t next);

/// What comparing the days could not settle, for the receipt.
struct Compared {
  std::int64_t hired_before_unseen = 0;  ///< hired before an earlier snapshot that the person is not in
  std::int64_t hired_after_seen = 0;     ///< hired after the snapshot that the person is in
};

/// Stretches of employment from a series of snapshots (sv: härledda perioder). `days` are all the days of the
/// series in order; `seen` is put in order by person and day. Within a person a post goes on as the one with
/// the same number, or else the one most alike. What begins after the first snapshot begins on its day of
/// hire when that lies between the two snapshots, else on the day after the agreed end; what is there from
/// the start begins on its day of hire. It ends on the day that its rows tell, for the reason they tell,
/// where that agrees with when it was seen; a row whose last day has passed is of one who has left.
Compared compare(std::vector<SeenFact>& seen, std::span<const std::int32_t> days, Ended ended,
                 const std::function<std::uint32_t(std::size_t)>& lane_number,
                 std::vector<SpellFact>& spells);

/// The way back: what the rows of the `kept` days said, told by a stretch that was made of the `recorded`
/// days.
void seen_of(const SpellFact& spell, std::span<const std::int32_t> recorded,
             std::span<const std::int32_t> kept, Ended, std::vector<SeenFact>& seen);

}  // namespace framsyn::organisation
