#include "shared_builder.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace framsyn::rates {

SharedDraws SharedBuilder::build(const Arrow& arrow, const Design& design) {
  const Moments& moments = arrow.moments();
  SharedDraws out;
  const Layout& layout = arrow.layout();
  const int years = design.last_term_is_years && !design.terms.empty() ? design.terms.back().columns : 0;
  out.professions_ = layout.professions, out.core_ = static_cast<int>(layout.core()) - years;
  const auto n = static_cast<std::size_t>(out.core_), columns = static_cast<std::size_t>(layout.columns);
  for (std::size_t c = 0; c < n; ++c)
    for (std::size_t r = 0; r < n; ++r)
      out.lower_.push_back(r < c ? 0 : static_cast<float>(arrow.core()(r, c)));
  double mass = 0;
  for (double m : moments.mass) mass += m;
  for (std::size_t c = 0; c + static_cast<std::size_t>(years) < columns; ++c)
    out.average_.push_back(mass > 0 ? static_cast<float>(moments.between(c, 0) / mass)
                           : c == 0 ? 1.0f
                                    : 0.0f);
  const Tree& tree = arrow.tree();
  out.node_of_unit_ = tree.node_of_unit;
  for (std::size_t u = 0; u < tree.size(); ++u) {
    auto& node = out.nodes_.emplace_back();
    node.parent = tree.above[u].empty() ? -1 : tree.above[u].front();
    node.sd = static_cast<float>(1 / std::sqrt(arrow.node_pivot(u)));
    node.on.assign(arrow.node_on_core(u).begin(), arrow.node_on_core(u).begin() + out.core_);
    node.above.assign(arrow.node_on_above(u).begin(), arrow.node_on_above(u).end());
  }
  return out;
}

void SharedDraws::draw_core(std::span<const float> normal, std::size_t lanes,
                            std::vector<float>& core) const {
  const auto n = static_cast<std::size_t>(core_);
  core.assign(normal.begin(), normal.begin() + static_cast<std::ptrdiff_t>(n * lanes));
  for (std::size_t c = n; c-- > 0;) {
    float* to = core.data() + c * lanes;
    const float* own = lower_.data() + c * n;
    for (std::size_t r = c + 1; r < n; ++r) {
      const float by = own[r];
      if (by == 0) continue;
      const float* from = core.data() + r * lanes;
      for (std::size_t l = 0; l < lanes; ++l) to[l] -= by * from[l];
    }
    for (std::size_t l = 0; l < lanes; ++l) to[l] /= own[c];
  }
}

void SharedDraws::deviate(std::span<const float> normal, std::size_t lanes, std::span<float> out) const {
  std::vector<float> core;
  draw_core(normal, lanes, core);
  const auto n = static_cast<std::size_t>(core_), p = static_cast<std::size_t>(professions_);
  std::vector<float> whole(lanes), node(nodes_.size() * lanes), chain;
  for (std::size_t c = 0; c < average_.size(); ++c)
    for (std::size_t l = 0; l < lanes; ++l) whole[l] += average_[c] * core[(p + c) * lanes + l];
  for (std::size_t i = 0; i < p; ++i)
    for (std::size_t l = 0; l < lanes; ++l) out[i * lanes + l] = whole[l] + core[i * lanes + l];
  for (std::size_t u = 0; u < nodes_.size(); ++u) {
    const Node& of = nodes_[u];
    float* to = node.data() + u * lanes;
    for (std::size_t l = 0; l < lanes; ++l) to[l] = of.sd * normal[(n + u) * lanes + l];
    for (std::size_t c = 0; c < n; ++c) {
      const float by = of.on[c];
      if (by == 0) continue;
      for (std::size_t l = 0; l < lanes; ++l) to[l] -= by * core[c * lanes + l];
    }
    int above = of.parent;
    for (float by : of.above) {
      const float* from = node.data() + static_cast<std::size_t>(above) * lanes;
      for (std::size_t l = 0; l < lanes; ++l) to[l] -= by * from[l];
      above = nodes_[static_cast<std::size_t>(above)].parent;
    }
  }
  chain = node;
  for (std::size_t u = 0; u < nodes_.size(); ++u) {
    if (nodes_[u].parent < 0) continue;
    const float* from = chain.data() + static_cast<std::size_t>(nodes_[u].parent) * lanes;
    for (std::size_t l = 0; l < lanes; ++l) chain[u * lanes + l] += from[l];
  }
  for (std::size_t u = 0; u < node_of_unit_.size(); ++u) {
    float* to = out.data() + (p + u) * lanes;
    if (node_of_unit_[u] < 0)
      std::fill_n(to, lanes, 0.0f);
    else
      std::copy_n(chain.data() + static_cast<std::size_t>(node_of_unit_[u]) * lanes, lanes, to);
  }
}

double SharedDraws::variance(int profession, int unit) const {
  const auto n = static_cast<std::size_t>(core_);
  std::vector<double> core(n);
  for (std::size_t c = 0; c < average_.size(); ++c)
    core[static_cast<std::size_t>(professions_) + c] = static_cast<double>(average_[c]);
  if (profession >= 0) core[static_cast<std::size_t>(profession)] = 1;
  double sum = 0;
  std::vector<std::pair<std::size_t, double>> waiting;
  for (int u = unit < 0 ? -1 : node_of_unit_[static_cast<std::size_t>(unit)]; u >= 0;
       u = nodes_[static_cast<std::size_t>(u)].parent)
    waiting.emplace_back(static_cast<std::size_t>(u), 1.0);
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const auto [u, y] = waiting[i];
    const Node& node = nodes_[u];
    sum += y * y * static_cast<double>(node.sd) * static_cast<double>(node.sd);
    for (std::size_t j = 0; j < node.above.size(); ++j)
      waiting[i + 1 + j].second -= static_cast<double>(node.above[j]) * y;
    for (std::size_t c = 0; c < n; ++c) core[c] -= static_cast<double>(node.on[c]) * y;
  }
  for (std::size_t c = 0; c < n; ++c) {
    const float* own = lower_.data() + c * n;
    core[c] /= static_cast<double>(own[c]);
    for (std::size_t r = c + 1; r < n; ++r) core[r] -= static_cast<double>(own[r]) * core[c];
    sum += core[c] * core[c];
  }
  return sum;
}

}  // namespace framsyn::rates
