#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "importing/intake_facts.hpp"

namespace framsyn::organisation {

/// Joiners, leavers and moves that the import adds to (or takes from) what was known of the people it tells
/// about.
void Intake::count_flows(const Known& known, Covers covers) {
  const int gap = profile_.employment.rehire_gap.value_or(0);
  const std::int32_t first = snapshots_ && !days_.empty() ? days_.front() : kNoDay;
  OpeningDay known_opening;
  for (const KnownSpell& spell : known.spells) known_opening.add(spell.fact);
  OpeningDay opening = covers == Covers::whole ? OpeningDay() : known_opening;
  for (const SpellFact& spell : facts_.spells) opening.add(spell);
  const Window after{std::max(first, opening.day()), day_or(receipt_.as_of, kOpen)},
      earlier{std::max(first, known_opening.day()), known.as_of};
  std::unordered_map<std::int64_t, std::vector<SpellFact>> before;
  for (const KnownSpell& spell : known.spells) {
    if (covers == Covers::part && !known.person_fact.contains(spell.person)) continue;
    before[spell.person].push_back(spell.fact);
    before[spell.person].back().lane = static_cast<std::uint32_t>(spell.employment);
  }
  Flows sum;
  for (std::size_t i = 0; i < facts_.spells.size();) {
    std::size_t end = i;
    while (end < facts_.spells.size() && facts_.spells[end].person == facts_.spells[i].person) ++end;
    std::vector<SpellFact> of_one(facts_.spells.begin() + static_cast<std::ptrdiff_t>(i),
                                  facts_.spells.begin() + static_cast<std::ptrdiff_t>(end));
    const Flows now = flows(of_one, gap, after);
    sum += now;
    const auto was = before.find(facts_.people[facts_.spells[i].person].id);
    bool was_gone = false;
    if (was != before.end()) {
      const Flows had = flows(was->second, gap, earlier);
      sum -= had;
      was_gone = had.present == 0;
      before.erase(was);
    }
    if (now.present == 0 && !was_gone) ++receipt_.people.ended;
    i = end;
  }
  if (covers == Covers::whole)
    for (auto& [person, spells] : before) sum -= flows(spells, gap, earlier);
  receipt_.joiners = sum.joiners;
  receipt_.leavers = sum.leavers;
  receipt_.moves = sum.moves;
}

namespace {

std::string listed(const std::vector<std::string>& names, std::string_view more) {
  constexpr std::size_t kShown = 20;
  std::string all;
  for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i) all += (i > 0 ? ", " : "") + names[i];
  if (names.size() > kShown) all += fmt::format(" {} {}", more, names.size() - kShown);
  return all;
}

}  // namespace

/// Where there is a tree already, a unit that nobody has heard of is often one that the file spells
/// otherwise.
void Intake::note_new_units() {
  const bool first_time = std::ranges::none_of(facts_.units, [](const UnitFact& u) { return u.id != 0; });
  if (first_time) return;
  std::map<std::uint32_t, std::string> found, on_top;
  for (const UnitSeen& seen : facts_.units_seen) {
    if (facts_.units[seen.unit].id != 0) continue;
    found.try_emplace(seen.unit, facts_.texts[seen.name]);
    if (seen.parent == kNone) on_top.try_emplace(seen.unit, facts_.texts[seen.name]);
  }
  std::vector<std::string> names, tops;
  for (const auto& [unit, name] : found) names.push_back(name);
  for (const auto& [unit, name] : on_top) tops.push_back(name);
  note(std::ssize(names), "nya enheter: " + listed(names, "och ytterligare"),
       "new units: " + listed(names, "and another"));
  note(std::ssize(tops),
       "av dem ligger högst upp, bredvid de enheter som finns: " + listed(tops, "och ytterligare"),
       "of them at the top, beside the units that there are: " + listed(tops, "and another"));
}

void Intake::note_snapshots() {
  std::map<std::int32_t, Receipt::Snapshot> days;
  std::map<std::int32_t, std::set<std::uint32_t>> heads;
  for (const SeenFact& seen : facts_.seen) {
    Receipt::Snapshot& day = days[seen.on];
    day.on = Date::from_days(seen.on);
    ++day.rows;
    if (seen.has_left()) continue;
    heads[seen.on].insert(seen.person);
    if (seen.terms.fte != kNoFte) day.fte += seen.terms.fte / 1e6;
  }
  for (auto& [on, day] : days) {
    day.heads = static_cast<std::int64_t>(heads[on].size());
    receipt_.snapshots.push_back(day);
  }
  if (!days_.empty()) receipt_.first = Date::from_days(days_.front());
  if (stocks_only()) {
    receipt_.notes_sv.push_back(
        "Nycklarna varar inte mellan filerna: bara beståndet läses in, inga nya eller slutande räknas fram");
    receipt_.notes_en.push_back(
        "The keys do not last between the files: only stocks are loaded, no joiners or leavers are derived");
    return;
  }
  const char* sv = ended_ == Ended::last_seen ? "den sista ögonblicksbilden de var med i"
                   : ended_ == Ended::middle  ? "mitt emellan dem"
                                              : "dagen före den första ögonblicksbilden utan dem";
  const char* en = ended_ == Ended::last_seen ? "the last snapshot they were in"
                   : ended_ == Ended::middle  ? "midway between them"
                                              : "the day before the first snapshot without them";
  receipt_.notes_sv.push_back(std::string("De som försvinner mellan två ögonblicksbilder räknas ha slutat ") +
                              sv);
  receipt_.notes_en.push_back(
      std::string("Those who are gone between two snapshots are counted as leaving ") + en);
}

}  // namespace framsyn::organisation
