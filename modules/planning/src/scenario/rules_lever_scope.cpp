#include "scenario/rules_lever_scope.hpp"

#include <algorithm>
#include <optional>

namespace framsyn::planning {
namespace {

using workforce::Index;
using workforce::kAll;

bool is_within(Index unit, Index whole, const std::vector<Index>& parent) {
  if (whole == kAll) return true;
  while (unit >= 0 && unit != whole) unit = parent[static_cast<std::size_t>(unit)];
  return unit == whole;
}

std::optional<forecast::Cut> common(forecast::Cut a, forecast::Cut b, const std::vector<Index>& parent) {
  if (a.profession != kAll && b.profession != kAll && a.profession != b.profession) return std::nullopt;
  const Index profession = a.profession == kAll ? b.profession : a.profession;
  if (is_within(a.unit, b.unit, parent)) return forecast::Cut{a.unit, profession};
  if (is_within(b.unit, a.unit, parent)) return forecast::Cut{b.unit, profession};
  return std::nullopt;
}

/// Of which there can be but one for the same people: it says what is, not how much more or less.
bool says_what_is(forecast::LeverKind kind) {
  using enum forecast::LeverKind;
  return kind == later_retirement || kind == fill_rate || kind == hires_cap || kind == absence;
}

}  // namespace

bool contradict(const forecast::Lever& a, const forecast::Lever& b, const std::vector<Index>& parent) {
  return a.kind == b.kind && says_what_is(a.kind) &&
         common({a.unit, a.profession}, {b.unit, b.profession}, parent).has_value();
}

std::vector<forecast::Cut> told_by(forecast::Cut shown, std::span<const forecast::Lever> levers,
                                   const std::vector<Index>& parent) {
  std::vector<forecast::Cut> cuts = {shown};
  for (const forecast::Lever& lever : levers) {
    const forecast::Cut scope{lever.unit, lever.profession};
    const std::size_t before = cuts.size();
    for (std::size_t i = 0; i < before; ++i)
      if (const auto both = common(cuts[i], scope, parent)) cuts.push_back(*both);
    cuts.push_back(scope);
    if (lever.kind == forecast::LeverKind::task_shift) cuts.push_back({lever.unit, lever.to});
    std::ranges::sort(cuts);
    cuts.erase(std::ranges::unique(cuts).begin(), cuts.end());
  }
  return cuts;
}

}  // namespace framsyn::planning
