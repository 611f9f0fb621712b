#include "absence/delivered.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace framsyn::forecast {
namespace {

// A normal number in nine pieces, by the binomial of eight coins, each spread evenly to its neighbours: mean
// and variance are its own exactly.
constexpr std::array kPieces{1., 8., 28., 56., 70., 56., 28., 8., 1.};  // of 256
constexpr double kApart = 0.69282032302755092;  // between pieces: 2 + 1/12 of its squares are 1

constexpr std::size_t kBins = 256;
constexpr double kParts = 1 << 24;  // counts sum to about this

/// Mass laid evenly over stretches, counted in bins.
class Bins {
 public:
  Bins(double low, double high)
      : low_(low), width_(std::max((high - low) / static_cast<double>(kBins), 1e-12)), mass_(kBins) {}
  void lay(double from, double to, double mass) {
    const double a = place(from), b = place(to);
    const auto first = bin(a), last = bin(b);
    if (first == last) {
      mass_[first] += mass;
      return;
    }
    const double each = mass / (b - a);
    mass_[first] += each * (static_cast<double>(first) + 1 - a);
    for (std::size_t i = first + 1; i < last; ++i) mass_[i] += each;
    mass_[last] += each * (b - static_cast<double>(last));
  }
  statistics::Histogram counted(std::vector<std::uint32_t>& counts) const {
    const double all = std::accumulate(mass_.begin(), mass_.end(), 0.0);
    counts.clear();
    for (const double mass : mass_)
      counts.push_back(static_cast<std::uint32_t>(std::max(0.0, mass / all * kParts + .5)));
    return {low_, width_, false, counts};
  }

 private:
  double place(double value) const { return (value - low_) / width_; }
  static std::size_t bin(double place) {
    return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(kBins - 1)));
  }
  double low_, width_;
  std::vector<double> mass_;
};

Moments moments_of(const Quantity& q) { return {q.mean, q.sd * q.sd}; }

}  // namespace

statistics::Histogram spread(const statistics::Histogram& drawn, const Spreading& by,
                             std::vector<std::uint32_t>& counts) {
  constexpr double kEnd = kApart * (static_cast<double>(kPieces.size()) / 2);
  const auto value = [&](std::size_t bin) {
    return drawn.low + (static_cast<double>(bin) + .5) * drawn.width;
  };
  const auto off = [&](double x) { return std::hypot(by.times_sd * x, by.plus_sd); };
  const double half = std::abs(by.times) * drawn.width / 2;
  double low = 0, high = 0;
  bool any = false;
  for (std::size_t i = 0; i < drawn.counts.size(); ++i) {
    if (drawn.counts[i] == 0) continue;
    const double at = by.times * value(i) + by.plus, reach = half + kEnd * off(value(i));
    low = any ? std::min(low, at - reach) : at - reach, high = any ? std::max(high, at + reach) : at + reach;
    any = true;
  }
  Bins bins(low, high);
  for (std::size_t i = 0; i < drawn.counts.size(); ++i) {
    if (drawn.counts[i] == 0) continue;
    const double x = value(i), sd = off(x), room = std::hypot(half, sd * kApart / 2);
    for (std::size_t j = 0; j < kPieces.size(); ++j) {
      const double at = by.times * x + by.plus + sd * kApart * (static_cast<double>(j) - 4);
      bins.lay(at - room, at + room, kPieces[j] * drawn.counts[i]);
    }
  }
  return bins.counted(counts);
}

Delivered::Delivered(const Plan& plan, const Tally& tally, std::span<const Quantity> quantities)
    : plan_(&plan), tally_(&tally) {
  if (!plan.assumed->absence || !plan.assumed->fte_known) return;
  for (std::size_t i = 0; i < plan.cuts.size() * plan.years.size(); ++i)
    contracted_.push_back(moments_of(quantities[i * kMeasures + static_cast<std::size_t>(Measure::fte)]));
  shares_ = shares_delivered(plan, contracted_);
}

statistics::Histogram Delivered::histogram(std::size_t cut, std::size_t year) {
  const std::size_t place = cut * plan_->years.size() + year;
  const auto drawn = tally_->histogram(place * kMeasures + static_cast<std::size_t>(Measure::fte), drawn_);
  return spread(drawn, {shares_[place].mean, std::sqrt(shares_[place].variance)}, spread_);
}

Quantity Delivered::quantity(std::size_t cut, std::size_t year) {
  const std::size_t place = cut * plan_->years.size() + year;
  const auto [fte, fte_variance] = contracted_[place];
  const auto [share, variance] = shares_[place];
  Quantity q;
  q.mean = fte * share;
  q.sd = std::sqrt(fte_variance * (share * share + variance) + fte * fte * variance);
  if (fte <= 0) return q;
  const auto spread = histogram(cut, year);
  for (std::size_t i = 0; i < kLevels.size(); ++i)
    q.quantile[i] = std::max(0.0, statistics::quantile(spread, kLevels[i]));
  return q;
}

void Delivered::append_to(std::vector<Quantity>& quantities) {
  if (!known()) return;
  for (std::size_t c = 0; c < plan_->cuts.size(); ++c)
    for (std::size_t y = 0; y < plan_->years.size(); ++y) quantities.push_back(quantity(c, y));
}

}  // namespace framsyn::forecast
