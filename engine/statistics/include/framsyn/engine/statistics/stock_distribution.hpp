#pragma once

#include <span>
#include <vector>

namespace framsyn::statistics {

/// The exact distribution of a stock whose people stay independently, each with its own probability, and to
/// which a Poisson number has come: Poisson-binomial plus Poisson. `most` is the last count told.
std::vector<double> stock_distribution(std::span<const double> stays, double joiners, int most);

/// Expected stock of each grade and their covariances, one above the other's step, for people who move
/// between grades by `p` (row: from; what is missing to 1 leaves) and Poisson recruits. Pollard (1966).
struct GradeMoments {
  std::vector<double> mean;        ///< by grade
  std::vector<double> covariance;  ///< row by row
};
GradeMoments markov_step(const GradeMoments& now, std::span<const double> p,
                         std::span<const double> recruits);

}  // namespace framsyn::statistics
