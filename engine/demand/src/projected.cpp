#include <framsyn/engine/demand/projected.hpp>

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/smoothing.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::demand {
namespace {

constexpr std::size_t kFewestYears = 4;

bool can_be(const StaffingPrior& prior) {
  const double all[] = {prior.drift_sd, prior.step_sd, prior.step_years, prior.productivity_sd};
  return std::ranges::all_of(all, [](double v) { return std::isfinite(v) && v >= 0; }) &&
         std::abs(prior.productivity) <= 0.2 && prior.drift_sd <= 1 && prior.step_sd <= 1;
}

double root(double variance) { return std::sqrt(variance); }

bool spans(const CareIndex& care, std::size_t years) {
  const auto sizes = [](double v) { return std::isfinite(v) && v >= 0; };
  return care.index.size() == years && care.sd.size() == years && std::ranges::all_of(care.index, sizes) &&
         std::ranges::all_of(care.sd, sizes);
}

/// Growth of a profession's need from the first year to each.
std::vector<double> growth(const ProfessionDrivers& drivers, const StaffingPrior& prior) {
  std::vector<double> factor;
  for (std::size_t ahead = 0; ahead < drivers.care.index.size(); ++ahead)
    factor.push_back(
        drivers.care.index[ahead] *
        statistics::exponential((drivers.staffing.drift - prior.productivity) * static_cast<double>(ahead)));
  return factor;
}

}  // namespace

Result<StaffingTrend> staffing_trend(std::span<const double> fte, std::span<const double> index,
                                     const StaffingPrior& prior) {
  if (!can_be(prior)) return refuse(kBadNeed, "prior");
  if (fte.size() != index.size()) return refuse(kBadNeed, "years");
  std::vector<double> ratio;
  for (std::size_t year = 0; year < fte.size(); ++year) {
    if (!std::isfinite(fte[year]) || !std::isfinite(index[year]) || fte[year] < 0 || index[year] <= 0)
      return refuse(kBadNeed, "ratio");
    // Before there was anybody there was no ratio; it begins anew.
    if (fte[year] == 0)
      ratio.clear();
    else
      ratio.push_back(statistics::logarithm(fte[year] / index[year]));
  }
  const double believed = prior.step_sd * prior.step_sd;
  if (ratio.size() < kFewestYears) return StaffingTrend{0, prior.drift_sd, prior.step_sd};
  const statistics::Walk walk = statistics::walk(ratio);
  const double years = walk.changes;
  const double step = (prior.step_years * believed + years * walk.variance) / (prior.step_years + years);
  const double prior_variance = prior.drift_sd * prior.drift_sd;
  const double weight = prior_variance > 0 ? prior_variance / (prior_variance + step / years) : 0;
  return StaffingTrend{weight * (walk.drift + prior.productivity), root((1 - weight) * prior_variance),
                       root(step)};
}

Result<Need> projected(std::span<const Base> bases, std::span<const ProfessionDrivers> drivers,
                       std::vector<int> years, const StaffingPrior& prior) {
  if (!can_be(prior)) return refuse(kBadNeed, "prior");
  if (drivers.empty()) return refuse(kBadNeed, "drivers");
  Need need{.years = std::move(years), .groups = {}, .common_sd = {}, .profession_sd = {}};
  const std::size_t count = need.years.size();
  need.common_sd.assign(count, 0);
  std::vector<std::vector<double>> factors;
  for (const ProfessionDrivers& one : drivers) {
    if (!spans(one.care, count)) return refuse(kBadNeed, "care");
    factors.push_back(growth(one, prior));
    std::vector<double> sd;
    for (std::size_t t = 0; t < count; ++t) {
      const double ahead = static_cast<double>(t), of_drift = one.staffing.drift_sd * ahead;
      sd.push_back(root(one.staffing.step_sd * one.staffing.step_sd * ahead + of_drift * of_drift));
      const double of_productivity = prior.productivity_sd * ahead;
      need.common_sd[t] = std::max(need.common_sd[t],
                                   root(one.care.sd[t] * one.care.sd[t] + of_productivity * of_productivity));
    }
    need.profession_sd.push_back(std::move(sd));
  }
  for (const Base& base : bases) {
    const std::size_t place =
        base.profession < 0 ? drivers.size() - 1 : static_cast<std::size_t>(base.profession);
    if (place >= drivers.size()) return refuse(kBadNeed, "group");
    NeedPath path{base.unit, base.profession, {}, base.own_sd};
    for (const double factor : factors[place]) path.fte.push_back(base.fte * factor);
    need.groups.push_back(std::move(path));
  }
  return need;
}

}  // namespace framsyn::demand
