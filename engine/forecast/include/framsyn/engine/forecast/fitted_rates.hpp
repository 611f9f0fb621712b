#pragma once

#include <framsyn/engine/forecast/assumptions.hpp>

#include <string_view>

namespace framsyn::forecast {

/// Why a time in a unit and a profession ended (sv: orsak). They compete: each has a rate of its own.
enum class Cause : std::uint8_t {
  resignation,
  retirement,
  end_of_fixed_term,
  dismissal,
  death_or_disability,
  other_employer,
  move_to_unit,          ///< another unit, same profession
  change_of_profession,  ///< in the same unit or another
  long_leave,            ///< of those at work: a long leave begins (workforce/absence.hpp)
  return_from_leave,     ///< of those on long leave, a year of it: back at work
  reason_not_told        ///< all who left, where no leaving has a reason: none is guessed
};
inline constexpr int kCauses = 11;
inline constexpr int kEndings =
    8;  ///< causes before those of leave: each ends a time in a unit and profession

/// What rows of a fitted table are taken together by.
enum class RatesBy : std::uint8_t { total, profession, age, tenure, unit, year };
inline constexpr int kRatesBy = 6;

/// Lower bounds of the fitted table's ages; one place more is "age unknown".
inline constexpr std::array kAgeBands{0, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70};

/// One line: the rate of a cause among those of a level, with what it rests on.
struct FittedRate {
  Cause cause;
  RatesBy by;
  int level;  ///< place of the profession (unknown last), age band, tenure band, unit (with all
              ///< below), year of the history from the oldest; 0 for the total
  double person_years;
  double events;     ///< seen, and allocated where no reason was given
  double rate;       ///< events a person-year, as fitted
  double low, high;  ///< 80 % interval of the rate
};

/// How much levels differ, as sd of the log rate.
struct FittedSpread {
  Cause cause;
  double profession, unit, unit_profession, year;
};

/// The fitted table (sv: skattade avgångstal): never of a person, never of unit x profession.
struct FittedRates {
  Date from, to;
  int years = 0;
  double allocated = 0;  ///< share of all leavers whose reason was not told
  Allocated allocated_by = Allocated::by_rates;
  std::vector<FittedRate> rates;
  std::vector<FittedSpread> spreads;
};

/// Every cause by itself, on the same time at risk; those of leave on the time that they can happen in, of
/// the years in which absence is known, and none where it is not. Refuses kNoHistory as `estimate` does, and
/// counts without persons. The same bits whatever the threads.
Result<FittedRates> fitted_rates(const workforce::Workforce&, const Settings&, int threads);

}  // namespace framsyn::forecast
