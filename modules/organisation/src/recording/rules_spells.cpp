#include "recording/rules_spells.hpp"

#include <algorithm>
#include <tuple>

namespace framsyn::organisation {
namespace {

auto said(const SpellFact& s) {
  return std::tuple(s.person, s.lane, s.from, s.to, s.terms.unit, s.terms.profession, s.terms.fte,
                    s.terms.form, s.reason, s.hired);
}

/// Lays one person's unnumbered stretches (ordered by first day) in lanes, each in the first lane that is
/// free.
void lay_in_lanes(SpellFact* first, SpellFact* last,
                  const std::function<std::uint32_t(std::size_t)>& lane_number,
                  std::vector<std::int32_t>& ends) {
  ends.clear();
  for (; first != last; ++first) {
    std::size_t lane = 0;
    while (lane < ends.size() && ends[lane] >= first->from) ++lane;
    if (lane == ends.size()) ends.push_back(0);
    ends[lane] = first->to;
    first->lane = lane_number(lane);
  }
}

bool goes_on_as(const SpellFact& earlier, const SpellFact& later) {
  return earlier.to != kOpen && earlier.to + 1 == later.from && earlier.terms == later.terms &&
         earlier.hired == later.hired && earlier.reason == EndReason::unknown;
}

/// One pass over the ordered stretches: drops overlaps, joins what goes on.
void join(std::vector<SpellFact>& spells,
          const std::function<void(const SpellFact&, const SpellFact&)>& overlaps) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < spells.size(); ++i) {
    if (kept > 0) {
      SpellFact& last = spells[kept - 1];
      const bool same = last.person == spells[i].person && last.lane == spells[i].lane;
      if (same && spells[i].from <= last.to) {
        overlaps(spells[i], last);
        continue;
      }
      if (same && goes_on_as(last, spells[i])) {
        last.to = spells[i].to;
        last.reason = spells[i].reason;
        continue;
      }
    }
    spells[kept++] = spells[i];
  }
  spells.resize(kept);
}

std::int64_t count_parallel(const std::vector<SpellFact>& spells) {
  std::int64_t people = 0;
  std::vector<std::pair<std::int32_t, std::int32_t>> days;
  for (std::size_t i = 0; i < spells.size();) {
    std::size_t end = i;
    while (end < spells.size() && spells[end].person == spells[i].person) ++end;
    if (spells[i].lane != spells[end - 1].lane) {
      days.clear();
      for (std::size_t j = i; j < end; ++j) days.emplace_back(spells[j].from, spells[j].to);
      std::sort(days.begin(), days.end());
      bool parallel = false;
      for (std::size_t j = 1; j < days.size(); ++j)
        parallel = parallel || days[j].first <= days[j - 1].second;
      people += parallel;
    }
    i = end;
  }
  return people;
}

}  // namespace

Tidied tidy(std::vector<SpellFact>& spells, const std::function<std::uint32_t(std::size_t)>& lane_number,
            const std::function<void(const SpellFact&, const SpellFact&)>& overlaps) {
  const auto order = [](const SpellFact& a, const SpellFact& b) { return said(a) < said(b); };
  const auto same = [](const SpellFact& a, const SpellFact& b) { return said(a) == said(b); };
  if (!std::is_sorted(spells.begin(), spells.end(), order))
    std::stable_sort(spells.begin(), spells.end(), order);
  const std::size_t before = spells.size();
  spells.erase(std::unique(spells.begin(), spells.end(), same), spells.end());
  Tidied tidied{static_cast<std::int64_t>(before - spells.size()), 0};
  std::vector<std::int32_t> ends;
  for (std::size_t i = 0; i < spells.size();) {
    std::size_t end = i;
    while (end < spells.size() && spells[end].person == spells[i].person && spells[end].lane == kNone &&
           spells[i].lane == kNone)
      ++end;
    if (end > i) lay_in_lanes(&spells[i], &spells[i] + (end - i), lane_number, ends);
    i = std::max(end, i + 1);
  }
  if (!std::is_sorted(spells.begin(), spells.end(), order))
    std::stable_sort(spells.begin(), spells.end(), order);
  join(spells, overlaps);
  tidied.parallel_people = count_parallel(spells);
  return tidied;
}

}  // namespace framsyn::organisation
