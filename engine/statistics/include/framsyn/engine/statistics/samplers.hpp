#pragma once

#include <framsyn/engine/statistics/philox.hpp>

#include <cstdint>

namespace framsyn::statistics {

/// Random variates by rule from a stream, the same bits on every machine (the standard library's
/// distributions promise none).
double normal(Stream&);
/// Mean `shape`, variance `shape`. Marsaglia and Tsang (2000); shape > 0.
double gamma(Stream&, double shape);
/// By inversion from 0 below a mean of 30, by halving with gamma and binomial above (Ahrens and Dieter 1974).
std::int64_t poisson(Stream&, double mean);
/// By inversion below n p = 30, by beta order statistics above (Relles 1972).
std::int64_t binomial(Stream&, std::int64_t n, double p);

}  // namespace framsyn::statistics
