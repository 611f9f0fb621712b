#include "estimation/causes.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

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
  for (const Cell& c : sample.cells) retired += c.left[static_cast<std::size_t>(Leaving::retirement)];
  return retired > 0 && sample.known_causes >= 0.2 * (sample.known_causes + sample.unknown_causes);
}

void allocate_by_age(Sample& sample, int pension_from) {
  const int from = pension_from - Assumptions::kFirstAge;
  for (Cell& c : sample.cells) {
    const bool old = c.age != Assumptions::kAges && c.age >= from;
    c.left[static_cast<std::size_t>(old ? Leaving::retirement : Leaving::resignation)] +=
        c.left[kUnknownReason];
  }
}

void allocate_by_rates(Sample& sample, const Grid& grid, const std::vector<rates::Fit>& fits) {
  for (std::size_t i = 0; i < sample.cells.size(); ++i) {
    Cell& c = sample.cells[i];
    if (c.left[kUnknownReason] == 0) continue;
    const std::size_t row = grid.row_of[i];
    std::vector<double> rate;
    double sum = 0;
    for (const rates::Fit& fit : fits)
      sum += rate.emplace_back(fit.events > 0 ? rate_of(grid.design, fit, grid.group_of[row], row) : 0);
    for (std::size_t cause = 0; cause < rate.size(); ++cause)
      c.left[kFirstReason + cause] += c.left[kUnknownReason] * rate[cause] / sum;
  }
}

}  // namespace

std::vector<double> left_by_cell(const Sample& sample, Leaving reason) {
  std::vector<double> out;
  for (const Cell& c : sample.cells) out.push_back(c.left[static_cast<std::size_t>(reason)]);
  return out;
}

Result<> settle_causes(Sample& sample, const Settings& settings, int pension_from, int threads) {
  if (sample.unknown_causes > 0 && enough_known(sample)) {
    const Grid grid = grid_of(sample, &settings);
    std::vector<std::vector<double>> events;
    for (std::size_t c = kFirstReason; c < workforce::kLeavings; ++c)
      events.push_back(grid.by_row(left_by_cell(sample, static_cast<Leaving>(c))));
    TRY(fits, rates::fit_all(grid.design, events, threads));
    allocate_by_rates(sample, grid, fits);
  } else {
    allocate_by_age(sample, pension_from);
  }
  for (Cell& c : sample.cells) {
    c.left[kUnknownReason] = 0;
    double all = 0;
    for (double n : c.left) all += n;
    // Of unknown age, or long before any pension, whoever retires is one of those who leave.
    const bool may_retire = c.born != workforce::kUnknown;
    c.retirements = may_retire ? c.left[static_cast<std::size_t>(Leaving::retirement)] : 0;
    c.leavings = all - c.retirements;
  }
  return {};
}

}  // namespace framsyn::forecast
