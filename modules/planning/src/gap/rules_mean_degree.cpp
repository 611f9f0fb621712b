#include "gap/rules_mean_degree.hpp"

#include <algorithm>
#include <cmath>

namespace framsyn::planning {
namespace {

constexpr double kLeastDegree = .05;  ///< people on call have next to none, and a need of theirs is of more

double degree(const Outlook& outlook, workforce::Index profession) {
  const auto stock =
      workforce::stock(outlook.workforce, {workforce::kAll, profession}, outlook.projection.as_of);
  if (stock.heads <= 0 || !(stock.fte > 0)) return 1;
  return std::max(kLeastDegree, std::round(stock.fte / static_cast<double>(stock.heads) * 100) / 100);
}

}  // namespace

MeanDegrees::MeanDegrees(const Outlook& outlook) : all_(degree(outlook, workforce::kAll)) {
  const std::size_t known = outlook.workforce.records().professions.size();
  by_profession_.assign(known + 1, all_);
  for (std::size_t p = 0; p <= known; ++p) {
    const auto profession = p < known ? static_cast<workforce::Index>(p) : workforce::kUnknown;
    if (!outlook.withholding.hides(workforce::kAll, profession))
      by_profession_[p] = degree(outlook, profession);
  }
}

double MeanDegrees::of(workforce::Index profession) const {
  if (profession == workforce::kAll) return all_;
  return profession < 0 ? by_profession_.back() : by_profession_[static_cast<std::size_t>(profession)];
}

}  // namespace framsyn::planning
