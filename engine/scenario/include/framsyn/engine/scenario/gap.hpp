#pragma once

#include <framsyn/engine/demand/need.hpp>
#include <framsyn/engine/forecast/comparison.hpp>

namespace framsyn::scenario {

extern const Refusal kNeedsNeed;  ///< "scenario.needs_need": a lever of the gap, and no need is known

/// Supply less need in a year (sv: gap), in FTE; below zero is a shortage (sv: brist). Supply is the FTE of
/// those employed, of what of it is worked where absence changes, and what is bought of agencies. Both sides
/// are of the same draw.
struct Gap {
  forecast::Quantity fte;
  double need = 0, agency = 0;   ///< means, FTE
  double shortage = 0;           ///< share of the draws in which there is one
  double expected_shortage = 0;  ///< mean of the shortage, 0 where there is none; FTE
  /// FTE more that would have to be there in that year, for no shortage in half of the draws and in 80 % of
  /// them: the gap's own quantiles at 50 and 20 %, turned. Who is hired before then must still be there.
  double more_for_even = 0, more_for_sure = 0;
};

/// The gaps of a projection: by cut and year.
class Gaps {
 public:
  std::vector<int> years;           ///< those of both projection and need
  std::vector<forecast::Cut> cuts;  ///< sorted; where something is needed
  std::vector<Gap> gaps;            ///< [cut][year]
  const Gap* find(forecast::Cut, int year) const;
  /// The first year in which a shortage is likelier than not; nothing: none.
  std::optional<int> first_short(forecast::Cut) const;
};

/// The gaps of one set of assumptions: those of the comparison's base, for one projection instead of two.
/// Refuses what the forecast and the need refuse.
Result<Gaps> gaps(const workforce::Workforce& now, const forecast::Assumptions&, const demand::Need&,
                  forecast::Horizon, forecast::Draws, forecast::Seed, forecast::Threads);

/// Two sets of assumptions on the same draws, and where a need is known, how far supply and need part.
struct Comparison {
  forecast::Comparison staff;
  std::optional<Gaps> base, scenario;
  std::optional<Gaps> difference;  ///< the scenario's gap less the base's, draw by draw: `fte` alone is told
};

/// `base` and `scenario` carry their levers. Refuses what the forecast and the need refuse.
Result<Comparison> compare(const workforce::Workforce& now, const forecast::Assumptions& base,
                           const forecast::Assumptions& scenario, const demand::Need* need, forecast::Horizon,
                           forecast::Draws, forecast::Seed, forecast::Threads,
                           const forecast::Progress& = {});

}  // namespace framsyn::scenario
