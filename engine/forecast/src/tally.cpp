#include "tally.hpp"

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

constexpr int kMostBins = 512, kFteBins = 256;
constexpr double kSpread = 8;  // standard deviations of the first block kept on each side

bool counts_persons(int measure) { return measure != static_cast<int>(Measure::fte); }

}  // namespace

Tally::Tally(const Plan& plan, const Block& pilot) : plan_(plan) {
  std::uint32_t offset = 0;
  for (std::size_t c = 0; c < plan.cuts.size(); ++c) {
    for (int t = 0; t < plan.steps; ++t) {
      for (int m = 0; m < kMeasures; ++m) {
        const std::int32_t* lanes = pilot.step_of(c, t) + m * kLanes;
        double mean = 0, squares = 0;
        for (int l = 0; l < kLanes; ++l) mean += static_cast<double>(lanes[l]) / kLanes;
        for (int l = 0; l < kLanes; ++l)
          squares += (lanes[l] - mean) * (lanes[l] - mean) / kLanes;
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

void Tally::add(const Block& block, const std::vector<std::array<float, kLanes>>& fte_drift, int lanes) {
  std::size_t r = 0;
  for (std::size_t c = 0; c < plan_.cuts.size(); ++c) {
    for (int t = 0; t < plan_.steps; ++t) {
      const auto& drift = fte_drift[static_cast<std::size_t>(t)];
      for (int m = 0; m < kMeasures; ++m) {
        Range& range = ranges_[r++];
        const std::int32_t* from = block.step_of(c, t) + m * kLanes;
        std::array<std::int32_t, kLanes> value, bin;
        const bool scaled = !counts_persons(m);
        const float inverse = 1.0f / static_cast<float>(range.width);
        std::int64_t sum = 0, squares = 0;
        for (std::size_t l = 0; l < kLanes; ++l) {
          const std::int32_t x = from[l];
          value[l] = scaled ? static_cast<std::int32_t>(static_cast<float>(x) * drift[l] + 0.5f) : x;
          const std::int32_t above = value[l] - range.low;
          const auto place =
              range.width == 1 ? above : static_cast<std::int32_t>(static_cast<float>(above) * inverse);
          bin[l] = std::clamp(place, 0, range.bins - 1);
        }
        std::uint32_t* counts = counts_.data() + range.offset;
        for (std::size_t l = 0; l < static_cast<std::size_t>(lanes); ++l) {
          const std::int64_t away = value[l] - range.centre;
          sum += away, squares += away * away;
          ++counts[bin[l]];
        }
        range.sum += sum, range.squares += squares;
      }
    }
  }
  draws_ += lanes;
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
