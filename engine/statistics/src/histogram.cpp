#include <framsyn/engine/statistics/histogram.hpp>

#include <algorithm>

namespace framsyn::statistics {
namespace {

double draws(const Histogram& h) {
  double n = 0;
  for (const std::uint32_t count : h.counts) n += count;
  return n;
}

double high(const Histogram& h) { return h.low + static_cast<double>(h.counts.size()) * h.width; }

/// The integral of (F - step)^2 where F rises evenly from one share to another.
double squared(double from, double to, double step, double length) {
  const double a = from - step, b = to - step;
  return length * (a * a + a * b + b * b) / 3;
}

/// One bin's part of the score: the outcome's step stands before it, after it or within.
double part(double from, double to, double low, double width, double came) {
  if (came <= low) return squared(from, to, 1, width);
  if (came >= low + width) return squared(from, to, 0, width);
  const double share = (came - low) / width, here = from + (to - from) * share;
  return squared(from, here, 0, came - low) + squared(here, to, 1, low + width - came);
}

}  // namespace

Standing standing(const Histogram& h, double came) {
  const double n = draws(h);
  double below = 0;
  for (std::size_t i = 0; i < h.counts.size(); ++i) {
    const double low = h.low + static_cast<double>(i) * h.width;
    if (came < low) break;
    if (h.whole && came == low) return {below / n, (below + h.counts[i]) / n};
    if (!h.whole && came < low + h.width) {
      const double share = (below + h.counts[i] * (came - low) / h.width) / n;
      return {share, share};
    }
    below += h.counts[i];
  }
  return {below / n, below / n};
}

double quantile(const Histogram& h, double share) {
  const double wanted = share * draws(h);
  double below = 0;
  for (std::size_t i = 0; i < h.counts.size(); ++i) {
    const double here = h.counts[i];
    if (here > 0 && below + here >= wanted) {
      const double within = h.whole ? 0 : std::max(0.0, (wanted - below) / here) * h.width;
      return h.low + static_cast<double>(i) * h.width + within;
    }
    below += here;
  }
  return high(h);
}

double crps(const Histogram& h, double came) {
  const double n = draws(h), last = h.whole ? high(h) - h.width : high(h);
  double sum = std::max(0.0, h.low - came) + std::max(0.0, came - last), below = 0;
  for (std::size_t i = 0; i < h.counts.size(); ++i) {
    const double low = h.low + static_cast<double>(i) * h.width, from = below / n;
    below += h.counts[i];
    const double to = below / n;
    if (!h.whole) sum += part(from, to, low, h.width, came);
    if (h.whole && low < last) sum += part(to, to, low, h.width, came);
  }
  return sum;
}

}  // namespace framsyn::statistics
