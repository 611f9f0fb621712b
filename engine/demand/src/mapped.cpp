#include <framsyn/engine/demand/mapped.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::demand {
namespace {

constexpr double kWidthOf80 = 2 * 1.2815515655446004;  ///< of an 80 % interval, in sds

bool can_be(const StatedNeed& need) {
  if (!std::isfinite(need.fte) || !(need.probability >= 0 && need.probability <= 1)) return false;
  if (need.low.has_value() != need.high.has_value()) return false;
  return !need.low || (std::isfinite(*need.low) && std::isfinite(*need.high) && *need.low <= need.fte &&
                       need.fte <= *need.high);
}

bool can_be(const KnownPosts& known, std::size_t years) {
  return known.vacant >= 0 && std::isfinite(known.vacant) && known.retiring.size() == years &&
         std::ranges::all_of(known.retiring, [](double fte) { return std::isfinite(fte) && fte >= 0; });
}

/// What a statement adds, and the variance of that.
struct Growth {
  double fte = 0, variance = 0;
};

Growth growth_of(const StatedNeed& need, double fte, const TrackRecord& record) {
  const double p = need.probability, size = record.optimism * fte;
  Growth growth{p * size, p * (1 - p) * size * size};
  if (need.low) {
    const double sd = (*need.high - *need.low) / kWidthOf80;
    growth.variance += p * sd * sd;
  }
  return growth;
}

}  // namespace

Result<MappedPath> mapped(const Base& base, std::span<const StatedNeed> stated, const KnownPosts& known,
                          const TrackRecord& record, std::span<const int> years) {
  if (!std::isfinite(base.fte) || base.fte < 0 || years.empty() || !can_be(known, years.size()))
    return refuse(kBadNeed, "base");
  if (!std::ranges::all_of(stated, [](const StatedNeed& need) { return can_be(need); }))
    return refuse(kBadNeed, "stated");
  MappedPath path{base.unit, base.profession, {}, {}};
  for (std::size_t t = 0; t < years.size(); ++t) {
    double fte = base.fte, variance = 0, left = known.vacant + known.retiring[t];
    for (const StatedNeed& need : stated) {
      if (need.unit != base.unit || need.profession != base.profession || need.year > years[t] ||
          need.reason == Reason::replacement)
        continue;
      double added = need.fte;
      if (need.reason == Reason::unknown && added > 0) {
        const double replaced = std::min(added, left);
        left -= replaced, added -= replaced;
      }
      const Growth growth = growth_of(need, added, record);
      fte += growth.fte, variance += growth.variance;
    }
    fte = std::max(0.0, fte);
    path.fte.push_back(fte);
    path.sd.push_back(std::sqrt(variance + record.level_sd * record.level_sd * fte * fte));
  }
  return path;
}

}  // namespace framsyn::demand
