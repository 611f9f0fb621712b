#include "variances.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::rates {
namespace {

constexpr double kLeast = 1e-6, kMost = 100;

/// Greatest of the likelihood times the prior, given the sum of squares and how many levels it is worth:
/// v / s^2 squared + (levels + w) v = squares + w sd^2.
double variance(double squares, double levels, const VariancePrior& prior) {
  const double n = std::max(levels, 1e-3) + prior.weight;
  const double sum = squares + prior.weight * prior.sd * prior.sd;
  double v = sum / n;
  if (prior.half_normal_sd > 0) {
    const double tight = 1 / (prior.half_normal_sd * prior.half_normal_sd);
    v = 2 * sum / (n + std::sqrt(n * n + 4 * tight * sum));
  }
  return std::clamp(v, kLeast, kMost);
}

class Steps {
 public:
  explicit Steps(std::vector<Variances::Pace>& pace) : pace_(pace) {}
  void take(double& variance, double next) {
    if (at_ == pace_.size()) pace_.emplace_back();
    Variances::Pace& pace = pace_[at_++];
    const double way = statistics::logarithm(next / variance);
    pace.length = way * pace.last > 0 ? std::min(pace.length * 1.5, kLongest) : 1;
    pace.last = way;
    const double to = std::clamp(variance * statistics::exponential(std::clamp(way * pace.length, -2.0, 2.0)),
                                 kLeast, kMost);
    // What is next to nothing may go on shrinking without being waited for.
    if (to > kNothing || variance > kNothing) farthest = std::max(farthest, std::fabs(way));
    variance = to;
  }
  double farthest = 0;

 private:
  static constexpr double kLongest = 6, kNothing = 4e-4;
  std::vector<Variances::Pace>& pace_;
  std::size_t at_ = 0;
};

}  // namespace

Variances first_variances(const Design& design, const Tree& tree) {
  Variances v;
  for (const Term& term : design.terms)
    v.term.push_back(term.prior.weight > 0 ? term.prior.sd * term.prior.sd : 0.1);
  v.kind.assign(static_cast<std::size_t>(tree.kinds), 0.1);
  return v;
}

Weights weights_of(const Design& design, const Layout& layout, const Variances& v) {
  Weights w{Dense(layout.columns), 1 / v.profession, 1 / v.group, {}};
  w.columns(0, 0) = 1e-6;
  for (std::size_t t = 0; t < design.terms.size(); ++t) {
    const Term& term = design.terms[t];
    const auto n = static_cast<std::size_t>(term.columns),
               at = static_cast<std::size_t>(layout.first_column[t]);
    for (std::size_t c = 0; c < n; ++c) {
      w.columns(at + c, at + c) += term.ridge[c];
      for (std::size_t r = c; r < n && !term.penalty.empty(); ++r)
        w.columns(at + r, at + c) += term.penalty[r * n + c] / v.term[t];
    }
  }
  for (double x : v.kind) w.kind.push_back(1 / x);
  return w;
}

double renew(const Design& design, const Layout& layout, const Tree& tree, const Unknowns& x,
             const Arrow::Traces& traces, Variances& v) {
  Steps step(v.pace);
  const auto squares = [](const std::vector<double>& values) {
    double sum = 0;
    for (double value : values) sum += value * value;
    return sum;
  };
  for (std::size_t t = 0; t < design.terms.size(); ++t) {
    const Term& term = design.terms[t];
    if (term.penalty.empty()) continue;
    const auto n = static_cast<std::size_t>(term.columns),
               at = static_cast<std::size_t>(layout.first_column[t]);
    const double* b = x.core.data() + layout.professions + at;
    double length = 0, trace = 0;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        length += b[i] * term.penalty[i * n + j] * b[j];
        trace += term.penalty[i * n + j] * traces.columns.either(at + i, at + j);
      }
    }
    step.take(v.term[t], variance(length, term.rank - trace / v.term[t], term.prior));
  }
  std::vector<double> kind_squares(v.kind.size()), nodes(v.kind.size());
  for (std::size_t u = 0; u < tree.size(); ++u) {
    const auto d = static_cast<std::size_t>(tree.kind[u]);
    kind_squares[d] += x.node[u] * x.node[u], ++nodes[d];
  }
  for (std::size_t d = 0; d < v.kind.size(); ++d) {
    if (nodes[d] > 0)
      step.take(v.kind[d], variance(kind_squares[d], nodes[d] - traces.kind[d] / v.kind[d], design.unit));
  }
  if (design.professions > 0) {
    const std::vector<double> own(x.core.begin(), x.core.begin() + layout.professions);
    step.take(v.profession, variance(squares(own), layout.professions - traces.profession / v.profession,
                                     design.profession));
  }
  if (!x.group.empty())
    step.take(v.group, variance(squares(x.group),
                                static_cast<double>(x.group.size()) - traces.group / v.group, design.group));
  return step.farthest;
}

}  // namespace framsyn::rates
