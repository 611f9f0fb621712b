#include <algorithm>

#include "codes.hpp"
#include "recording/recorder.hpp"

namespace framsyn::organisation {
namespace {

/// The stretches of one employment, as the facts have them.
struct Chain {
  std::size_t first = 0, count = 0;
  std::int64_t employment = 0;
  bool compared = false;
};

std::vector<Chain> chains_of(const std::vector<SpellFact>& spells) {
  std::vector<Chain> chains;
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const bool same =
        i > 0 && spells[i - 1].person == spells[i].person && spells[i - 1].lane == spells[i].lane;
    if (same)
      ++chains.back().count;
    else
      chains.push_back({i, 1});
  }
  return chains;
}

Chain* find(std::vector<Chain>& chains, const std::vector<SpellFact>& spells, std::uint32_t person,
            std::uint32_t lane) {
  const auto at = std::lower_bound(chains.begin(), chains.end(), std::pair(person, lane),
                                   [&](const Chain& c, const auto& key) {
                                     return std::pair(spells[c.first].person, spells[c.first].lane) < key;
                                   });
  if (at == chains.end() || spells[at->first].person != person || spells[at->first].lane != lane)
    return nullptr;
  return &*at;
}

bool says_as(const SpellFact& a, const SpellFact& b) {
  return a.terms == b.terms && a.from == b.from && a.to == b.to && a.hired == b.hired && a.reason == b.reason;
}

struct Difference {
  std::vector<std::size_t> added;  ///< into Facts::spells
  std::vector<std::int64_t> added_to, retracted;
};

class Comparison {
 public:
  Comparison(Facts& facts, const Known& known, Covers covers, std::int32_t as_of, Changes& changes)
      : facts_(facts),
        known_(known),
        covers_(covers),
        as_of_(as_of),
        changes_(changes),
        chains_(chains_of(facts.spells)) {}

  Difference run() {
    const auto& all = known_.spells;
    std::size_t at = 0;
    for (const KnownEmployment& employment : known_.employments) {
      while (at < all.size() && all[at].employment < employment.id) ++at;
      std::size_t end = at;
      while (end < all.size() && all[end].employment == employment.id) ++end;
      compare(employment, std::span(all).subspan(at, end - at));
      at = end;
    }
    return std::move(difference_);
  }
  std::vector<Chain>& chains() { return chains_; }

 private:
  void compare(const KnownEmployment& employment, std::span<const KnownSpell> before) {
    const auto person = known_.person_fact.find(employment.person);
    const auto number = facts_.number_of.find(employment.number);
    Chain* chain = person == known_.person_fact.end() || number == facts_.number_of.end()
                       ? nullptr
                       : find(chains_, facts_.spells, person->second, number->second);
    if (chain) {
      chain->employment = employment.id;
      if (before.empty()) return;  // retracted earlier: it comes again as a new one
      chain->compared = true;
      return differ(*chain, before);
    }
    if (before.empty() || covers_ == Covers::part) return;
    ++changes_.removed;
    for (const KnownSpell& spell : before) difference_.retracted.push_back(spell.id);
  }

  void differ(const Chain& chain, std::span<const KnownSpell> before) {
    const auto now = std::span(facts_.spells).subspan(chain.first, chain.count);
    const std::size_t had = difference_.added.size() + difference_.retracted.size();
    for (const KnownSpell& spell : before)
      if (std::none_of(now.begin(), now.end(), [&](const SpellFact& s) { return says_as(s, spell.fact); }))
        difference_.retracted.push_back(spell.id);
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (std::any_of(before.begin(), before.end(),
                      [&](const KnownSpell& s) { return says_as(s.fact, now[i]); }))
        continue;
      difference_.added.push_back(chain.first + i);
      difference_.added_to.push_back(chain.employment);
    }
    const bool newly_ended = now.back().to <= as_of_ && before.back().fact.to > known_.as_of;
    if (newly_ended)
      ++changes_.ended;
    else
      ++(difference_.added.size() + difference_.retracted.size() == had ? changes_.unchanged
                                                                        : changes_.changed);
  }

  Facts& facts_;
  const Known& known_;
  Covers covers_;
  std::int32_t as_of_;
  Changes& changes_;
  std::vector<Chain> chains_;
  Difference difference_;
};

void write_employments(Recorder& recorder, const Facts& facts, std::span<Chain> chains,
                       std::int64_t first_new) {
  auto bulk = recorder.tx().bulk("organisation_employment", {"id", "person", "source", "number_hash"});
  for (const Chain& chain : chains) {
    if (chain.employment < first_new) continue;
    const SpellFact& spell = facts.spells[chain.first];
    bulk->row(chain.employment, facts.people[spell.person].id, recorder.source(),
              bytes_of(facts.numbers[spell.lane]));
  }
  bulk->finish();
}

void write_spells(Recorder& recorder, const Facts& facts, const Difference& difference) {
  std::int64_t id = recorder.next_id("organisation_spell");
  auto bulk = recorder.tx().bulk("organisation_spell",
                                 {"id", "source", "person", "employment", "unit", "profession", "form", "fte",
                                  "valid_from", "valid_to", "reason", "hired_on", "recorded_by"});
  for (std::size_t i = 0; i < difference.added.size(); ++i) {
    const SpellFact& s = facts.spells[difference.added[i]];
    const Terms& t = s.terms;
    bulk->row(id++, recorder.source(), facts.people[s.person].id, difference.added_to[i],
              facts.units[t.unit].id,
              t.profession == kNone ? std::nullopt : std::optional(facts.professions[t.profession].id),
              code(t.form), t.fte == kNoFte ? std::nullopt : std::optional(t.fte), Date::from_days(s.from),
              s.to == kOpen ? std::nullopt : std::optional(Date::from_days(s.to)), code(s.reason),
              s.hired == kNoDay ? std::nullopt : std::optional(Date::from_days(s.hired)), recorder.import());
  }
  bulk->finish();
}

}  // namespace

void record_employments(Recorder& recorder, Facts& facts, const Known& known, Covers covers,
                        std::int32_t as_of, Changes& changes) {
  Comparison comparison(facts, known, covers, as_of, changes);
  Difference difference = comparison.run();
  const std::int64_t first_new = recorder.next_id("organisation_employment");
  std::int64_t next = first_new;
  // By person id, so that the indexes over a first load grow at their ends.
  std::vector<Chain*> created;
  for (Chain& chain : comparison.chains())
    if (!chain.compared) created.push_back(&chain);
  std::sort(created.begin(), created.end(), [&](const Chain* a, const Chain* b) {
    const SpellFact &x = facts.spells[a->first], &y = facts.spells[b->first];
    return std::tuple(facts.people[x.person].id, x.lane) < std::tuple(facts.people[y.person].id, y.lane);
  });
  std::vector<Chain> written;
  for (Chain* chain : created) {
    if (chain->employment == 0) chain->employment = next++;
    written.push_back(*chain);
    for (std::size_t i = 0; i < chain->count; ++i) {
      difference.added.push_back(chain->first + i);
      difference.added_to.push_back(chain->employment);
    }
    if (facts.spells[chain->first + chain->count - 1].to <= as_of) ++changes.ended;
  }
  changes.created += static_cast<std::int64_t>(created.size());
  if (difference.added.empty() && difference.retracted.empty()) return;
  if (!recorder.differs()) return;
  recorder.retract("organisation_spell", difference.retracted);
  write_employments(recorder, facts, written, first_new);
  write_spells(recorder, facts, difference);
}

}  // namespace framsyn::organisation
