#include "arrow.hpp"

#include <utility>

namespace framsyn::rates {

Arrow::Arrow(const Design& design, const Layout& layout, const Tree& tree, Moments moments,
             const Weights& weights)
    : groups_(design.groups),
      layout_(layout),
      tree_(tree),
      moments_(std::move(moments)),
      group_pivot_(design.groups.size()),
      node_pivot_(tree.size()),
      on_core_(tree.size(), std::vector<double>(layout.core())),
      on_above_(tree.size()),
      core_(static_cast<int>(layout.core())) {
  const auto p = static_cast<std::size_t>(layout.professions), n = static_cast<std::size_t>(layout.columns);
  for (std::size_t c = 0; c < n; ++c)
    for (std::size_t r = c; r < n; ++r) core_(p + r, p + c) = moments_.between(r, c) + weights.columns(r, c);
  for (std::size_t i = 0; i < p; ++i) core_(i, i) = weights.profession;
  eliminate_groups(weights);
  eliminate_nodes(weights);
  core_.factor();
}

int Arrow::node_of(std::size_t group) const {
  const int unit = groups_[group].unit;
  return unit < 0 ? -1 : tree_.node_of_unit[static_cast<std::size_t>(unit)];
}

/// What is left of a group when its own effect is free: the share of its mass that the prior holds.
void Arrow::eliminate_groups(const Weights& weights) {
  const auto p = static_cast<std::size_t>(layout_.professions), n = static_cast<std::size_t>(layout_.columns);
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const double mass = moments_.mass[g], pivot = mass + weights.group, kept = weights.group / pivot;
    group_pivot_[g] = pivot;
    if (mass <= 0) continue;
    const double* x = moments_.columns.data() + g * n;
    for (std::size_t c = 0; c < n; ++c) {
      const double by = x[c] / pivot;
      double* to = core_.column(p + c) + p;
      for (std::size_t r = c; r < n; ++r) to[r] -= by * x[r];
    }
    const int profession = groups_[g].profession, node = node_of(g);
    if (profession >= 0) {
      const auto at = static_cast<std::size_t>(profession);
      core_(at, at) += mass * kept;
      double* to = core_.column(at) + p;
      for (std::size_t c = 0; c < n; ++c) to[c] += kept * x[c];
    }
    if (node < 0) continue;
    const auto at = static_cast<std::size_t>(node);
    node_pivot_[at] += mass * kept;
    if (profession >= 0) on_core_[at][static_cast<std::size_t>(profession)] += mass * kept;
    for (std::size_t c = 0; c < n; ++c) on_core_[at][p + c] += kept * x[c];
  }
}

void Arrow::eliminate_nodes(const Weights& weights) {
  const std::size_t core = layout_.core();
  // Sums over each unit's subtree: children stand after their parents.
  for (std::size_t u = tree_.size(); u-- > 0;) {
    on_above_[u].assign(tree_.above[u].size(), node_pivot_[u]);
    if (tree_.above[u].empty()) continue;
    const auto parent = static_cast<std::size_t>(tree_.above[u].front());
    node_pivot_[parent] += node_pivot_[u];
    for (std::size_t c = 0; c < core; ++c) on_core_[parent][c] += on_core_[u][c];
  }
  for (std::size_t u = 0; u < tree_.size(); ++u)
    node_pivot_[u] += weights.kind[static_cast<std::size_t>(tree_.kind[u])];
  for (std::size_t u = tree_.size(); u-- > 0;) {
    const double inverse = 1 / node_pivot_[u];
    const auto& above = tree_.above[u];
    for (std::size_t i = 0; i < above.size(); ++i) {
      const auto a = static_cast<std::size_t>(above[i]);
      const double by = on_above_[u][i] * inverse;
      node_pivot_[a] -= by * on_above_[u][i];
      for (std::size_t j = i + 1; j < above.size(); ++j) on_above_[a][j - i - 1] -= by * on_above_[u][j];
      for (std::size_t c = 0; c < core; ++c) on_core_[a][c] -= by * on_core_[u][c];
    }
    core_.subtract(on_core_[u].data(), inverse);
    for (double& x : on_above_[u]) x *= inverse;
    for (double& x : on_core_[u]) x *= inverse;
  }
}

void Arrow::forward(Unknowns& x) const {
  const auto p = static_cast<std::size_t>(layout_.professions), n = static_cast<std::size_t>(layout_.columns);
  std::vector<double> down(tree_.size());
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    if (x.group[g] == 0) continue;
    const double t = x.group[g] / group_pivot_[g];
    for (std::size_t c = 0; c < n; ++c) x.core[p + c] -= t * moments_.columns[g * n + c];
    if (groups_[g].profession >= 0)
      x.core[static_cast<std::size_t>(groups_[g].profession)] -= t * moments_.mass[g];
    if (const int node = node_of(g); node >= 0) down[static_cast<std::size_t>(node)] += t * moments_.mass[g];
  }
  for (std::size_t u = tree_.size(); u-- > 0;) {
    x.node[u] -= down[u];
    if (!tree_.above[u].empty()) down[static_cast<std::size_t>(tree_.above[u].front())] += down[u];
  }
  for (std::size_t u = tree_.size(); u-- > 0;) {
    const double y = x.node[u];
    if (y == 0) continue;
    for (std::size_t i = 0; i < tree_.above[u].size(); ++i)
      x.node[static_cast<std::size_t>(tree_.above[u][i])] -= on_above_[u][i] * y;
    for (std::size_t c = 0; c < layout_.core(); ++c) x.core[c] -= on_core_[u][c] * y;
  }
  core_.forward(x.core.data());
}

void Arrow::solve(Unknowns& x) const {
  forward(x);
  core_.backward(x.core.data());
  std::vector<double> chain(tree_.size());
  for (std::size_t u = 0; u < tree_.size(); ++u) {
    double value = x.node[u] / node_pivot_[u];
    for (std::size_t i = 0; i < tree_.above[u].size(); ++i)
      value -= on_above_[u][i] * x.node[static_cast<std::size_t>(tree_.above[u][i])];
    for (std::size_t c = 0; c < layout_.core(); ++c) value -= on_core_[u][c] * x.core[c];
    x.node[u] = chain[u] = value;
    if (!tree_.above[u].empty()) chain[u] += chain[static_cast<std::size_t>(tree_.above[u].front())];
  }
  const auto p = static_cast<std::size_t>(layout_.professions), n = static_cast<std::size_t>(layout_.columns);
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    double shared = 0;
    if (groups_[g].profession >= 0) shared += x.core[static_cast<std::size_t>(groups_[g].profession)];
    if (const int node = node_of(g); node >= 0) shared += chain[static_cast<std::size_t>(node)];
    double value = x.group[g] - moments_.mass[g] * shared;
    for (std::size_t c = 0; c < n; ++c) value -= moments_.columns[g * n + c] * x.core[p + c];
    x.group[g] = value / group_pivot_[g];
  }
}

double Arrow::length(Unknowns& x) const {
  forward(x);
  double sum = 0;
  for (std::size_t g = 0; g < x.group.size(); ++g) sum += x.group[g] * x.group[g] / group_pivot_[g];
  for (std::size_t u = 0; u < x.node.size(); ++u) sum += x.node[u] * x.node[u] / node_pivot_[u];
  for (double y : x.core) sum += y * y;
  return sum;
}

}  // namespace framsyn::rates
