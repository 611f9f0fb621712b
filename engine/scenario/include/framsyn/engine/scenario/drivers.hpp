#pragma once

#include <framsyn/engine/demand/need.hpp>
#include <framsyn/engine/forecast/comparison.hpp>

namespace framsyn::scenario {

/// What makes a forecast uncertain (sv: osäkerhetens källor).
enum class Driver : std::uint8_t {
  chance,        ///< each person's own chance: who leaves, moves and comes
  rates,         ///< rates that are not known exactly
  leaving,       ///< common years of leaving; of stocks: of growth
  retirement,    ///< common years of retirement
  hiring,        ///< common years of hiring, and where they are heading
  working_time,  ///< how FTE a head drifts
  need           ///< what is needed
};
inline constexpr int kDrivers = 7;

/// How a cut's uncertainty divides: shares of the variance of its FTE, or of its gap where a need is known.
/// They are 0 or more and sum to 1.
struct DriverShares {
  forecast::Cut cut;
  double sd = 0;  ///< FTE
  std::array<double, kDrivers> share{};
};

/// Of every cut, in one year. Each source is frozen and let loose in every combination with the others, and
/// its share is its mean contribution over all orders (Shapley; Song, Nelson and Staum 2016). Each person's
/// chance is told from the rest by two runs that share all but that: their covariance is the variance without
/// it. Drift and need are apart from the rest, and in closed form. `draws` of each run; 500 give shares of a
/// large cut to within a few hundredths.
Result<std::vector<DriverShares>> drivers(const workforce::Workforce& now, const forecast::Assumptions&,
                                          const demand::Need* need, int year, forecast::Draws draws,
                                          forecast::Seed, forecast::Threads);

}  // namespace framsyn::scenario
