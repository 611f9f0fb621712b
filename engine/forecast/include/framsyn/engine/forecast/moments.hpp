#pragma once

#include <framsyn/engine/forecast/comparison.hpp>

namespace framsyn::forecast {

/// So many draws of rates and common years are enough for a quick figure.
inline constexpr Draws kQuickDraws{128};

/// The projection without anybody's own chance being drawn (sv: snabbräkning): for each draw's rates and
/// common years the expected numbers by recursion, and the variance around them from each post's course
/// (people, and those who fill the posts they leave, are Bernoulli; other hires are Poisson; forecast by
/// Pollard's recursion, 1966). Both together by the law of total variance; quantiles from the mean, the
/// variance and the skewness (Cornish and Fisher, 1937), of small counts from the binomial or the negative
/// binomial of that mean and variance. The rates are those of the first draws of `project` with the same
/// seed. Refuses what `project` refuses; `Projection::reckoned` is true and nothing is controlled.
///
/// Where it is not exact: who has moved inside goes like the average of those who move from their profession
/// (the mean is exact at the middle of the draws); newcomers of a group go together as their kinds do at that
/// middle; a cap on hires is taken as one on a Poisson number. Threads do not change the numbers.
Result<Projection> moments(const workforce::Workforce& now, const Assumptions&, Horizon, Draws, Seed,
                           Threads = {1});

/// What other levers change of a projection on the same
/// rates and common years. The same people meet the same chance in both, so that only who fares otherwise
/// makes the difference vary. `about`: of one cut alone, which is quicker; where nobody is or may come, of
/// none.
Result<Comparison> compare_moments(const workforce::Workforce& now, const Assumptions& base,
                                   std::vector<Lever> levers, Horizon, Draws, Seed,
                                   std::optional<Cut> about = {}, Threads = {1});

}  // namespace framsyn::forecast
