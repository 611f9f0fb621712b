#pragma once

#include <span>

namespace framsyn::statistics {

/// Continuous ranked probability score: how far a forecast distribution was from what came, in the outcome's
/// own unit; lower is better. Gneiting and Raftery (2007).
double crps_normal(double mean, double sd, double came);
/// `probability[i]` is that of i persons. For counts this is the ranked probability score (RPS) of Epstein
/// (1969), whatever way the CRPS is reckoned.
double crps_counts(std::span<const double> probability, int came);
/// From draws, all pairs with equal weight.
double crps_sample(std::span<const double> draws, double came);
/// The same of draws in order.
double crps_in_order(std::span<const double> draws, double came);
/// From draws, without the bias of comparing a draw with itself; at least two draws.
double crps_sample_fair(std::span<const double> draws, double came);
/// Width plus 2/alpha times the miss, for the interval that is to hold 1 - alpha.
double interval_score(double low, double high, double alpha, double came);

}  // namespace framsyn::statistics
