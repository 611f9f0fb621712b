#include "importing/intake_facts.hpp"

#include <algorithm>
#include <set>

#include "importing/receipt_wire.hpp"
#include "recording/rules_spells.hpp"
#include "refusals.hpp"

namespace framsyn::organisation {
namespace {

Ended ended_of(const Profile& profile) {
  const std::string word = profile.snapshot.ended.value_or("middle");
  return word == "last_seen" ? Ended::last_seen : word == "before_next" ? Ended::before_next : Ended::middle;
}

Covers covers_of(const Profile& profile) {
  const bool whole = profile.kind == "snapshots" || profile.covers.value_or("part") == "whole";
  return whole ? Covers::whole : Covers::part;
}

}  // namespace

Intake::Intake(const Profile& profile, const IdentityKey& key, const ImportOptions& options, FaultLog& faults,
               Receipt& receipt)
    : rows(profile, key, options, facts_, faults),
      profile_(profile),
      key_(key),
      options_(options),
      faults_(faults),
      receipt_(receipt),
      snapshots_(profile.kind == "snapshots"),
      ended_(ended_of(profile)),
      source_(profile.source.value_or(profile.name)) {
  receipt.stocks_only = stocks_only();
}

std::uint32_t Intake::lane_number(std::size_t lane) {
  const Hash hash = key_.hash("employment:" + source_, "#" + std::to_string(lane + 1));
  const auto [place, is_new] =
      facts_.number_of.try_emplace(hash, static_cast<std::uint32_t>(facts_.numbers.size()));
  if (is_new) facts_.numbers.push_back(hash);
  return place->second;
}

void Intake::note(std::int64_t count, std::string_view sv, std::string_view en) {
  if (count == 0) return;
  receipt_.notes_sv.push_back(std::to_string(count) + " " + std::string(sv));
  receipt_.notes_en.push_back(std::to_string(count) + " " + std::string(en));
}

void Intake::settle() {
  if (snapshots_) {
    std::set<std::int32_t> days;
    for (const SeenFact& seen : facts_.seen) days.insert(seen.on);
    facts_.snapshots.assign(days.begin(), days.end());
    if (!days.empty()) receipt_.as_of = Date::from_days(*days.rbegin());
  } else if (profile_.kind == "spells") {
    receipt_.as_of = options_.as_of;
    if (!receipt_.as_of && rows.latest_event != kNoDay) receipt_.as_of = Date::from_days(rows.latest_event);
    if (!options_.as_of && receipt_.as_of) {
      receipt_.notes_sv.push_back("Uppgifterna räknas gälla till och med " + receipt_.as_of->iso() +
                                  ", den senaste dagen i filerna som inte ligger framåt i tiden");
      receipt_.notes_en.push_back("The data are taken to hold up to " + receipt_.as_of->iso() +
                                  ", the latest day in the files that is not in the future");
    }
    order_spells();
  }
  rows.finish(day_or(receipt_.as_of, options_.today.days()));
  note(rows.values.degrees_made_unknown, "sysselsättningsgrader utanför det rimliga räknas som okända",
       "degrees of full time beyond belief are counted as unknown");
  note(rows.units.rows_without_unit, "rader saknar enhet och läggs under Okänd enhet",
       "rows have no unit and are put under Okänd enhet");
  note(rows.units.two_parents, "enheter ligger under två överordnade samma dag; den sist lästa gäller",
       "units are under two parents on one day; the one read last counts");
}

void Intake::order_spells() {
  const auto lane = [this](std::size_t k) { return lane_number(k); };
  const Tidied tidied = tidy(facts_.spells, lane, [this](const SpellFact& bad, const SpellFact& earlier) {
    ++rows.refused;
    const std::string other = std::to_string(earlier.origin.row);
    faults_.add({rows.file_name(bad.origin.file), bad.origin.row, rows.from_column(),
                 Date::from_days(bad.from).iso(), "organisation.overlap",
                 "en dag efter perioden på rad " + other + ", som gäller samma anställning",
                 "a day after the period on row " + other + ", which is of the same employment"});
  });
  note(tidied.duplicates, "rader säger detsamma som en annan rad", "rows say the same as another row");
  note(tidied.parallel_people, "personer har två anställningar samtidigt",
       "people have two employments at the same time");
}

void Intake::derive_spells(Known& known) {
  std::set<std::int32_t> days(facts_.snapshots.begin(), facts_.snapshots.end());
  std::vector<std::int32_t> before, kept;
  for (const auto& snapshot : known.snapshots) {
    before.push_back(snapshot.on);
    if (days.insert(snapshot.on).second) kept.push_back(snapshot.on);
  }
  days_.assign(days.begin(), days.end());
  std::unordered_map<std::int64_t, std::uint32_t> lane_of;  // employment -> number
  for (const KnownEmployment& e : known.employments) {
    const auto [place, is_new] =
        facts_.number_of.try_emplace(e.number, static_cast<std::uint32_t>(facts_.numbers.size()));
    if (is_new) facts_.numbers.push_back(e.number);
    lane_of[e.id] = place->second;
  }
  std::set<std::uint32_t> ordinal;  // lanes that are no number of the source's
  for (std::size_t lane = 0; lane < 64; ++lane) ordinal.insert(lane_number(lane));
  std::vector<SeenFact> recorded;
  for (KnownSpell& spell : known.spells) {
    spell.fact.person = known.person_fact.at(spell.person);
    spell.fact.lane = lane_of.at(spell.employment);
    seen_of(spell.fact, before, kept, ended_, recorded);
  }
  for (SeenFact& seen : recorded)
    if (ordinal.contains(seen.number)) seen.number = kNone;
  std::vector<SeenFact> all = facts_.seen;
  all.insert(all.end(), recorded.begin(), recorded.end());
  const auto lane = [this](std::size_t k) { return lane_number(k); };
  const Compared compared = organisation::compare(all, days_, ended_, lane, facts_.spells);
  std::sort(facts_.spells.begin(), facts_.spells.end(), [](const SpellFact& a, const SpellFact& b) {
    return std::tuple(a.person, a.lane, a.from) < std::tuple(b.person, b.lane, b.from);
  });
  note(compared.hired_before_unseen,
       "personer är anställda före en tidigare ögonblicksbild där de inte finns; de räknas som nya efter den",
       "people were hired before an earlier snapshot that they are not in; they count as new after it");
  note(compared.hired_after_seen, "personer finns med före sin anställningsdag",
       "people are there before their day of hire");
}

void Intake::drop_unknown_absences() {
  std::erase_if(facts_.absences, [this](const AbsenceFact& absence) {
    if (facts_.people[absence.person].id != 0) return false;
    ++rows.refused;
    faults_.add({rows.file_name(absence.origin.file),
                 absence.origin.row,
                 rows.key_column(),
                 {},
                 "organisation.unknown_person",
                 "någon som finns bland de inlästa anställningarna",
                 "someone who is among the employments loaded"});
    return true;
  });
}

void Intake::drop_other_people(db::Tx& tx) {
  const auto people = other_people(tx, facts_);
  if (people.empty()) return;
  for (const std::uint32_t place : people) {
    const Origin& first = facts_.people[place].first;
    faults_.add({rows.file_name(first.file),
                 first.row,
                 rows.key_column(),
                 {},
                 "organisation.other_person",
                 "samma person som förut: födelsetiden och namnet eller könet är andras",
                 "the same person as before: birth and name or sex are somebody else's"});
  }
  const auto is_other = [&](const auto& fact) {
    const bool other = std::ranges::binary_search(people, fact.person);
    rows.refused += other;
    return other;
  };
  std::erase_if(facts_.spells, is_other);
  std::erase_if(facts_.seen, is_other);
  std::erase_if(facts_.absences, is_other);
}

Result<> Intake::compare(db::Tx& tx, Recorder::Mode mode) {
  const bool absences_only = profile_.kind == "absences";
  Known known = Known::load(tx, source_, facts_, snapshots_ && !stocks_only());
  if (known.source != 0 && known.kind != profile_.kind + (stocks_only() ? "_stocks" : ""))
    return refuse(kOtherKind, source_);
  if (absences_only) drop_unknown_absences();
  drop_other_people(tx);
  if (mode == Recorder::Mode::write && faults_.total() > 0 && options_.bad_rows == BadRows::refuse) return {};
  if (snapshots_) {
    if (stocks_only()) {
      std::set<std::int32_t> days(facts_.snapshots.begin(), facts_.snapshots.end());
      for (const auto& snapshot : known.snapshots) days.insert(snapshot.on);
      days_.assign(days.begin(), days.end());
    } else {
      derive_spells(known);
    }
    if (!days_.empty()) receipt_.as_of = Date::from_days(days_.back());
    note_snapshots();
  }
  Recorder recorder(tx, mode, known.source,
                    {source_, profile_.kind + (stocks_only() ? "_stocks" : ""), profile_.name, options_.by,
                     options_.now, receipt_.as_of, rows.rows, profile_.employment.rehire_gap.value_or(0)});
  record(recorder, known);
  if (mode == Recorder::Mode::write && receipt_.many_removed && options_.many_removed == ManyRemoved::refuse)
    return refuse(kManyRemoved, std::to_string(receipt_.employments.removed));
  total();
  receipt_.nothing_new = !recorder.changed();
  receipt_.applied = mode == Recorder::Mode::write;
  if (recorder.import() != 0) receipt_.import = Import::Id(recorder.import());
  recorder.finish(receipt_.files, receipt_json(receipt_));
  return {};
}

void Intake::record(Recorder& recorder, Known& known) {
  const Covers covers = covers_of(profile_);
  if (profile_.kind != "absences") record_professions(recorder, facts_, receipt_.professions);
  if (!stocks_only() && profile_.kind != "absences")
    record_people(recorder, facts_, receipt_.people, profile_.person.is_protected.has_value());
  note_new_units();
  const auto& managers = rows.units.managers;
  if (snapshots_)
    record_units_of_snapshots(recorder, facts_, known, managers, days_, ended_, receipt_.units);
  else if (profile_.kind == "spells")
    record_units_of_spells(recorder, facts_, known, managers, day_or(receipt_.as_of, options_.today.days()),
                           receipt_.units);
  if (!stocks_only() && profile_.kind != "absences") {
    record_employments(recorder, facts_, known, covers, day_or(receipt_.as_of, kOpen), receipt_.employments);
    note(receipt_.employments.removed, "anställningar finns inte längre i källan och räknas inte längre med",
         "employments are no longer in the source and are no longer counted");
    receipt_.many_removed = many_removed(known, receipt_.employments.removed);
    count_flows(known, covers);
  }
  if (snapshots_) record_snapshots(recorder, facts_, known, stocks_only(), receipt_.posts);
  if (profile_.absence.from) record_absences(recorder, facts_, known, covers, receipt_.absences);
}

void Intake::total() {
  receipt_.rows_read = rows.rows;
  receipt_.refused = rows.refused;
  receipt_.left_out = rows.left_out;
}

}  // namespace framsyn::organisation
