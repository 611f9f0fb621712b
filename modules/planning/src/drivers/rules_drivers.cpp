#include "drivers/rules_drivers.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace framsyn::planning {
namespace {

/// Rounded so that they still sum to 100: those that lost most by it get one more.
std::array<int, scenario::kDrivers> per_cents(const std::array<double, scenario::kDrivers>& shares) {
  std::array<int, scenario::kDrivers> out{};
  std::array<std::size_t, scenario::kDrivers> order{};
  std::iota(order.begin(), order.end(), 0u);
  for (const std::size_t i : order) out[i] = static_cast<int>(std::floor(shares[i] * 100));
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return shares[i] * 100 - out[i]; });
  const int left = 100 - std::accumulate(out.begin(), out.end(), 0);
  for (int i = 0; i < left; ++i) ++out[order[static_cast<std::size_t>(i) % order.size()]];
  return out;
}

std::int64_t heads_now(const forecast::Projection& projection, forecast::Cut cut) {
  const auto found = std::ranges::lower_bound(projection.cuts, cut);
  if (found == projection.cuts.end() || *found != cut) return 0;
  return projection.now[static_cast<std::size_t>(found - projection.cuts.begin())];
}

}  // namespace

std::vector<DriverPercents> told_drivers(const Outlook& outlook,
                                         std::span<const scenario::DriverShares> shares) {
  std::vector<DriverPercents> told;
  for (const scenario::DriverShares& one : shares) {
    if (outlook.withholding.hides(one.cut.unit, one.cut.profession)) continue;
    if (heads_now(outlook.projection, one.cut) < kLeastForDrivers || !(one.sd > 0)) continue;
    told.push_back({one.cut, per_cents(one.share)});
  }
  return told;
}

}  // namespace framsyn::planning
