#pragma once

#include <span>

namespace framsyn::statistics {

/// Rates of groups with few events each, pooled towards each other (sv: sammanvägda): x ~ Poisson(t theta),
/// theta ~ Gamma(shape, rate). A group's own posterior is Gamma(shape + x, rate + t).
struct GammaPrior {
  double shape, rate;
  double log_likelihood = 0;
  double mean() const { return shape / rate; }
};

/// Shape and rate by marginal maximum likelihood. `most_shape` bounds it where the groups do not differ at
/// all.
GammaPrior fit_gamma_poisson(std::span<const double> events, std::span<const double> exposure,
                             double most_shape = 1e4);

/// The same where the mean is known to be 1 (multiples of an expectation): shape = rate.
GammaPrior fit_unit_gamma_poisson(std::span<const double> events, std::span<const double> expected,
                                  double most_shape = 1e4);

}  // namespace framsyn::statistics
