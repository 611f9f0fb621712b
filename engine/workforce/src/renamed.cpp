#include <framsyn/engine/workforce/renamed.hpp>

#include "inside.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace framsyn::workforce {
namespace {

constexpr std::int64_t kLeastPeople = 5;
constexpr double kMost = .9;  ///< of those who had the name

/// So many who had one profession have the other from a day on, in the same unit.
using Changes = std::map<std::tuple<Date, Index, Index>, std::int64_t>;

Changes changes_in(std::span<const Spell> spells, Date known_to) {
  Changes changes;
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const Spell &before = spells[i], *after = next_of(spells, i);
    if (after == nullptr || after->start > known_to || before.unit != after->unit) continue;
    const bool told = before.profession != kUnknown && after->profession != kUnknown;
    if (told && before.profession != after->profession)
      ++changes[{after->start, before.profession, after->profession}];
  }
  std::erase_if(changes, [](const auto& change) { return change.second < kLeastPeople; });
  return changes;
}

/// Of a profession and the days on which many changed from it, in order: who had it until then or beyond and
/// is still employed, and who gets it from then on.
struct Holders {
  std::vector<Date> days;
  std::vector<std::int64_t> stayed, later;

  void count(const Spell& s, bool goes_on) {
    const auto place = [&](auto at) { return static_cast<std::size_t>(at - days.begin()); };
    const std::size_t first = place(std::ranges::upper_bound(days, s.start)),
                      last = place(goes_on ? std::ranges::upper_bound(days, s.until)
                                           : std::ranges::lower_bound(days, s.until));
    if (first < last) ++stayed[first], --stayed[last];
    if (first > 0) ++later[first - 1];
  }
  /// What was counted where it begins and ends, as what holds on each day.
  void sum_up() {
    std::inclusive_scan(stayed.begin(), stayed.end(), stayed.begin());
    std::inclusive_scan(later.rbegin(), later.rend(), later.rbegin());
  }
};

std::vector<Holders> holders_of(std::span<const Spell> spells, std::size_t professions,
                                const Changes& changes) {
  std::vector<Holders> holders(professions);
  for (const auto& [change, people] : changes) {
    auto& days = holders[static_cast<std::size_t>(std::get<1>(change))].days;
    if (days.empty() || days.back() != std::get<Date>(change)) days.push_back(std::get<Date>(change));
  }
  for (Holders& h : holders) h.stayed.resize(h.days.size() + 1), h.later.resize(h.days.size() + 1);
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const Spell& s = spells[i];
    if (s.profession == kUnknown || holders[static_cast<std::size_t>(s.profession)].days.empty()) continue;
    holders[static_cast<std::size_t>(s.profession)].count(s, next_of(spells, i) != nullptr);
  }
  for (Holders& h : holders) h.sum_up();
  return holders;
}

}  // namespace

std::vector<Renamed> renamed_professions(std::span<const Spell> spells, std::size_t professions,
                                         Date known_to) {
  const Changes changes = changes_in(spells, known_to);
  if (changes.empty()) return {};
  const auto holders = holders_of(spells, professions, changes);
  std::vector<Renamed> renamed;
  for (const auto& [change, people] : changes) {
    const auto [day, from, to] = change;
    const Holders& had = holders[static_cast<std::size_t>(from)];
    const auto at = static_cast<std::size_t>(std::ranges::lower_bound(had.days, day) - had.days.begin());
    const auto n = static_cast<double>(people);
    if (n >= kMost * static_cast<double>(had.stayed[at]) &&
        static_cast<double>(had.later[at]) <= (1 - kMost) * n)
      renamed.push_back({day, from, to, people});
  }
  return renamed;
}

void rename(Records& records, std::span<const Renamed> renamed) {
  Employments& e = records.employments;
  for (std::size_t i = 0; i < e.person.size(); ++i) {
    for (const Renamed& r : renamed) {
      const bool before = e.until[i] <= r.day || records.known_to < r.day;
      if (before && e.profession[i] == r.from) e.profession[i] = r.to;
    }
  }
}

}  // namespace framsyn::workforce
