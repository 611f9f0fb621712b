#pragma once

#include <framsyn/base/result.hpp>
#include <framsyn/engine/workforce/records.hpp>

#include <optional>
#include <string>
#include <vector>

namespace framsyn::forecast {

extern const Refusal kBadLever;  ///< "forecast.bad_lever": a size, share, year or place that cannot be
extern const Refusal
    kLeverNeedsPersons;  ///< "forecast.lever_needs_persons": the source counts staff and knows no persons

/// What a lever moves (sv: åtgärd). The last three leave the staff's own movement as it is: absence changes
/// what is delivered, and is of the gap (engine/scenario) as the two after it.
enum class LeverKind : std::uint8_t {
  resignations,      ///< multiple of the rate of leaving otherwise than by retirement, 0..10
  moves,             ///< multiple of the rate of moving inside, 0..10
  later_retirement,  ///< years later, below 0 earlier, -5..5; `share` of people follow
  fill_rate,         ///< share of leavers' posts that is filled, instead of what it has been; 0..1
  hires,             ///< multiple of the hires for growth, 0..10
  more_hires,        ///< persons a year more in the scope, 0..100,000
  training,          ///< training places a year more, 0..100,000; who comes, comes besides all other hires
  contract_degree,   ///< multiple of FTE a head, 0.2..2
  hires_cap,         ///< persons a year that may be hired in the scope at most, 0..1,000,000
  absence,           ///< share of the time that is worked away, instead of `share` now; 0..0.9
  task_shift,        ///< FTE of need that `to` does instead, at `ratio` FTE for each; 0..1,000,000
  agency             ///< FTE a year bought of agencies, 0..1,000,000
};

/// What is given to many units is divided by this.
enum class LeverWeights : std::uint8_t {
  need_of_hires,  ///< by the leavers and the growth that a group has now
  size            ///< by the heads that a group has now
};

/// 80 % of what a size may be.
struct LeverInterval {
  double low, high;
};

/// One thing that is done or assumed otherwise in a scenario (sv: åtgärd). It begins on the first day of
/// `from`, grows evenly during `ramp` years, and stays. A size with an interval is drawn once a draw:
/// log-normal, the mean is `size`, the width is the interval's; shares end at 1.
struct Lever {
  std::string name;  ///< one lever's in its scenario; the same name meets the same draws in every scenario
  LeverKind kind{};
  workforce::Index unit = workforce::kAll;        ///< with all below it; kAll: all
  workforce::Index profession = workforce::kAll;  ///< kUnknown: those without one
  int from = 0;                                   ///< year, not before the data date
  double ramp = 0;                                ///< years until it has its full size, 0..40
  double size = 0;
  std::optional<LeverInterval> interval = {};  ///< 0 < low <= size <= high in magnitude
  /// later_retirement: of people, who follow. training: of those who begin, who complete. absence: away now.
  double share = 1;
  double comes = 1;  ///< training: of those who complete, who come to us
  double delay = 0;  ///< training: years from a place's beginning until its student comes, 0..20
  LeverWeights weights = LeverWeights::need_of_hires;  ///< training, more_hires, hires_cap, agency
  workforce::Index to = workforce::kUnknown;           ///< task_shift: the profession that does it instead
  double ratio = 1;                                    ///< task_shift: FTE of `to` for an FTE shifted, 0..10
};

/// Can the lever be reckoned with at all, wherever it is to work? Refuses kBadLever.
Result<> check(const Lever&);

}  // namespace framsyn::forecast
