#include <framsyn/engine/rates/fit.hpp>

#include "shared_builder.hpp"
#include "variances.hpp"

#include <framsyn/base/side_by_side.hpp>
#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace framsyn::rates {
namespace {

constexpr int kMostRounds = 80;
constexpr double kMostStep = 2;  // on the log rate in one round, so that no first step overflows

/// Events by what each unknown counts them by.
Unknowns counted(const Design& design, const Layout& layout, const Tree& tree,
                 std::span<const double> events) {
  Unknowns sum{std::vector<double>(layout.core()), std::vector<double>(tree.size()),
               std::vector<double>(design.groups.size())};
  for (std::size_t g = 0; g < design.groups.size(); ++g) {
    for (std::size_t r = design.first_row[g]; r < design.first_row[g + 1]; ++r) {
      if (events[r] == 0) continue;
      sum.group[g] += events[r];
      for (std::size_t t = 0; t < design.terms.size(); ++t) {
        const auto n = static_cast<std::size_t>(design.terms[t].columns);
        double* to = sum.core.data() + layout.professions + layout.first_column[t];
        for (std::size_t c = 0; c < n; ++c)
          to[c] += events[r] * design.terms[t].basis[design.level[r][t] * n + c];
      }
    }
    sum.core[static_cast<std::size_t>(layout.professions)] += sum.group[g];
  }
  return sum;
}

/// Slope of the penalised log likelihood.
Unknowns slope(const Design& design, const Layout& layout, const Tree& tree, const Unknowns& seen,
               const Moments& moments, const Weights& weights, const Unknowns& x) {
  Unknowns g = seen;
  const auto p = static_cast<std::size_t>(layout.professions), n = static_cast<std::size_t>(layout.columns);
  for (std::size_t i = 0; i < g.group.size(); ++i) {
    g.group[i] -= moments.mass[i];
    for (std::size_t c = 0; c < n; ++c) g.core[p + c] -= moments.columns[i * n + c];
  }
  sum_up(design, tree, g);
  for (std::size_t i = 0; i < g.group.size(); ++i) g.group[i] -= weights.group * x.group[i];
  for (std::size_t i = 0; i < p; ++i) g.core[i] -= weights.profession * x.core[i];
  for (std::size_t u = 0; u < g.node.size(); ++u)
    g.node[u] -= weights.kind[static_cast<std::size_t>(tree.kind[u])] * x.node[u];
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) g.core[p + i] -= weights.columns.either(i, j) * x.core[p + j];
  return g;
}

double farthest(const Unknowns& step) {
  double most = 0;
  for (const auto* part : {&step.core, &step.node, &step.group})
    for (double x : *part) most = std::max(most, std::fabs(x));
  return most;
}

void add(const Unknowns& step, double by, Unknowns& x) {
  for (std::size_t i = 0; i < x.core.size(); ++i) x.core[i] += by * step.core[i];
  for (std::size_t i = 0; i < x.node.size(); ++i) x.node[i] += by * step.node[i];
  for (std::size_t i = 0; i < x.group.size(); ++i) x.group[i] += by * step.group[i];
}

class Fitter {
 public:
  Fitter(const Design& design, std::span<const double> events)
      : design_(design),
        layout_(design),
        tree_(tree_of(design)),
        rows_(design, layout_, tree_),
        seen_(counted(design, layout_, tree_, events)),
        v_(first_variances(design, tree_)) {
    x_ = {std::vector<double>(layout_.core()), std::vector<double>(tree_.size()),
          std::vector<double>(design.groups.size())};
    for (double years : design.years) fit_.years += years;
    fit_.events = whole(seen_);
    // Half an event where none was seen: a rate that nobody knows to be nothing.
    whole(x_) = statistics::logarithm(std::max(fit_.events, 0.5) / std::max(fit_.years, 1e-9));
  }

  Fit run() {
    if (fit_.events > 0 && fit_.years > 0) climb();
    finish();
    return std::move(fit_);
  }

 private:
  double& whole(Unknowns& x) const { return x.core[static_cast<std::size_t>(layout_.professions)]; }

  void climb() {
    fit_.settled = false;
    for (fit_.rounds = 1; fit_.rounds <= kMostRounds && !fit_.settled; ++fit_.rounds) {
      const Weights weights = weights_of(design_, layout_, v_);
      Moments moments = rows_.expected(x_);
      Unknowns step = slope(design_, layout_, tree_, seen_, moments, weights, x_);
      const Arrow arrow(design_, layout_, tree_, std::move(moments), weights);
      arrow.solve(step);
      const double far = farthest(step);
      add(step, far > kMostStep ? kMostStep / far : 1, x_);
      const double changed = renew(design_, layout_, tree_, x_, arrow.traces(), v_);
      fit_.settled = far < 1e-4 && changed < 2e-3;
    }
    // Two steps with the variances as they are: the unknowns belong to what is told of them.
    for (int i = 0; i < 2; ++i) {
      const Weights weights = weights_of(design_, layout_, v_);
      Moments moments = rows_.expected(x_);
      Unknowns step = slope(design_, layout_, tree_, seen_, moments, weights, x_);
      Arrow(design_, layout_, tree_, std::move(moments), weights).solve(step);
      add(step, 1, x_);
    }
  }

  void finish() {
    const auto arrow = std::make_shared<const Arrow>(design_, layout_, tree_, rows_.expected(x_),
                                                     weights_of(design_, layout_, v_));
    fit_.whole = whole(x_);
    fit_.term = rows_.effects(x_);
    fit_.profession.assign(x_.core.begin(), x_.core.begin() + layout_.professions);
    fit_.unit.assign(design_.parent.size(), 0.0);
    for (std::size_t u = 0; u < tree_.size(); ++u)
      fit_.unit[static_cast<std::size_t>(tree_.unit_of_node[u])] = x_.node[u];
    fit_.group = x_.group;
    for (double v : v_.term) fit_.term_sd.push_back(std::sqrt(v));
    fit_.unit_sd.assign(v_.kind.size(), 0.0);
    for (int d : tree_.kind)
      fit_.unit_sd[static_cast<std::size_t>(d)] = std::sqrt(v_.kind[static_cast<std::size_t>(d)]);
    fit_.profession_sd = std::sqrt(v_.profession), fit_.group_sd = std::sqrt(v_.group);
    fit_.group_events = seen_.group, fit_.group_expected = arrow->moments().mass;
    for (std::size_t g = 0; g < x_.group.size(); ++g)
      fit_.group_expected[g] *= statistics::exponential(-x_.group[g]);
    fit_.shared = SharedBuilder::build(*arrow, design_);
    fit_.curvature = arrow;
  }

  const Design& design_;
  Layout layout_;
  Tree tree_;
  Rows rows_;
  Unknowns seen_, x_;
  Variances v_;
  Fit fit_;
};

}  // namespace

double Fit::without_own(const Design& design, Group g) const {
  double log = whole + (g.profession < 0 ? 0 : profession[static_cast<std::size_t>(g.profession)]);
  for (int u = g.unit; u >= 0; u = design.parent[static_cast<std::size_t>(u)])
    log += unit[static_cast<std::size_t>(u)];
  return log;
}

Result<Fit> fit(const Design& design, std::span<const double> events) {
  TRY_VOID(check(design));
  TRY_VOID(check(design, events));
  return Fitter(design, events).run();
}

Result<std::vector<Fit>> fit_all(const Design& design, std::span<const std::vector<double>> causes,
                                 int threads) {
  TRY_VOID(check(design));
  for (const auto& events : causes) TRY_VOID(check(design, events));
  std::vector<Fit> fits(causes.size());
  const int step = std::clamp(threads, 1, std::max(1, static_cast<int>(causes.size())));
  side_by_side(step, [&](int first) {
    for (auto c = static_cast<std::size_t>(first); c < causes.size(); c += static_cast<std::size_t>(step))
      fits[c] = Fitter(design, causes[c]).run();
  });
  return fits;
}

}  // namespace framsyn::rates
