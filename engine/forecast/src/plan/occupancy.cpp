#include "plan/occupancy.hpp"

#include <algorithm>

namespace framsyn::forecast {
namespace {

/// Below the first, hires of a step and kind are too few in most draws to be drawn side by side; from the
/// second on their numbers are drawn cheaper than themselves, up to where they are too many for one
/// inversion.
Hiring hiring_of(double alike) {
  constexpr double kSideBySide = 0.3, kAsCohort = 6, kTooMany = 60;
  if (alike < kSideBySide) return Hiring::one_by_one;
  return alike < kAsCohort || alike > kTooMany ? Hiring::side_by_side : Hiring::as_cohort;
}

/// Kinds that a profession's hires may be of.
double kinds_of(const std::array<float, kEntryKinds>& summed) {
  double kinds = 0;
  for (std::size_t k = 0; k < kEntryKinds; ++k) kinds += summed[k] > (k > 0 ? summed[k - 1] : 0) ? 1 : 0;
  return std::max(1.0, kinds);
}

}  // namespace

void lay_occupancy(Plan& plan) {
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    Group& group = plan.groups[g];
    const double kinds = kinds_of(plan.entry_summed[static_cast<std::size_t>(group.profession)]);
    const double hires = plan.assumed->groups[g].hires.mean() * plan.elapsed.back();
    group.hiring = hiring_of(hires / (kinds * plan.steps));
  }
}

}  // namespace framsyn::forecast
