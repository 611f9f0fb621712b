#pragma once

#include <framsyn/engine/forecast/projection.hpp>

#include <cstddef>
#include <vector>

namespace framsyn::forecast {

/// A number over all draws of the rates: its expectation in each draw varies (central moments), and in each
/// draw it varies around that.
struct Mixture {
  double mean = 0;
  double between = 0, third = 0, fourth = 0;  ///< of the draws' expectations
  double within = 0;                          ///< variance in a draw, on average
  double variance() const { return between + within; }
};

/// What a number may be: counts are whole, and sums of people are never below zero.
enum class Numbers : std::uint8_t { counts, sums, differences_of_counts, differences_of_sums };

/// The distribution with these moments. Whole counts below 20 are binomial or negative binomial, all else by
/// Cornish and Fisher.
Quantity quantity_of(const Mixture&, Numbers);

/// The share of it above zero, and below: with whole numbers one or more.
std::pair<double, double> sides_of(const Mixture&, Numbers);

/// The moments of numbers that come block by block: [cell][lane].
class MixtureSums {
 public:
  explicit MixtureSums(std::size_t cells) : sums_(cells) {}
  /// One block of as many cells; `lanes` of each count.
  void add(const float* values, int lanes);
  Mixture of(std::size_t cell, double within) const;

 private:
  struct Powers {
    double one = 0, two = 0, three = 0, four = 0;
    float centre = 0;
  };
  std::vector<Powers> sums_;
  double draws_ = 0;
};

}  // namespace framsyn::forecast
