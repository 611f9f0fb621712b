#include "tally.hpp"

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

constexpr int kMostBins = 512, kFteBins = 128;
constexpr double kSpread = 6;  // standard deviations of the first block kept on each side

[[gnu::always_inline]] inline bool counts_persons(int measure) {
  return measure != static_cast<int>(Measure::fte);
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

Tally::Tally(const Plan& plan, const Block& pilot) : plan_(plan) {
  std::uint32_t offset = 0;
  for (std::size_t c = 0; c < plan.cuts.size(); ++c) {
    for (int t = 0; t < plan.steps; ++t) {
      for (int m = 0; m < kMeasures; ++m) {
        const std::int32_t* lanes = pilot.step_of(c, t) + m * kLanes;
        double mean = 0, squares = 0;
        for (int l = 0; l < kLanes; ++l) mean += static_cast<double>(lanes[l]) / kLanes;
        for (int l = 0; l < kLanes; ++l) squares += (lanes[l] - mean) * (lanes[l] - mean) / kLanes;
        const double reach = kSpread * std::sqrt(squares) + (counts_persons(m) ? 6 : 6000);
        const auto low = static_cast<std::int32_t>(std::max(0.0, std::floor(mean - reach)));
        const double span = mean + reach - low + 1;
        const auto width = static_cast<std::int32_t>(
            std::max(1.0, std::ceil(span / (counts_persons(m) ? kMostBins : kFteBins))));
        const auto bins = static_cast<std::int32_t>(span / width) + 2;
        ranges_.push_back({low, width, bins, offset, static_cast<std::int32_t>(mean)});
        offset += static_cast<std::uint32_t>(bins);
      }
    }
  }
  counts_.resize(offset);
}

void Tally::add(const Block& block, const std::vector<Lanes>& fte_drift, int lanes) {
  Range *range = ranges_.data(), *const last = range + ranges_.size();
  for (std::size_t c = 0; c < plan_.cuts.size(); ++c) {
    for (int t = 0; t < plan_.steps; ++t, range += kMeasures) {
      if (range + 2 * kMeasures < last) fetch(range + 2 * kMeasures, counts_.data());
      add_step(block.step_of(c, t), fte_drift[static_cast<std::size_t>(t)], lanes, range, counts_.data());
    }
  }
  draws_ += lanes;
}

/// The counts are many and far apart: asked for in time, they need not be waited for.
void Tally::fetch(const Range* ranges, const std::uint32_t* counts) {
  for (int m = 0; m < kMeasures; ++m) {
    const Range& range = ranges[m];
    const std::uint32_t* middle = counts + range.offset + (range.centre - range.low) / range.width;
    for (int line : {-1, 0, 1})
      if (counts_persons(m) ? line == 0 : true) __builtin_prefetch(middle + 16 * line, 1);
  }
}

/// One cut's step. The measures are counted in turn: neighbouring lanes often meet the same bin, and the next
/// count of a bin waits for the last.
FRAMSYN_WIDE void Tally::add_step(const std::int32_t* from, const Lanes& fte_drift, int lanes, Range* ranges,
                                  std::uint32_t* counts) {
  alignas(64) std::int32_t bin[kMeasures][kLanes];
  for (int m = 0; m < kMeasures; ++m) {
    alignas(64) std::int32_t value[kLanes];
    for (std::size_t l = 0; l < kLanes; ++l) value[l] = from[m * kLanes + static_cast<int>(l)];
    if (!counts_persons(m)) {
      for (std::size_t l = 0; l < kLanes; ++l)
        value[l] = static_cast<std::int32_t>(static_cast<float>(value[l]) * fte_drift[l] + 0.5f);
    }
    for (int l = lanes; l < kLanes; ++l) value[l] = ranges[m].centre;
    ranges[m].place(value, bin[m]);
  }
  for (int l = 0; l < lanes; ++l)
    for (int m = 0; m < kMeasures; ++m) ++counts[ranges[m].offset + static_cast<std::uint32_t>(bin[m][l])];
}

void Tally::add(const Tally& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
  for (std::size_t i = 0; i < ranges_.size(); ++i) {
    ranges_[i].sum += other.ranges_[i].sum;
    ranges_[i].squares += other.ranges_[i].squares;
  }
  draws_ += other.draws_;
}

Quantity Tally::quantity(const Range& range, Measure measure) const {
  const auto n = static_cast<double>(draws_);
  const double scale = measure == Measure::fte ? 1e-3 : 1, away = static_cast<double>(range.sum) / n;
  Quantity q;
  q.mean = (range.centre + away) * scale;
  q.sd = std::sqrt(std::max(0.0, (static_cast<double>(range.squares) - n * away * away) / (n - 1))) * scale;
  std::size_t level = 0;
  double below = 0;
  for (std::int32_t bin = 0; bin < range.bins && level < kLevels.size(); ++bin) {
    const auto here = static_cast<double>(counts_[range.offset + static_cast<std::uint32_t>(bin)]);
    while (level < kLevels.size() && below + here >= kLevels[level] * n && here > 0) {
      const double within = range.width == 1 ? 0 : (kLevels[level] * n - below) / here * range.width;
      q.quantile[level++] = (range.low + static_cast<double>(bin) * range.width + within) * scale;
    }
    below += here;
  }
  return q;
}

std::vector<Quantity> Tally::quantities() const {
  std::vector<Quantity> out;
  out.reserve(ranges_.size());
  for (std::size_t i = 0; i < ranges_.size(); ++i)
    out.push_back(quantity(ranges_[i], static_cast<Measure>(i % kMeasures)));
  return out;
}

}  // namespace framsyn::forecast
