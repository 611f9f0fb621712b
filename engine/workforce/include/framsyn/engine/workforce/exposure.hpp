#pragma once

#include <framsyn/engine/workforce/workforce.hpp>

#include <array>
#include <functional>
#include <span>

namespace framsyn::workforce {

/// Lower bounds in whole years of the tenure bands (sv: anställningstid): the hazard of leaving falls with
/// them.
inline constexpr std::array<int, 5> kTenureBands{0, 1, 2, 5, 10};

/// From this age on the year of birth is told apart: pension ages go by it.
inline constexpr int kBornToldFrom = 50;

/// Time at risk and what happened, for the spells of one cell of the Lexis grid: calendar year x age at last
/// birthday x tenure band x profession x unit. Time is days/365.25. The event of a spell falls in the cell
/// that holds its last day; birthdays and anniversaries begin a new cell on the day itself (Birth::age).
struct ExposureRow {
  int year;
  std::int16_t age;     ///< kUnknown where birth is unknown: a group of its own
  std::uint8_t tenure;  ///< place in kTenureBands
  Index profession, unit;
  std::int16_t born;  ///< year of birth from kBornToldFrom on; kUnknown before
  double years;
  std::array<std::int32_t, kLeavings> leavings;  ///< by Leaving
  std::int32_t moves;                            ///< to another unit or profession
};

/// Is shown every row that holds time: which window it is of, counted from 0, and the row, which is gone
/// after the call.
using ExposureReader = std::function<void(std::size_t window, const ExposureRow&)>;

/// The grid over the windows [bounds[i], bounds[i + 1]), days in rising order: by window, calendar year,
/// unit, profession, age, tenure, birth. Spells are cut at `observed_from`. What happens on a bound falls in
/// the window that ends there. `seen_until`, by unit: spells there are cut on that day, and what happens
/// later is not seen; none: all is.
void each_exposure(const Workforce&, std::span<const Date> bounds, const ExposureReader&,
                   std::span<const Date> seen_until = {});

/// Which time is at risk of what: that at work, of a long leave beginning; that on long leave, of coming
/// back.
enum class LeaveRisk : std::uint8_t { begins, returns };

/// The grid of that time alone, from when absences are known. `moves` counts what the time is at risk of;
/// nobody leaves in it. No rows where absences are not known.
void each_exposure(const Workforce&, std::span<const Date> bounds, LeaveRisk, const ExposureReader&);

/// The grid over one window [from, to), in the same order.
std::vector<ExposureRow> exposure(const Workforce&, Date from, Date to);

}  // namespace framsyn::workforce
