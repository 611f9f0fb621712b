#pragma once

namespace framsyn::statistics {

/// Elementary functions from additions and multiplications only, so that their bits are the same on every
/// machine and with every C library. Relative error below 1e-14, unless said otherwise.
double exponential(double x);  ///< e^x; 0 below -745, infinite above 709.7
double logarithm(double x);    ///< natural; x > 0
double log_gamma(double x);    ///< x > 0
double digamma(double x);      ///< x > 0
double trigamma(double x);     ///< x > 0
double normal_density(double z);
double normal_probability(double z);  ///< Phi(z); absolute error below 1e-13
double normal_quantile(double p);     ///< 0 < p < 1; Wichura's AS 241, relative error 1e-15

}  // namespace framsyn::statistics
