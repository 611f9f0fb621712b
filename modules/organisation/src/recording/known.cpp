#include "recording/known.hpp"

#include <algorithm>
#include <unordered_set>

#include "codes.hpp"

namespace framsyn::organisation {

std::int32_t day_or(const std::optional<Date>& date, std::int32_t absent) {
  return date ? date->days() : absent;
}

namespace {

using Numbers = std::unordered_map<std::int64_t, std::uint32_t>;

Hash hash_of(const db::Row& row, int column) {
  const db::Blob blob = row.get<db::Blob>(column);
  Hash hash{};
  std::copy_n(blob.value.begin(), std::min(blob.value.size(), hash.size()), hash.begin());
  return hash;
}

Numbers load_units(db::Tx& tx, Facts& facts) {
  Numbers numbers;
  for (db::Row row : tx.query("select id, unit_key, code from organisation_unit")) {
    const auto key = row.get<std::string>(1);
    const std::uint32_t number = facts.unit_keys.number(key);
    if (number == facts.units.size()) facts.units.push_back({key, row.get<std::string>(2), {}});
    facts.units[number].id = row.get<std::int64_t>(0);
    numbers[row.get<std::int64_t>(0)] = number;
  }
  return numbers;
}

Numbers load_professions(db::Tx& tx, Facts& facts) {
  Numbers numbers;
  for (db::Row row : tx.query("select id, profession_key, code from organisation_profession")) {
    const auto key = row.get<std::string>(1);
    const std::uint32_t number = facts.profession_keys.number(key);
    if (number == facts.professions.size())
      facts.professions.push_back({.key = key, .code = row.get<std::string>(2), .told = false});
    facts.professions[number].id = row.get<std::int64_t>(0);
    numbers[row.get<std::int64_t>(0)] = number;
  }
  return numbers;
}

void load_spells(db::Tx& tx, Known& known, const Numbers& units, const Numbers& professions) {
  auto rows = tx.query(
      "select id, person, employment, unit, profession, form, fte, valid_from, valid_to, reason, hired_on "
      "from organisation_spell where source = $1 and retracted_by is null",
      known.source);
  for (db::Row row : rows) {
    KnownSpell spell;
    spell.id = row.get<std::int64_t>(0);
    spell.person = row.get<std::int64_t>(1);
    spell.employment = row.get<std::int64_t>(2);
    SpellFact& fact = spell.fact;
    fact.terms.unit = units.at(row.get<std::int64_t>(3));
    if (const auto profession = row.get<std::optional<std::int64_t>>(4))
      fact.terms.profession = professions.at(*profession);
    fact.terms.form = form_of(row.get<std::string_view>(5)).value_or(Form::unknown);
    fact.terms.fte = row.get<std::optional<std::int32_t>>(6).value_or(kNoFte);
    fact.from = row.get<Date>(7).days();
    fact.to = day_or(row.get<std::optional<Date>>(8), kOpen);
    fact.reason = reason_of(row.get<std::string_view>(9)).value_or(EndReason::unknown);
    fact.hired = day_or(row.get<std::optional<Date>>(10), kNoDay);
    known.spells.push_back(spell);
  }
  std::sort(known.spells.begin(), known.spells.end(), [](const KnownSpell& a, const KnownSpell& b) {
    return std::pair(a.employment, a.fact.from) < std::pair(b.employment, b.fact.from);
  });
}

void load_people(db::Tx& tx, Known& known, Facts& facts, bool everyone) {
  std::unordered_set<std::int64_t> of_source;
  if (everyone)
    for (const KnownSpell& spell : known.spells) of_source.insert(spell.person);
  for (db::Row row : tx.query("select id, identity_hash from organisation_person")) {
    const std::int64_t id = row.get<std::int64_t>(0);
    const Hash identity = hash_of(row, 1);
    auto found = facts.person_of.find(identity);
    if (found == facts.person_of.end()) {
      if (!of_source.contains(id)) continue;
      found = facts.person_of.emplace(identity, static_cast<std::uint32_t>(facts.people.size())).first;
      facts.people.push_back({.identity = identity, .only_known = true});
    }
    facts.people[found->second].id = id;
    known.person_fact[id] = found->second;
  }
}

void load_employments(db::Tx& tx, Known& known) {
  auto rows =
      tx.query("select id, person, number_hash from organisation_employment where source = $1 order by id",
               known.source);
  for (db::Row row : rows)
    known.employments.push_back({row.get<std::int64_t>(0), row.get<std::int64_t>(1), hash_of(row, 2)});
}

void load_units_of_source(db::Tx& tx, Known& known, Facts& facts, const Numbers& units) {
  auto rows = tx.query(
      "select v.id, v.unit, v.parent, v.name, v.level, v.manager, v.valid_from, v.valid_to from "
      "organisation_unit_version v "
      "join organisation_import i on i.id = v.recorded_by where v.retracted_by is null and i.source = $1 "
      "order by v.unit, v.valid_from",
      known.source);
  for (db::Row row : rows) {
    KnownUnitVersion version;
    version.id = row.get<std::int64_t>(0);
    version.unit = units.at(row.get<std::int64_t>(1));
    if (const auto parent = row.get<std::optional<std::int64_t>>(2)) version.parent = units.at(*parent);
    version.name = facts.texts.number(row.get<std::string_view>(3));
    version.level = row.get<std::string>(4);
    version.manager = row.get<std::optional<std::int64_t>>(5).value_or(0);
    version.from = row.get<Date>(6).days();
    version.to = day_or(row.get<std::optional<Date>>(7), kOpen);
    known.units.push_back(version);
  }
}

void load_absences(db::Tx& tx, Known& known, Facts& facts) {
  auto rows = tx.query(
      "select id, person, type, extent, valid_from, valid_to from organisation_absence "
      "where source = $1 and retracted_by is null",
      known.source);
  for (db::Row row : rows) {
    KnownAbsence absence{row.get<std::int64_t>(0), row.get<std::int64_t>(1), {}};
    absence.fact.type = facts.types.number(row.get<std::string_view>(2));
    absence.fact.extent = row.get<std::optional<std::int32_t>>(3).value_or(kNoFte);
    absence.fact.from = row.get<Date>(4).days();
    absence.fact.to = day_or(row.get<std::optional<Date>>(5), kOpen);
    known.absences.push_back(absence);
  }
}

}  // namespace

std::unordered_map<std::int64_t, std::uint32_t> told_again(const Facts& facts) {
  std::unordered_map<std::int64_t, std::uint32_t> by_id;
  for (std::uint32_t i = 0; i < facts.people.size(); ++i)
    if (facts.people[i].id != 0 && !facts.people[i].only_known) by_id[facts.people[i].id] = i;
  return by_id;
}

Known Known::load(db::Tx& tx, std::string_view source, Facts& facts, bool everyone) {
  Known known;
  for (db::Row row : tx.query("select id, kind, as_of from organisation_source where name = $1", source)) {
    known.source = row.get<std::int64_t>(0);
    known.kind = row.get<std::string>(1);
    known.as_of = day_or(row.get<std::optional<Date>>(2), kNoDay);
  }
  const Numbers units = load_units(tx, facts), professions = load_professions(tx, facts);
  if (known.source != 0) {
    load_spells(tx, known, units, professions);
    load_employments(tx, known);
    load_units_of_source(tx, known, facts, units);
    load_absences(tx, known, facts);
    auto rows = tx.query(
        "select id, on_date, digest from organisation_snapshot where source = $1 and retracted_by is null "
        "order by on_date",
        known.source);
    for (db::Row row : rows)
      known.snapshots.push_back({row.get<std::int64_t>(0), row.get<Date>(1).days(), row.get<std::string>(2)});
  }
  load_people(tx, known, facts, everyone);
  return known;
}

}  // namespace framsyn::organisation
