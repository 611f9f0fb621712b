#include "arrow.hpp"

namespace framsyn::rates {

/// Rows of the inverse within the pattern, from above (Takahashi): a node's row is minus what it meets times
/// its slopes.
Arrow::NodeInverse Arrow::invert_nodes(const Dense& core) const {
  const std::size_t n = layout_.core();
  NodeInverse z{std::vector(tree_.size(), std::vector<double>(n)),
                std::vector<std::vector<double>>(tree_.size()), std::vector<double>(tree_.size())};
  for (std::size_t u = 0; u < tree_.size(); ++u) {
    const auto& above = tree_.above[u];
    for (std::size_t c = 0; c < n; ++c) {
      const double slope = on_core_[u][c];
      if (slope == 0) continue;
      const double* column = core.column(c);
      double* to = z.core[u].data();
      for (std::size_t r = 0; r < n; ++r) to[r] -= column[r] * slope;
    }
    z.above[u].resize(above.size());
    for (std::size_t i = 0; i < above.size(); ++i) {
      const auto a = static_cast<std::size_t>(above[i]);
      for (std::size_t c = 0; c < n; ++c) {
        z.core[u][c] -= z.core[a][c] * on_above_[u][i];
        z.above[u][i] -= z.core[a][c] * on_core_[u][c];
      }
      for (std::size_t j = 0; j < above.size(); ++j) {
        const double between = i == j  ? z.own[a]
                               : i < j ? z.above[a][j - i - 1]
                                       : z.above[static_cast<std::size_t>(above[j])][i - j - 1];
        z.above[u][i] -= between * on_above_[u][j];
      }
    }
    z.own[u] = 1 / node_pivot_[u];
    for (std::size_t c = 0; c < n; ++c) z.own[u] -= z.core[u][c] * on_core_[u][c];
    for (std::size_t i = 0; i < above.size(); ++i) z.own[u] -= z.above[u][i] * on_above_[u][i];
  }
  return z;
}

double Arrow::group_trace(const Dense& core, const NodeInverse& z) const {
  const auto p = static_cast<std::size_t>(layout_.professions), n = static_cast<std::size_t>(layout_.columns);
  // Of each unit with those above it: on the core, and with itself.
  std::vector<std::vector<double>> chain(tree_.size());
  std::vector<double> own(tree_.size());
  for (std::size_t u = 0; u < tree_.size(); ++u) {
    chain[u] = z.core[u], own[u] = z.own[u];
    for (double between : z.above[u]) own[u] += 2 * between;
    if (tree_.above[u].empty()) continue;
    const auto parent = static_cast<std::size_t>(tree_.above[u].front());
    own[u] += own[parent];
    for (std::size_t c = 0; c < chain[u].size(); ++c) chain[u][c] += chain[parent][c];
  }
  double trace = 0;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const double* x = moments_.columns.data() + g * n;
    const int profession = groups_[g].profession, node = node_of(g);
    double with_columns = 0, with_shared = 0, shared = 0;
    for (std::size_t c = 0; c < n; ++c) {
      double sum = core(p + c, p + c) * x[c] / 2;
      for (std::size_t r = c + 1; r < n; ++r) sum += core(p + r, p + c) * x[r];
      with_columns += 2 * sum * x[c];
      if (profession >= 0) with_shared += core(p + c, static_cast<std::size_t>(profession)) * x[c];
      if (node >= 0) with_shared += chain[static_cast<std::size_t>(node)][p + c] * x[c];
    }
    if (profession >= 0)
      shared += core(static_cast<std::size_t>(profession), static_cast<std::size_t>(profession));
    if (node >= 0) shared += own[static_cast<std::size_t>(node)];
    if (node >= 0 && profession >= 0)
      shared += 2 * chain[static_cast<std::size_t>(node)][static_cast<std::size_t>(profession)];
    const double m = moments_.mass[g], d = group_pivot_[g];
    trace += 1 / d + (with_columns + 2 * m * with_shared + m * m * shared) / (d * d);
  }
  return trace;
}

Arrow::Traces Arrow::traces() const {
  Dense inverse = core_.inverse();
  inverse.mirror();
  const NodeInverse nodes = invert_nodes(inverse);
  const auto p = static_cast<std::size_t>(layout_.professions), n = static_cast<std::size_t>(layout_.columns);
  Traces out{0, group_trace(inverse, nodes), std::vector<double>(static_cast<std::size_t>(tree_.kinds)),
             Dense(layout_.columns)};
  for (std::size_t i = 0; i < p; ++i) out.profession += inverse(i, i);
  for (std::size_t u = 0; u < tree_.size(); ++u)
    out.kind[static_cast<std::size_t>(tree_.kind[u])] += nodes.own[u];
  for (std::size_t c = 0; c < n; ++c)
    for (std::size_t r = c; r < n; ++r) out.columns(r, c) = inverse(p + r, p + c);
  return out;
}

}  // namespace framsyn::rates
