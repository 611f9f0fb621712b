#pragma once

#include "draws/people.hpp"

namespace framsyn::forecast {

/// The distributions of all cuts, years and measures as they come, block by block: sums and histograms, so
/// that memory does not grow with the draws. Ranges are laid from the first block; widths are whole persons
/// where 512 hold the spread.
class Tally {
 public:
  /// Of numbers that may lie below zero, or never do.
  enum class Sign : std::uint8_t { never_below, either };
  explicit Tally(const Plan& plan, Sign sign = Sign::never_below);
  /// Another of the same ranges, with nothing in it.
  Tally emptied() const;
  /// What comes is of this block.
  void begin(int first_draw);
  /// Lays a cut's ranges from its first block ([step][measure][lane]).
  void lay(std::size_t cut, const std::int32_t* steps);
  void add(std::size_t cut, const std::int32_t* steps);
  void add(Tally other);
  /// Whether every cut's FTE has stayed where whole numbers of 32 bits hold it.
  bool held() const { return held_; }
  /// By cut, year and measure; FTE in FTE.
  std::vector<Quantity> quantities() const;
  /// All draws of one cut, year and measure; the counts are written into `counts`. FTE in FTE.
  statistics::Histogram histogram(std::size_t place, std::vector<std::uint32_t>& counts) const;
  int measures() const { return measures_; }
  /// Sign::either: shares of the draws above and below zero.
  struct Sides {
    double above = 0, below = 0;
  };
  Sides sides(std::size_t place) const;

 private:
  struct Range {
    std::int32_t low = 0, width = 1, bins = 0, centre = 0;
    std::uint32_t offset = 0;
    std::int64_t sum = 0;  ///< around the centre
    __extension__ __int128 squares = 0;
    void place(const std::int32_t* value, std::int32_t* bin);
  };
  void add_up();
  std::uint32_t count(std::size_t bin) const { return counts_[bin] + (sums_.empty() ? 0 : sums_[bin]); }
  Range range_of(const std::int32_t* lanes, int measure);
  void fetch(const Range* ranges) const;
  static bool add_near(const std::int32_t* from, const float* scale, int lanes, Range& range,
                       std::int32_t* bin, std::uint16_t* counts);
  static void add_step(const std::int32_t* from, const Lanes& fte_drift, int lanes, Range* ranges,
                       std::uint16_t* counts, int measures);
  std::int32_t most_heads() const { return static_cast<std::int32_t>(0x1p29 / plan_->most_fte); }
  static bool holds(const std::int32_t* steps, int n, std::int32_t most);
  Quantity quantity(const Range& range, Measure measure) const;

  void count_sides(std::size_t cut, const std::int32_t* steps);

  const Plan* plan_;
  Sign sign_;
  int measures_;
  std::vector<Range> ranges_;
  std::vector<std::uint16_t> counts_;  ///< since the last time they were added to the sums
  std::vector<std::uint32_t> sums_;
  std::vector<std::array<std::uint32_t, 2>> sides_;  ///< Sign::either, as ranges_: draws above and below zero
  std::vector<Lanes> fte_drift_;
  int lanes_ = 0, counted_ = 0;
  std::int64_t draws_ = 0;
  bool held_ = true;
};

}  // namespace framsyn::forecast
