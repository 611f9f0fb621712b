#include "estimation/causes.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <numeric>

namespace framsyn::forecast {
namespace {

using workforce::Leaving;

constexpr auto kUnknownReason = static_cast<std::size_t>(Leaving::unknown);
constexpr auto kFirstReason = static_cast<std::size_t>(Leaving::resignation);

/// Fitted rate of a row, up to what the causes have in common.
double rate_of(const rates::Design& d, const rates::Fit& fit, std::size_t group, std::size_t row) {
  double log = fit.without_own(d, d.groups[group]) + fit.group[group];
  for (std::size_t t = 0; t < d.terms.size(); ++t) log += fit.term[t][d.level[row][t]];
  return statistics::exponential(log);
}

/// Few known reasons, or none that is retirement, say less of the others than their age does.
bool enough_known(const Sample& sample) {
  double retired = 0;
  for (const Endings& e : sample.endings) retired += e.left[static_cast<std::size_t>(Leaving::retirement)];
  return retired > 0 && sample.known_causes >= 0.2 * (sample.known_causes + sample.unknown_causes);
}

void allocate_by_age(Sample& sample, int pension_from) {
  const int from = pension_from - Assumptions::kFirstAge;
  for (const Cell& c : sample.cells) {
    if (c.ending == 0) continue;
    const bool old = c.age != Assumptions::kAges && c.age >= from;
    auto& left = sample.endings[c.ending].left;
    left[static_cast<std::size_t>(old ? Leaving::retirement : Leaving::resignation)] += left[kUnknownReason];
  }
}

/// Those of a row without a reason, by each reason's fitted share.
void allocate_row(Sample& sample, const Grid& grid, const std::vector<rates::Fit>& fits, std::size_t group,
                  std::size_t row) {
  std::array<double, workforce::kLeavings> rate{};
  double sum = 0;
  for (std::size_t c = grid.first_cell[row]; c < grid.first_cell[row + 1]; ++c) {
    auto& left = sample.endings[sample.cells[c].ending].left;
    if (left[kUnknownReason] == 0) continue;
    for (std::size_t cause = 0; cause < fits.size() && sum == 0; ++cause)
      rate[cause] = fits[cause].events > 0 ? rate_of(grid.design, fits[cause], group, row) : 0;
    sum = std::accumulate(rate.begin(), rate.end(), 0.0);
    for (std::size_t cause = 0; cause < fits.size(); ++cause)
      left[kFirstReason + cause] += left[kUnknownReason] * rate[cause] / sum;
  }
}

void allocate_by_rates(Sample& sample, const Grid& grid, const std::vector<rates::Fit>& fits) {
  const auto& first_row = grid.design.first_row;
  for (std::size_t g = 0; g < grid.design.groups.size(); ++g)
    for (std::size_t r = first_row[g]; r < first_row[g + 1]; ++r) allocate_row(sample, grid, fits, g, r);
}

}  // namespace

std::vector<double> left_by_cell(const Sample& sample, Leaving reason) {
  std::vector<double> out;
  for (const Cell& c : sample.cells) out.push_back(sample.ended(c).left[static_cast<std::size_t>(reason)]);
  return out;
}

namespace {

Result<Allocated> allocate(Sample& sample, const Settings& settings, int pension_from, int threads) {
  if (sample.unknown_causes == 0) return Allocated::by_rates;
  if (enough_known(sample)) {
    const Grid grid = grid_of(sample, &settings);
    std::vector<std::vector<double>> events;
    for (std::size_t c = kFirstReason; c < workforce::kLeavings; ++c)
      events.push_back(grid.by_row(left_by_cell(sample, static_cast<Leaving>(c))));
    TRY(fits, rates::fit_all(grid.design, events, threads));
    allocate_by_rates(sample, grid, fits);
    return Allocated::by_rates;
  }
  allocate_by_age(sample, pension_from);
  return sample.known_causes > 0 ? Allocated::by_age : Allocated::none_told;
}

}  // namespace

Result<Allocated> settle_causes(Sample& sample, const Settings& settings, int pension_from, int threads) {
  TRY(by, allocate(sample, settings, pension_from, threads));
  for (const Cell& c : sample.cells) {
    if (c.ending == 0) continue;
    Endings& e = sample.endings[c.ending];
    e.left[kUnknownReason] = 0;
    // Of unknown age, or long before any pension, whoever retires is one of those who leave.
    const bool may_retire = c.born != workforce::kUnknown;
    e.retirements = may_retire ? e.left[static_cast<std::size_t>(Leaving::retirement)] : 0;
    e.leavings = std::accumulate(e.left.begin(), e.left.end(), 0.0) - e.retirements;
  }
  return by;
}

}  // namespace framsyn::forecast
