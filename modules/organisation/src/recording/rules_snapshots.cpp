#include "recording/rules_snapshots.hpp"

#include <algorithm>
#include <tuple>

namespace framsyn::organisation {

std::int32_t last_day(Ended ended, std::int32_t seen, std::int32_t next) {
  switch (ended) {
    case Ended::last_seen:
      return seen;
    case Ended::middle:
      return seen + (next - seen - 1) / 2;
    case Ended::before_next:
      return next - 1;
  }
  return seen;
}

namespace {

/// One post of a person, followed from day to day.
struct Lane {
  std::uint32_t number;          ///< the employment's, as it is stored
  std::uint32_t source = kNone;  ///< the number in the source, if it has any
  SpellFact now;
  std::size_t day = 0;  ///< index of the last day it was seen
  bool open = false, taken = false;
  std::int32_t ends = kNoDay;  ///< as its latest row tells
  EndReason reason = EndReason::unknown;

  void told_by(const SeenFact& row) { ends = row.ends, reason = row.reason; }
};

/// The last recorded day on which the stretch was seen; `end()` when it lies between two of them.
auto last_seen_day(const SpellFact& spell, std::span<const std::int32_t> days) {
  const auto next = std::upper_bound(days.begin(), days.end(), spell.to);
  return next != days.begin() && *std::prev(next) >= spell.from ? std::prev(next) : days.end();
}

/// Was the end told by a row? Else it was agreed, and another file between the days would move it.
bool told_end(const SpellFact& spell, std::span<const std::int32_t> days, Ended ended) {
  if (spell.to == kOpen) return false;
  const auto seen = last_seen_day(spell, days);
  if (seen == days.end() || spell.reason != EndReason::unknown) return true;
  const auto next = std::next(seen);
  return next == days.end() || spell.to != last_day(ended, *seen, *next);
}

class Follower {
 public:
  Follower(std::span<const std::int32_t> days, Ended ended,
           const std::function<std::uint32_t(std::size_t)>& lane_number, std::vector<SpellFact>& spells,
           Compared& compared)
      : days_(days), ended_(ended), lane_number_(lane_number), spells_(spells), compared_(compared) {}

  void person(SeenFact* first, SeenFact* last) {
    lanes_.clear();
    for (SeenFact* row = first; row != last;) {
      SeenFact* end = row;
      while (end != last && end->on == row->on) ++end;
      const auto day =
          static_cast<std::size_t>(std::lower_bound(days_.begin(), days_.end(), row->on) - days_.begin());
      close_before(day);
      match({row, end}, day);
      row = end;
    }
    for (Lane& lane : lanes_)
      if (lane.open) end(lane);
  }

 private:
  /// Ends what was not seen on the day before `day`, and on the day after its own.
  void close_before(std::size_t day) {
    for (Lane& lane : lanes_) {
      lane.taken = false;
      if (lane.open && lane.day + 1 < day) end(lane);
    }
  }
  /// On the day that its rows tell, as long as it agrees with the days on which it was seen and not.
  void end(Lane& lane) {
    const std::int32_t seen = days_[lane.day];
    if (lane.day + 1 == days_.size()) {
      if (lane.ends != kNoDay) lane.now.to = std::max(lane.ends, seen);
    } else if (const std::int32_t next = days_[lane.day + 1]; lane.ends != kNoDay && lane.ends < next) {
      lane.now.to = std::max(lane.ends, seen);
    } else {
      lane.now.to = last_day(ended_, seen, next);
      if (lane.ends != kNoDay) lane.reason = EndReason::unknown;  // of an end that came otherwise
    }
    if (lane.now.to != kOpen) lane.now.reason = lane.reason;
    spells_.push_back(lane.now);
    lane.open = false;
  }

  static bool alike(int degree, const Lane& lane, const SeenFact& row) {
    const Terms &had = lane.now.terms, &has = row.terms;
    switch (degree) {
      case 0:
        return row.number != kNone && lane.source == row.number;
      case 1:
        return lane.source == row.number && had.unit == has.unit && had.profession == has.profession;
      case 2:
        return lane.source == row.number && had.unit == has.unit;
      case 3:
        return lane.source == row.number && had.profession == has.profession;
      default:
        return row.number == kNone && lane.source == kNone;
    }
  }

  void match(std::span<SeenFact> rows, std::size_t day) {
    std::vector<bool> placed(rows.size());
    for (int degree = 0; degree <= 4; ++degree)
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (placed[i]) continue;
        for (Lane& lane : lanes_) {
          if (!lane.open || lane.taken || lane.day + 1 != day || !alike(degree, lane, rows[i])) continue;
          rows[i].has_left() ? leave(lane, rows[i]) : go_on(lane, rows[i], day);
          placed[i] = true;
          break;
        }
      }
    // What was there the day before and is not now has to end before a new post may take its lane.
    for (Lane& lane : lanes_)
      if (lane.open && !lane.taken && lane.day + 1 == day) end(lane);
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!placed[i]) rows[i].has_left() ? came_and_left(rows[i], day) : begin(rows[i], day);
  }

  void leave(Lane& lane, const SeenFact& row) {
    lane.told_by(row);
    end(lane);
  }

  /// Gone before the day of the first row about them; one who left before the day before was told of then.
  void came_and_left(const SeenFact& row, std::size_t day) {
    if (day > 0 && row.ends <= days_[day - 1]) return;
    const Lane& lane = free_lane(row);
    const std::int32_t from = std::min(first_day(row, day), row.ends);
    spells_.push_back(
        {row.person, lane.number, row.terms, from, row.ends, row.hired, row.reason, row.origin});
  }

  void go_on(Lane& lane, const SeenFact& row, std::size_t day) {
    lane.taken = true;
    lane.told_by(row);
    if (!(lane.now.terms == row.terms) || lane.now.hired != row.hired) {
      const std::int32_t last = last_day(ended_, days_[lane.day], days_[day]);
      SpellFact before = lane.now;
      before.to = last;
      spells_.push_back(before);
      lane.now.terms = row.terms;
      lane.now.hired = row.hired;
      lane.now.from = last + 1;
      lane.now.origin = row.origin;
    }
    lane.day = day;
  }

  void begin(const SeenFact& row, std::size_t day) {
    Lane& lane = free_lane(row);
    lane.source = row.number;
    lane.day = day;
    lane.open = lane.taken = true;
    lane.told_by(row);
    lane.now = SpellFact{row.person, lane.number, row.terms,          first_day(row, day),
                         kOpen,      row.hired,   EndReason::unknown, row.origin};
  }

  std::int32_t first_day(const SeenFact& row, std::size_t day) {
    const std::int32_t seen = days_[day];
    if (row.hired != kNoDay && row.hired > seen) ++compared_.hired_after_seen;
    const bool told = row.hired != kNoDay && row.hired <= seen;
    if (day == 0) return told ? row.hired : seen;
    const std::int32_t before = days_[day - 1];
    if (told && row.hired > before) return row.hired;
    if (told) ++compared_.hired_before_unseen;
    return last_day(ended_, before, seen) + 1;
  }

  Lane& free_lane(const SeenFact& row) {
    for (Lane& lane : lanes_)
      if (!lane.open && lane.source == row.number) return lane;
    const bool has_own =
        row.number != kNone && std::none_of(lanes_.begin(), lanes_.end(),
                                            [&](const Lane& lane) { return lane.number == row.number; });
    lanes_.push_back({has_own ? row.number : lane_number_(lanes_.size())});
    return lanes_.back();
  }

  std::span<const std::int32_t> days_;
  Ended ended_;
  const std::function<std::uint32_t(std::size_t)>& lane_number_;
  std::vector<SpellFact>& spells_;
  Compared& compared_;
  std::vector<Lane> lanes_;
};

}  // namespace

Compared compare(std::vector<SeenFact>& seen, std::span<const std::int32_t> days, Ended ended,
                 const std::function<std::uint32_t(std::size_t)>& lane_number,
                 std::vector<SpellFact>& spells) {
  std::sort(seen.begin(), seen.end(), [](const SeenFact& a, const SeenFact& b) {
    // Every value takes part, so that the order of the rows in a file cannot matter.
    const auto key = [](const SeenFact& s) {
      return std::tuple(s.person, s.on, s.number, s.terms.unit, s.terms.profession, s.terms.fte, s.terms.form,
                        s.hired, s.ends, s.reason);
    };
    return key(a) < key(b);
  });
  Compared compared;
  Follower follower(days, ended, lane_number, spells, compared);
  for (std::size_t i = 0; i < seen.size();) {
    std::size_t end = i;
    while (end < seen.size() && seen[end].person == seen[i].person) ++end;
    follower.person(&seen[i], &seen[i] + (end - i));
    i = end;
  }
  return compared;
}

void seen_of(const SpellFact& spell, std::span<const std::int32_t> recorded,
             std::span<const std::int32_t> kept, Ended ended, std::vector<SeenFact>& seen) {
  SeenFact row{spell.person, spell.lane, spell.terms, 0, spell.hired, {}};
  if (told_end(spell, recorded, ended)) row.ends = spell.to, row.reason = spell.reason;
  auto day = std::lower_bound(kept.begin(), kept.end(), spell.from);
  const bool between = last_seen_day(spell, recorded) == recorded.end();
  if (between && day != kept.end()) {
    row.on = *day;
    seen.push_back(row);
  }
  for (; day != kept.end() && *day <= spell.to; ++day) {
    row.on = *day;
    seen.push_back(row);
  }
}

}  // namespace framsyn::organisation
