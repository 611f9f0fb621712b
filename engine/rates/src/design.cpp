#include "tree.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace framsyn::rates {

const Refusal kBadDesign{
    "rates.bad_design", Fault::invalid,
    "Underlaget för skattningen hänger inte ihop eller har tal som inte är tal.",
    "What the rates are found from does not fit together, or has numbers that are none."};

namespace {

bool sound(double x) { return std::isfinite(x) && x >= 0; }

bool sound(const Term& term) {
  const auto columns = static_cast<std::size_t>(term.columns);
  return term.levels > 0 && term.columns > 0 && term.levels <= 65'536 &&
         term.basis.size() == static_cast<std::size_t>(term.levels) * columns &&
         (term.penalty.empty() || term.penalty.size() == columns * columns) && term.ridge.size() == columns &&
         std::ranges::all_of(term.basis, [](double x) { return std::isfinite(x); }) &&
         std::ranges::all_of(term.ridge, [](double x) { return std::isfinite(x) && x > 0; });
}

bool rows_fit(const Design& d) {
  if (d.first_row.size() != d.groups.size() + 1 || d.first_row.front() != 0 ||
      d.first_row.back() != d.years.size() || d.level.size() != d.years.size() ||
      !std::ranges::is_sorted(d.first_row))
    return false;
  for (const auto& level : d.level) {
    for (std::size_t t = 0; t < d.terms.size(); ++t)
      if (level[t] >= d.terms[t].levels) return false;
  }
  return true;
}

/// Depth below the root, or -1 where the way up has no end.
int depth_of(const Design& d, int unit) {
  int depth = 0;
  for (int at = unit; at != -1 && depth <= static_cast<int>(d.parent.size()); ++depth)
    at = d.parent[static_cast<std::size_t>(at)];
  return depth > static_cast<int>(d.parent.size()) ? -1 : depth - 1;
}

}  // namespace

Result<> check(const Design& d) {
  const auto units = static_cast<int>(d.parent.size());
  const bool fits = d.terms.size() <= kMostTerms && d.professions >= 0 &&
                    std::ranges::all_of(d.terms, [](const Term& t) { return sound(t); }) &&
                    std::ranges::all_of(d.parent, [&](int p) { return p >= -1 && p < units; }) &&
                    std::ranges::all_of(d.groups,
                                        [&](Group g) {
                                          return g.unit >= -1 && g.unit < units && g.profession >= -1 &&
                                                 g.profession < d.professions;
                                        }) &&
                    rows_fit(d) && std::ranges::all_of(d.years, [](double y) { return sound(y); });
  if (!fits) return refuse(kBadDesign, "design");
  for (int u = 0; u < units; ++u)
    if (depth_of(d, u) < 0) return refuse(kBadDesign, "the unit tree has a ring");
  return {};
}

Result<> check(const Design& d, std::span<const double> events) {
  const bool fits =
      events.size() == d.years.size() && std::ranges::all_of(events, [](double e) { return sound(e); });
  return fits ? Result<>{} : refuse(kBadDesign, "events");
}

namespace {

std::vector<int> kinds_of(const Design& d, const std::vector<int>& depth) {
  std::vector<int> kind(depth.size(), depth.empty() ? 0 : std::ranges::max(depth) + 1);
  for (const int above : d.parent)
    if (above >= 0) kind[static_cast<std::size_t>(above)] = depth[static_cast<std::size_t>(above)];
  return kind;
}

}  // namespace

Tree tree_of(const Design& d) {
  const std::size_t units = d.parent.size();
  std::vector<int> depth(units), order(units);
  for (std::size_t u = 0; u < units; ++u) depth[u] = depth_of(d, static_cast<int>(u));
  Tree tree;
  tree.kinds = units == 0 ? 0 : std::ranges::max(depth) + 2;
  const auto kind = kinds_of(d, depth);
  std::vector<int> of_kind(static_cast<std::size_t>(tree.kinds));
  for (int x : kind) ++of_kind[static_cast<std::size_t>(x)];
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](int u) { return depth[static_cast<std::size_t>(u)]; });
  tree.node_of_unit.assign(units, -1);
  for (int unit : order) {
    const auto u = static_cast<std::size_t>(unit);
    const int over = d.parent[u] < 0 ? -1 : tree.node_of_unit[static_cast<std::size_t>(d.parent[u])];
    tree.node_of_unit[u] = over;
    if (of_kind[static_cast<std::size_t>(kind[u])] < 3) continue;
    tree.node_of_unit[u] = static_cast<int>(tree.size());
    tree.unit_of_node.push_back(unit), tree.kind.push_back(kind[u]);
    auto& above = tree.above.emplace_back();
    if (over < 0) continue;
    above.push_back(over);
    const auto& further = tree.above[static_cast<std::size_t>(over)];
    above.insert(above.end(), further.begin(), further.end());
  }
  return tree;
}

}  // namespace framsyn::rates
