#include "draws/tally.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace framsyn::forecast {
namespace {

constexpr int kMostBins = 512, kFteBins = 128;
constexpr int kMostCounted = 65'535;  // what a count of 16 bits holds
constexpr double kSpread = 6;         // standard deviations of the first block kept on each side
constexpr std::uint32_t kNear = 8;    // bins that are counted together

[[gnu::always_inline]] inline bool counts_persons(int measure) {
  return measure != static_cast<int>(Measure::fte);
}

using Sixteen = std::int32_t __attribute__((vector_size(64), may_alias));
using Eight = std::int32_t __attribute__((vector_size(32), may_alias));
using Words = std::uint64_t __attribute__((vector_size(64)));
using Bytes = std::uint8_t __attribute__((vector_size(kNear)));
using Counts = std::uint16_t __attribute__((vector_size(2 * kNear)));

/// A whole block's bins where they lie near each other: one byte of a word counts each bin.
[[gnu::always_inline]] inline void count_near(const std::int32_t* bin, std::int32_t low,
                                              std::uint16_t* counts) {
  Words bytes{};
  for (int l = 0; l < kLanes; l += 8) {
    const Eight place = (*reinterpret_cast<const Eight*>(bin + l) - low) * 8;
    bytes += (Words{} + 1) << __builtin_convertvector(place, Words);
  }
  const std::uint64_t sum =
      bytes[0] + bytes[1] + bytes[2] + bytes[3] + bytes[4] + bytes[5] + bytes[6] + bytes[7];
  Counts counted;
  std::memcpy(&counted, counts + low, sizeof counted);
  counted += __builtin_convertvector(std::bit_cast<Bytes>(sum), Counts);
  std::memcpy(counts + low, &counted, sizeof counted);
}

[[gnu::always_inline]] inline void keep_larger(Sixteen& x, const Sixteen& y) { x = x > y ? x : y; }

[[gnu::always_inline]] inline std::int32_t largest(Sixteen& x) {
  keep_larger(x, __builtin_shufflevector(x, x, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  keep_larger(x, __builtin_shufflevector(x, x, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11));
  keep_larger(x, __builtin_shufflevector(x, x, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));
  return std::max(x[0], x[1]);
}

struct Ends {
  std::int32_t least, most;
  bool near() const { return most - least < static_cast<std::int32_t>(kNear); }
};

[[gnu::always_inline]] inline Ends ends_of(const std::int32_t* values) {
  const auto* halves = reinterpret_cast<const Sixteen*>(values);
  Sixteen most = halves[0], least = -halves[0];
  keep_larger(most, halves[1]), keep_larger(least, -halves[1]);
  return {-largest(least), largest(most)};
}

}  // namespace

/// Adds up one block's values and finds their bins.
[[gnu::always_inline]] inline void Tally::Range::place(const std::int32_t* value, std::int32_t* bin) {
  const float inverse = 1.0f / static_cast<float>(width);
  std::int64_t away_sum = 0, away_squares = 0;
  for (int l = 0; l < kLanes; ++l) {
    const std::int64_t away = value[l] - centre;
    away_sum += away, away_squares += away * away;
  }
  for (int l = 0; l < kLanes; ++l) {
    const std::int32_t above = value[l] - low;
    const auto scaled = static_cast<std::int32_t>(static_cast<float>(above) * inverse);
    bin[l] = std::clamp(width == 1 ? above : scaled, 0, bins - 1);
  }
  sum += away_sum, squares += away_squares;
}

Tally::Tally(const Plan& plan, Sign sign)
    : plan_(&plan),
      sign_(sign),
      measures_(plan.assumed->basis == workforce::Basis::stocks ? 2 : kMeasures),
      ranges_(plan.cuts.size() * plan.years.size() * kMeasures),
      sides_(sign == Sign::either ? ranges_.size() : 0) {}

Tally Tally::emptied() const {
  Tally other = *this;
  for (Range& range : other.ranges_) range.sum = 0, range.squares = 0;
  std::ranges::fill(other.counts_, std::uint16_t{0});
  std::ranges::fill(other.sides_, std::array<std::uint32_t, 2>{});
  other.sums_.clear();
  other.draws_ = 0;
  return other;
}

void Tally::begin(int first_draw) {
  fte_drift_ = Rates::fte_only(*plan_, first_draw);
  lanes_ = std::min(kLanes, plan_->draws - first_draw);
  draws_ += lanes_;
  if ((counted_ += lanes_) > kMostCounted) add_up();
}

/// Empties the counts into their sums, before any of them runs over.
void Tally::add_up() {
  sums_.resize(counts_.size());
  for (std::size_t i = 0; i < counts_.size(); ++i) sums_[i] += counts_[i];
  std::ranges::fill(counts_, std::uint16_t{0});
  counted_ = lanes_;
}

Tally::Range Tally::range_of(const std::int32_t* lanes, int measure) {
  double mean = 0, squares = 0;
  for (int l = 0; l < kLanes; ++l) mean += static_cast<double>(lanes[l]) / kLanes;
  for (int l = 0; l < kLanes; ++l) squares += (lanes[l] - mean) * (lanes[l] - mean) / kLanes;
  const double reach =
      kSpread * std::sqrt(squares) + (counts_persons(measure) ? 6 : 6 * plan_->parts_per_fte);
  const double least = std::floor(mean - reach);
  const auto low = static_cast<std::int32_t>(sign_ == Sign::either ? least : std::max(0.0, least));
  const double span = mean + reach - low + 1;
  const auto width = static_cast<std::int32_t>(
      std::max(1.0, std::ceil(span / (counts_persons(measure) ? kMostBins : kFteBins))));
  return {low, width, static_cast<std::int32_t>(span / width) + 2, static_cast<std::int32_t>(mean),
          static_cast<std::uint32_t>(counts_.size())};
}

void Tally::lay(std::size_t cut, const std::int32_t* steps) {
  if (!(held_ = held_ && holds(steps, plan_->steps, most_heads()))) return;
  Range* range = ranges_.data() + cut * plan_->years.size() * kMeasures;
  for (int t = 0; t < plan_->steps; ++t, range += kMeasures) {
    for (int m = 0; m < measures_; ++m) {
      range[m] = range_of(steps + t * kStepSize + m * kLanes, m);
      counts_.resize(counts_.size() + static_cast<std::size_t>(range[m].bins) + kNear);
    }
  }
}

void Tally::count_sides(std::size_t cut, const std::int32_t* steps) {
  auto* sides = sides_.data() + cut * plan_->years.size() * kMeasures;
  for (int i = 0; i < plan_->steps * kMeasures; ++i, ++sides, steps += kLanes) {
    for (int l = 0; l < lanes_; ++l) (*sides)[0] += steps[l] > 0 ? 1 : 0, (*sides)[1] += steps[l] < 0 ? 1 : 0;
  }
}

Tally::Sides Tally::sides(std::size_t place) const {
  const auto n = static_cast<double>(draws_);
  return {sides_[place][0] / n, sides_[place][1] / n};
}

void Tally::add(std::size_t cut, const std::int32_t* steps) {
  if (!(held_ = held_ && holds(steps, plan_->steps, most_heads()))) return;
  if (sign_ == Sign::either) count_sides(cut, steps);
  Range* range = ranges_.data() + cut * plan_->years.size() * kMeasures;
  for (int t = 0; t < plan_->steps; ++t, range += kMeasures) {
    if (t + 2 < plan_->steps) fetch(range + 2 * kMeasures);
    add_step(steps + t * kStepSize, fte_drift_[static_cast<std::size_t>(t)], lanes_, range, counts_.data(),
             measures_);
  }
}

/// The counts are many and far apart: asked for in time, they need not be waited for.
void Tally::fetch(const Range* ranges) const {
  for (int m = 0; m < measures_; ++m) {
    const Range& range = ranges[m];
    const std::uint16_t* middle = counts_.data() + range.offset + (range.centre - range.low) / range.width;
    for (int line : {-1, 0, 1})
      if (counts_persons(m) ? line == 0 : true) __builtin_prefetch(middle + 32 * line, 1);
  }
}

/// One measure of a cut's step: its bins, counted at once where they lie near each other. Otherwise false.
[[gnu::always_inline]] inline bool Tally::add_near(const std::int32_t* from, const float* scale, int lanes,
                                                   Range& range, std::int32_t* bin, std::uint16_t* counts) {
  alignas(64) std::int32_t value[kLanes];
  for (int l = 0; l < kLanes; ++l) value[l] = from[l];
  if (scale != nullptr) {
    for (int l = 0; l < kLanes; ++l)
      value[l] = static_cast<std::int32_t>(static_cast<float>(value[l]) * scale[l] + 0.5f);
  }
  for (int l = lanes; l < kLanes; ++l) value[l] = range.centre;
  range.place(value, bin);
  const Ends ends = ends_of(bin);
  if (lanes < kLanes || !ends.near()) return false;
  count_near(bin, ends.least, counts + range.offset);
  return true;
}

/// One cut's step. Where bins are far apart the measures are counted in turn: neighbouring lanes often meet
/// the same bin, and the next count of a bin waits for the last.
FRAMSYN_WIDE void Tally::add_step(const std::int32_t* from, const Lanes& fte_drift, int lanes, Range* ranges,
                                  std::uint16_t* counts, int measures) {
  alignas(64) std::int32_t bin[kMeasures][kLanes];
  std::uint16_t* far[kMeasures];
  int n = 0;
  for (int m = 0; m < measures; ++m) {
    const float* scale = counts_persons(m) ? nullptr : fte_drift.data();
    far[n] = counts + ranges[m].offset;
    if (!add_near(from + m * kLanes, scale, lanes, ranges[m], bin[n], counts)) ++n;
  }
  for (int l = 0; n > 1 && l < lanes; ++l) ++far[0][bin[0][l]], ++far[1][bin[1][l]];
  for (int l = 0; n > 3 && l < lanes; ++l) ++far[2][bin[2][l]], ++far[3][bin[3][l]];
  for (int l = 0; n % 2 == 1 && l < lanes; ++l) ++far[n - 1][bin[n - 1][l]];
}

/// Whether heads are so few in every step that FTE cannot have left 29 bits. It drifts by a factor of four at
/// the very most.
FRAMSYN_WIDE bool Tally::holds(const std::int32_t* steps, int n, std::int32_t most) {
  std::int32_t highest = 0;
  for (int t = 0; t < n; ++t, steps += kStepSize)
    for (int l = 0; l < kLanes; ++l) highest = std::max(highest, steps[l]);
  return highest <= most;
}

void Tally::add(Tally other) {
  if (draws_ + other.draws_ <= kMostCounted) {
    for (std::size_t i = 0; i < counts_.size(); ++i)
      counts_[i] = static_cast<std::uint16_t>(counts_[i] + other.counts_[i]);
    counted_ = static_cast<int>(draws_ + other.draws_);
  } else {
    add_up(), other.add_up();
    for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += other.sums_[i];
  }
  for (std::size_t i = 0; i < ranges_.size(); ++i) {
    ranges_[i].sum += other.ranges_[i].sum;
    ranges_[i].squares += other.ranges_[i].squares;
  }
  for (std::size_t i = 0; i < sides_.size(); ++i)
    for (const std::size_t side : {0u, 1u}) sides_[i][side] += other.sides_[i][side];
  draws_ += other.draws_;
  held_ &= other.held_;
}

Quantity Tally::quantity(const Range& range, Measure measure) const {
  const auto n = static_cast<double>(draws_);
  const double scale = measure == Measure::fte ? 1 / plan_->parts_per_fte : 1,
               away = static_cast<double>(range.sum) / n;
  Quantity q;
  q.mean = (range.centre + away) * scale;
  q.sd = std::sqrt(std::max(0.0, (static_cast<double>(range.squares) - n * away * away) / (n - 1))) * scale;
  if (sign_ == Sign::either &&
      range.squares * draws_ == __extension__ static_cast<__int128>(range.sum) * range.sum) {
    q.sd = 0, q.quantile.fill(q.mean);  // the same in every draw
    return q;
  }
  std::size_t level = 0;
  double below = 0;
  for (std::int32_t bin = 0; bin < range.bins && level < kLevels.size(); ++bin) {
    const auto here = static_cast<double>(count(range.offset + static_cast<std::uint32_t>(bin)));
    while (level < kLevels.size() && below + here >= kLevels[level] * n && here > 0) {
      const double within = range.width == 1 ? 0 : (kLevels[level] * n - below) / here * range.width;
      q.quantile[level++] = (range.low + static_cast<double>(bin) * range.width + within) * scale;
    }
    below += here;
  }
  return q;
}

statistics::Histogram Tally::histogram(std::size_t place, std::vector<std::uint32_t>& counts) const {
  const Range& range = ranges_[place];
  const auto measure = static_cast<Measure>(place % kMeasures);
  const double scale = measure == Measure::fte ? 1 / plan_->parts_per_fte : 1;
  counts.clear();
  for (std::int32_t bin = 0; bin < range.bins; ++bin)
    counts.push_back(count(range.offset + static_cast<std::uint32_t>(bin)));
  return {range.low * scale, range.width * scale, measure != Measure::fte && range.width == 1, counts};
}

std::vector<Quantity> Tally::quantities() const {
  std::vector<Quantity> out;
  out.reserve(ranges_.size());
  for (std::size_t i = 0; i < ranges_.size(); ++i)
    out.push_back(quantity(ranges_[i], static_cast<Measure>(i % kMeasures)));
  return out;
}

}  // namespace framsyn::forecast
