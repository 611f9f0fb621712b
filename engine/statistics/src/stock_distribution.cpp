#include <framsyn/engine/statistics/stock_distribution.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

namespace framsyn::statistics {

std::vector<double> stock_distribution(std::span<const double> stays, double joiners, int most) {
  std::vector<double> pmf(static_cast<std::size_t>(most) + 1);
  pmf[0] = exponential(-joiners);
  for (std::size_t i = 1; i < pmf.size(); ++i) pmf[i] = pmf[i - 1] * joiners / static_cast<double>(i);
  for (double p : stays) {
    for (std::size_t i = pmf.size(); i-- > 0;) pmf[i] = pmf[i] * (1 - p) + (i > 0 ? pmf[i - 1] * p : 0);
  }
  return pmf;
}

GradeMoments markov_step(const GradeMoments& now, std::span<const double> p,
                         std::span<const double> recruits) {
  const std::size_t n = recruits.size();
  GradeMoments next{{recruits.begin(), recruits.end()}, std::vector<double>(n * n)};
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t a = 0; a < n; ++a) {
      next.mean[a] += now.mean[i] * p[i * n + a];
      next.covariance[a * n + a] += now.mean[i] * p[i * n + a];
      for (std::size_t b = 0; b < n; ++b) {
        next.covariance[a * n + b] -= now.mean[i] * p[i * n + a] * p[i * n + b];
        for (std::size_t j = 0; j < n; ++j)
          next.covariance[a * n + b] += p[i * n + a] * now.covariance[i * n + j] * p[j * n + b];
      }
    }
  }
  for (std::size_t a = 0; a < n; ++a) next.covariance[a * n + a] += recruits[a];
  return next;
}

}  // namespace framsyn::statistics
