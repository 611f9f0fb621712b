#pragma once

#include <framsyn/base/date.hpp>
#include <framsyn/base/share.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace framsyn::workforce {

/// Places in the tables below are counted from 0. Two numbers below zero have a meaning of their own.
using Index = std::int32_t;
inline constexpr Index kUnknown = -1;  ///< the source did not say; it stays so and is never guessed
inline constexpr Index kAll = -2;      ///< in a Filter or a cut: every unit, every profession

/// Employed until further notice: there is no known day after the last.
inline constexpr Date kOpen = Date::from_days(std::numeric_limits<std::int32_t>::max());

enum class Sex : std::uint8_t { unknown, woman, man };
/// Why an employment ended (sv: avgångsorsak). `still_employed` where it has not, or goes on in another row.
enum class Leaving : std::uint8_t {
  still_employed,
  unknown,
  resignation,
  retirement,
  end_of_fixed_term,
  dismissal,
  death_or_disability,
  other_employer
};
inline constexpr int kLeavings = 8;
/// What somebody is away from work for (sv: frånvaroorsak). Health is told of groups only, never of a person.
/// `short_only` is what is never long: care of a sick child, compensation for overtime.
enum class AbsenceReason : std::uint8_t { unknown, sick, parental, study, other_leave, short_only };
/// What the history consists of. `stocks`: dated head counts only, because the source's person keys do not
/// last from one file to the next; then no joiner, leaver or move exists, here or in anything built on it.
enum class Basis : std::uint8_t { employments, stocks };

/// A birth date, or only a year, or nothing. With only the year, 1 July is taken where an age is counted.
class Birth {
 public:
  constexpr Birth() = default;  ///< unknown
  static constexpr Birth on(Date day) { return Birth(day, true); }
  static constexpr Birth in(int year) { return Birth(Date(year, 7, 1), false); }
  constexpr bool known() const { return known_; }
  constexpr bool exact() const { return exact_; }
  constexpr Date day() const { return day_; }
  /// Age at last birthday; a leap-day child has its birthday on 1 March in common years. Nothing when
  /// unknown.
  std::optional<int> age(Date on) const;

 private:
  constexpr Birth(Date day, bool exact) : day_(day), known_(true), exact_(exact) {}
  Date day_;
  bool known_ = false, exact_ = false;
};

/// The unit tree (sv: organisationsträd): `parent[i]` is the place of unit i's parent or kUnknown for a root.
struct Units {
  std::vector<std::int64_t> id;
  std::vector<Index> parent;
};

/// One place a person. `id` is the caller's lasting key: it decides the person's random numbers, so that
/// adding a unit does not change other people's fate.
struct People {
  std::vector<std::int64_t> id;
  std::vector<Birth> birth;
  std::vector<Sex> sex;
};

/// One place an employment in one unit, one profession and one contract degree. `until` is the first day it
/// no longer holds (last day + 1), kOpen when none is known; `leaving` is read only where nothing follows it.
struct Employments {
  std::vector<Index> person, unit, profession;  ///< unit is known; profession may be kUnknown
  std::vector<std::optional<Share>> fte;
  std::vector<Date> start, until;
  std::vector<Leaving> leaving;
  /// First day in the organisation, where the source tells of a time before its own rows (sv: anställd
  /// sedan). An empty column: nowhere told.
  std::vector<std::optional<Date>> hired;
};

/// One place a period away from work, [from, until), of a person and thus of all their employments. None at
/// all: absence is not known, which is not the same as nobody away. Vacation is no absence.
struct Absences {
  std::vector<Index> person;
  std::vector<AbsenceReason> reason;
  std::vector<Share> extent;  ///< of the contracted time
  std::vector<Date> from, until;
};

/// Basis::stocks: one place a unit, profession and day on which people were counted.
struct Stocks {
  std::vector<Date> day;
  std::vector<Index> unit, profession;
  std::vector<std::int64_t> heads;  ///< distinct persons whose main post is here
  std::vector<double> fte;
};

/// What the caller hands over: everything known, unsorted.
struct Records {
  Units units;
  std::vector<std::int64_t> professions;  ///< ids
  People people;
  Employments employments;
  Stocks stocks;
  Basis basis = Basis::employments;
  /// From this day leavings are recorded. Earlier exposure is not used: only survivors are seen there.
  /// kOpen: let Workforce find it from the leavings.
  Date observed_from = kOpen;
  Date known_to;         ///< the data date: the last day the source speaks of
  int bridged_days = 0;  ///< a gap of at most so many days between two employments of a person is no leaving
  Absences absences = {};
};

}  // namespace framsyn::workforce
