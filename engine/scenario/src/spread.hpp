#pragma once

#include <framsyn/engine/forecast/projection.hpp>

namespace framsyn::scenario {

/// A distribution of FTE as it comes, draw by draw, in thousandths: whole sums and a histogram, so that
/// neither the order nor the number of the draws matters to what it holds. Its range is laid from its first
/// draws.
class Spread {
 public:
  void lay(std::span<const float> first);
  void add(std::span<const float> values);
  void add(const Spread& other);
  Spread emptied() const;

  forecast::Quantity quantity() const;
  double quantile(double share) const;
  double shortage() const;           ///< share below zero
  double expected_shortage() const;  ///< mean of what is below zero, turned

 private:
  static constexpr int kBins = 96;
  std::int64_t low_ = 0, width_ = 1;
  std::int64_t draws_ = 0, sum_ = 0, below_ = 0, missing_ = 0;
  __extension__ __int128 squares_ = 0;
  std::array<std::uint32_t, kBins> counts_{};
};

}  // namespace framsyn::scenario
