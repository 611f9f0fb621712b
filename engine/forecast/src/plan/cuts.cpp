#include "plan/cuts.hpp"

#include <algorithm>
#include <set>

namespace framsyn::forecast {
namespace {

using workforce::Index;
using workforce::kAll;
using workforce::kUnknown;

Index profession_of(const Plan& plan, const Group& group) {
  return group.profession == plan.professions - 1 ? kUnknown : group.profession;
}

std::int32_t place_of(const Plan& plan, Cut cut) {
  const auto at = std::ranges::lower_bound(plan.cuts, cut);
  return at != plan.cuts.end() && *at == cut ? static_cast<std::int32_t>(at - plan.cuts.begin()) : -1;
}

Index above(const std::vector<Index>& parent, Index unit) {
  const Index up = parent[static_cast<std::size_t>(unit)];
  return up == kUnknown ? kAll : up;
}

void list_cuts(const std::vector<Index>& parent, Plan& plan) {
  std::set<Cut> cuts{{kAll, kAll}};
  for (const Group& group : plan.groups) {
    for (Index unit = group.unit;; unit = above(parent, unit)) {
      cuts.insert({unit, profession_of(plan, group)});
      cuts.insert({unit, kAll});
      if (unit == kAll) break;
    }
  }
  plan.cuts.assign(cuts.begin(), cuts.end());
}

void link_cuts(const std::vector<Index>& parent, Plan& plan) {
  std::vector<int> depth(plan.cuts.size());
  for (std::size_t c = 0; c < plan.cuts.size(); ++c) {
    const Cut cut = plan.cuts[c];
    const bool part = cut.profession != kAll;
    plan.links.push_back(
        {part && cut.unit != kAll ? place_of(plan, {above(parent, cut.unit), cut.profession}) : -1,
         part ? place_of(plan, {cut.unit, kAll}) : -1});
    for (Index unit = cut.unit; unit != kAll; unit = above(parent, unit)) depth[c] += 2;
    depth[c] += part ? 1 : 0;
    plan.order.push_back(static_cast<std::int32_t>(c));
  }
  std::ranges::stable_sort(plan.order, std::greater{},
                           [&](std::int32_t c) { return depth[static_cast<std::size_t>(c)]; });
}

/// Adds to a unit x profession and to everything it is summed into.
void add_up(const Plan& plan, std::vector<std::int64_t>& sums, std::int32_t cut, std::int64_t n) {
  for (; cut >= 0; cut = plan.links[static_cast<std::size_t>(cut)].up) {
    sums[static_cast<std::size_t>(cut)] += n;
    const auto across = plan.links[static_cast<std::size_t>(cut)].across;
    if (across >= 0) sums[static_cast<std::size_t>(across)] += n;
  }
}

}  // namespace

void lay_cuts(const workforce::Workforce& w, Date last_measured, Plan& plan) {
  const auto& parent = w.records().units.parent;
  list_cuts(parent, plan);
  link_cuts(parent, plan);
  plan.now.assign(plan.cuts.size(), 0);
  plan.seen_joiners = plan.seen_leavers = plan.now;
  for (Group& group : plan.groups) {
    group.cut = place_of(plan, {group.unit, profession_of(plan, group)});
    add_up(plan, plan.now, group.cut, static_cast<std::int64_t>(group.stock));
  }
  if (w.basis() == workforce::Basis::stocks) return;
  const auto nearest = [&](Index unit, Index profession) {
    std::int32_t cut = -1;
    for (; cut < 0; unit = above(parent, unit)) {
      cut = place_of(plan, {unit, profession});
      if (unit == kAll) break;
    }
    return cut;
  };
  for (const auto& e : workforce::events(w, last_measured, w.known_to())) {
    if (e.kind == workforce::Event::Kind::joined)
      add_up(plan, plan.seen_joiners, nearest(e.to_unit, e.to_profession), 1);
    if (e.kind == workforce::Event::Kind::left)
      add_up(plan, plan.seen_leavers, nearest(e.from_unit, e.from_profession), 1);
  }
}

}  // namespace framsyn::forecast
