#include "recording/rules_flows.hpp"

#include <algorithm>

namespace framsyn::organisation {

Flows& Flows::operator+=(const Flows& o) {
  joiners += o.joiners, leavers += o.leavers, moves += o.moves, present += o.present;
  return *this;
}
Flows& Flows::operator-=(const Flows& o) {
  joiners -= o.joiners, leavers -= o.leavers, moves -= o.moves, present -= o.present;
  return *this;
}

namespace {

/// The stretch that `later` takes over from: the latest that has ended before it, recently enough and not yet
/// taken over from; the same employment before any other.
const SpellFact* taken_over(std::span<const SpellFact> earlier, const SpellFact& later, int gap,
                            std::vector<bool>& used) {
  const SpellFact* best = nullptr;
  for (const SpellFact& s : earlier) {
    if (s.to == kOpen || s.to >= later.from || later.from - s.to - 1 > gap) continue;
    if (used[static_cast<std::size_t>(&s - earlier.data())]) continue;
    if (!best || (s.lane == later.lane) > (best->lane == later.lane) ||
        (s.lane == later.lane && s.to > best->to))
      best = &s;
  }
  if (best) used[static_cast<std::size_t>(best - earlier.data())] = true;
  return best;
}

}  // namespace

Flows flows(std::span<SpellFact> spells, int rehire_gap, Window window) {
  Flows found;
  if (spells.empty()) return found;
  std::sort(spells.begin(), spells.end(), [](const SpellFact& a, const SpellFact& b) {
    return std::pair(a.from, a.lane) < std::pair(b.from, b.lane);
  });
  std::vector<bool> used(spells.size());
  std::int64_t end = 0;
  EndReason reason = EndReason::unknown;
  const auto leave = [&] {
    if (reason != EndReason::moved && end >= window.first && end <= window.last) ++found.leavers;
  };
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const SpellFact& s = spells[i];
    if (i == 0 || s.from > end + 1 + rehire_gap) {
      if (i > 0) leave();
      if (s.from > window.first) ++found.joiners;
      end = s.to;
      reason = s.reason;
      continue;
    }
    const SpellFact* before = taken_over(spells.first(i), s, rehire_gap, used);
    if (before && before->terms.unit != s.terms.unit) ++found.moves;
    if (s.to >= end) reason = s.reason;
    end = std::max<std::int64_t>(end, s.to);
  }
  if (end == kOpen || end > window.last) ++found.present;
  if (end != kOpen) leave();
  return found;
}

void OpeningDay::add(const SpellFact& spell) {
  first_begun_ = std::min(first_begun_, spell.from);
  if (spell.reason != EndReason::moved) first_left_ = std::min(first_left_, spell.to);
}

std::int32_t OpeningDay::day() const {
  if (first_begun_ == kOpen || first_left_ == kOpen) return kNoDay;
  constexpr std::int32_t kQuarter = 92;
  return first_left_ - first_begun_ <= kQuarter ? first_begun_ : kNoDay;
}

}  // namespace framsyn::organisation
