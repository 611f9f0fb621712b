#pragma once

#include <framsyn/base/result.hpp>
#include <framsyn/engine/workforce/records.hpp>

#include <span>

namespace framsyn::workforce {

extern const Refusal
    kBadRecords;  ///< "workforce.bad_records": columns of unlike length, a cycle, a place out of range
extern const Refusal kNoHistory;  ///< "workforce.no_history": nothing holds on or before the day asked for

/// A time during which a person's main employment was one and the same: [start, until).
/// A person's spells do not overlap; where one follows the other without a day between them it is a move.
struct Spell {
  Index person, unit, profession;
  Date start, until;
  Leaving leaving;  ///< still_employed where a next spell follows directly, or none has ended
  Date joined;      ///< first day of the unbroken time in the organisation, as far as it is told: tenure is
                    ///< counted from here. Before `start` where the source begins later than the time does
};

/// A profession that took another name (sv: bytt yrkesbenämning): the same people in the same units, on a
/// day.
struct Renamed {
  Date day;             ///< first day of the name that holds now
  Index from, to;       ///< professions
  std::int64_t people;  ///< who went from one to the other that day
};

/// The employment history of an organisation (sv: personalhistorik), put in order for computing. Each person
/// is counted once a day, where the main employment is (sv: huvudanställning: greatest contract degree, then
/// longest, then lowest unit), so that heads over units and over professions sum to distinct persons. FTE is
/// the sum over all employments, side employments included, where each of them is. A profession that took
/// another name has the later one all along, so that nobody seems to have left or changed it.
class Workforce {
 public:
  static Result<Workforce> from(Records records);

  /// The same history as it could be told on a day: nothing that starts after it, no end after it. With
  /// Basis::stocks no count after it. Refuses kNoHistory when nobody was employed by then.
  Result<Workforce> as_of(Date day) const;

  const Records& records() const { return records_; }
  Basis basis() const { return records_.basis; }
  Date known_to() const { return records_.known_to; }
  Date observed_from() const { return records_.observed_from; }
  /// The day on which a source that tells of nobody before begins: whoever begins then was there already, as
  /// far as is known. Before all days where somebody is told of earlier, or nobody on the first day.
  Date opening_day() const { return opening_day_; }
  /// Oldest first.
  std::span<const Renamed> renamed() const { return renamed_; }
  /// By person, then by start.
  std::span<const Spell> spells() const { return spells_; }
  /// Places of unit `unit` and all below it, as a mask over the units; kAll gives all.
  std::vector<std::uint8_t> subtree(Index unit) const;
  /// Does any employment or stock say a contract degree? Without one there is no FTE to show.
  bool knows_fte() const;

 private:
  explicit Workforce(Records records);
  Records records_;
  std::vector<Spell> spells_;
  std::vector<Renamed> renamed_;
  Date opening_day_ = Date::from_days(std::numeric_limits<std::int32_t>::min());
};

}  // namespace framsyn::workforce
