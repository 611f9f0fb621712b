#include <framsyn/engine/rates/fit.hpp>

#include "arrow.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <cmath>

namespace framsyn::rates {
namespace {

/// Sums of expected events by what every unknown multiplies, for one margin.
struct MarginSum {
  Margin margin;
  std::vector<double> columns, group;
};

double group_multiple(const Design& design, const Fit& fit, std::size_t g) {
  return statistics::exponential(fit.without_own(design, design.groups[g]) + fit.group[g]);
}

}  // namespace

std::vector<Margin> margins(const Design& design, const Fit& fit, std::span<const double> events,
                            std::span<const int> level_of, int levels) {
  const Arrow& arrow = *fit.curvature;
  const Layout& layout = arrow.layout();
  const Tree& tree = arrow.tree();
  const auto p = static_cast<std::size_t>(layout.professions), n = static_cast<std::size_t>(layout.columns);
  std::vector<MarginSum> sums(static_cast<std::size_t>(levels),
                              {{}, std::vector<double>(n), std::vector<double>(design.groups.size())});
  for (std::size_t g = 0; g < design.groups.size(); ++g) {
    const double multiple = group_multiple(design, fit, g);
    for (std::size_t r = design.first_row[g]; r < design.first_row[g + 1]; ++r) {
      if (level_of[r] < 0) continue;
      MarginSum& to = sums[static_cast<std::size_t>(level_of[r])];
      double log = 0;
      for (std::size_t t = 0; t < design.terms.size(); ++t) log += fit.term[t][design.level[r][t]];
      const double mu = design.years[r] * multiple * statistics::exponential(log);
      to.margin.years += design.years[r], to.margin.events += events[r], to.margin.rate += mu;
      to.columns[0] += mu, to.group[g] += mu;
      for (std::size_t t = 0; t < design.terms.size(); ++t) {
        const auto c = static_cast<std::size_t>(design.terms[t].columns);
        for (std::size_t i = 0; i < c; ++i)
          to.columns[static_cast<std::size_t>(layout.first_column[t]) + i] +=
              mu * design.terms[t].basis[design.level[r][t] * c + i];
      }
    }
  }
  std::vector<Margin> out;
  for (MarginSum& sum : sums) {
    const double mu = sum.margin.rate;
    if (sum.margin.years > 0 && mu > 0) {
      Unknowns x{std::vector<double>(layout.core()), std::vector<double>(tree.size()), std::move(sum.group)};
      for (std::size_t c = 0; c < n; ++c) x.core[p + c] = sum.columns[c] / mu;
      for (double& share : x.group) share /= mu;
      sum_up(design, tree, x);
      sum.margin.log_sd = std::sqrt(arrow.length(x));
      sum.margin.rate = mu / sum.margin.years;
    }
    out.push_back(sum.margin);
  }
  return out;
}

}  // namespace framsyn::rates
