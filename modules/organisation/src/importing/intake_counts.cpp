#include <map>
#include <set>

#include "importing/intake_facts.hpp"

namespace framsyn::organisation {

/// Joiners, leavers and moves that the import adds to (or takes from) what was known of the people it tells
/// about.
void Intake::count_flows(const Known& known, Covers covers) {
  const int gap = profile_.employment.rehire_gap.value_or(0);
  const std::int32_t first = snapshots_ && !days_.empty() ? days_.front() : kNoDay;
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
    const Flows now = flows(of_one, gap, first);
    sum += now;
    const auto was = before.find(facts_.people[facts_.spells[i].person].id);
    bool was_gone = false;
    if (was != before.end()) {
      const Flows had = flows(was->second, gap, first);
      sum -= had;
      was_gone = had.present == 0;
      before.erase(was);
    }
    if (now.present == 0 && !was_gone) ++receipt_.people.ended;
    i = end;
  }
  if (covers == Covers::whole)
    for (auto& [person, spells] : before) sum -= flows(spells, gap, first);
  receipt_.joiners = sum.joiners;
  receipt_.leavers = sum.leavers;
  receipt_.moves = sum.moves;
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
                   : ended_ == Ended::middle  ? "mitt emellan två ögonblicksbilder"
                                              : "dagen före den första ögonblicksbilden utan dem";
  const char* en = ended_ == Ended::last_seen ? "the last snapshot they were in"
                   : ended_ == Ended::middle  ? "midway between two snapshots"
                                              : "the day before the first snapshot without them";
  receipt_.notes_sv.push_back(std::string("De som försvinner mellan två ögonblicksbilder räknas sluta ") +
                              sv);
  receipt_.notes_en.push_back(
      std::string("Those who are gone between two snapshots are counted as leaving ") + en);
}

}  // namespace framsyn::organisation
