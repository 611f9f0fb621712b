#include "spread.hpp"

#include <algorithm>
#include <cmath>

namespace framsyn::scenario {
namespace {

constexpr double kParts = 1000;
constexpr double kReach = 5;      // standard deviations of the first draws kept on each side
constexpr double kLeastFte = .5;  // and so much besides

std::int64_t parts_of(float fte) { return std::llround(static_cast<double>(fte) * kParts); }

}  // namespace

void Spread::lay(std::span<const float> first) {
  double sum = 0, squares = 0;
  for (const float x : first) sum += static_cast<double>(x);
  const double mean = sum / static_cast<double>(first.size());
  for (const float x : first) squares += (static_cast<double>(x) - mean) * (static_cast<double>(x) - mean);
  const double reach = kReach * std::sqrt(squares / static_cast<double>(first.size())) + kLeastFte;
  low_ = std::llround((mean - reach) * kParts);
  width_ = std::max<std::int64_t>(1, std::llround(2 * reach * kParts / kBins) + 1);
}

void Spread::add(std::span<const float> values) {
  for (const float value : values) {
    const std::int64_t parts = parts_of(value);
    sum_ += parts, squares_ += parts * parts, ++draws_;
    below_ += parts < 0 ? 1 : 0, missing_ += std::max<std::int64_t>(0, -parts);
    ++counts_[static_cast<std::size_t>(std::clamp<std::int64_t>((parts - low_) / width_, 0, kBins - 1))];
  }
}

void Spread::add(const Spread& other) {
  draws_ += other.draws_, sum_ += other.sum_, squares_ += other.squares_;
  below_ += other.below_, missing_ += other.missing_;
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
}

Spread Spread::emptied() const {
  Spread other;
  other.low_ = low_, other.width_ = width_;
  return other;
}

forecast::Quantity Spread::quantity() const {
  const auto n = static_cast<double>(draws_), sum = static_cast<double>(sum_);
  forecast::Quantity q;
  q.mean = sum / n / kParts;
  const auto squared =
      static_cast<double>(squares_ * draws_ - __extension__ static_cast<__int128>(sum_) * sum_);
  q.sd = std::sqrt(std::max(0.0, squared / n / (n - 1))) / kParts;
  for (std::size_t i = 0; i < q.quantile.size(); ++i)
    q.quantile[i] = q.sd == 0 ? q.mean : quantile(forecast::kLevels[i]);
  return q;
}

double Spread::quantile(double share) const {
  const double wanted = share * static_cast<double>(draws_);
  double below = 0;
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const auto here = static_cast<double>(counts_[i]);
    if (here > 0 && below + here >= wanted)
      return (static_cast<double>(low_) +
              (static_cast<double>(i) + (wanted - below) / here) * static_cast<double>(width_)) /
             kParts;
    below += here;
  }
  return static_cast<double>(low_ + kBins * width_) / kParts;
}

double Spread::shortage() const { return static_cast<double>(below_) / static_cast<double>(draws_); }

double Spread::expected_shortage() const {
  return static_cast<double>(missing_) / static_cast<double>(draws_) / kParts;
}

}  // namespace framsyn::scenario
