#pragma once

#include "block.hpp"

namespace framsyn::forecast {

/// The distributions of all cuts, years and measures as they come, block by block: sums and histograms, so
/// that memory does not grow with the draws. Ranges are laid from the first block; widths are whole persons
/// where 512 hold the spread.
class Tally {
 public:
  Tally(const Plan& plan, const Block& pilot);
  void add(const Block& block, const std::vector<Lanes>& fte_drift, int lanes);
  void add(const Tally& other);
  /// By cut, year and measure; FTE in FTE.
  std::vector<Quantity> quantities() const;

 private:
  struct Range {
    std::int32_t low, width, bins;
    std::uint32_t offset;
    std::int32_t centre;
    std::int64_t sum = 0, squares = 0;  ///< around the centre
    void place(const std::int32_t* value, std::int32_t* bin);
  };
  static void fetch(const Range* ranges, const std::uint32_t* counts);
  static void add_step(const std::int32_t* from, const Lanes& fte_drift, int lanes, Range* ranges,
                       std::uint32_t* counts);
  Quantity quantity(const Range& range, Measure measure) const;
  const Plan& plan_;
  std::vector<Range> ranges_;
  std::vector<std::uint32_t> counts_;
  std::int64_t draws_ = 0;
};

}  // namespace framsyn::forecast
