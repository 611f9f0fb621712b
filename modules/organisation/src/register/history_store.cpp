#include <framsyn/organisation.hpp>
#include <framsyn/organisation/history.hpp>

#include <algorithm>
#include <limits>

#include "codes.hpp"
#include "recording/derived.hpp"

namespace framsyn::organisation {
namespace {

/// The last import that counts at a moment of knowledge.
std::int64_t known_by(db::Tx& tx, AsKnown known) {
  if (!known.at) return std::numeric_limits<std::int64_t>::max();
  return tx
      .one<std::int64_t>("select coalesce(max(id), 0) from organisation_import where recorded_at <= $1",
                         *known.at)
      .value();
}

}  // namespace

std::vector<Unit> units(db::Tx& tx, AsKnown known) {
  if (known.at) return units_by(tx, known_by(tx, known));
  std::vector<Unit> all;
  for (db::Row row : tx.query("select unit, parent, code, name, level, depth, valid_to from "
                              "organisation_unit_now order by position"))
    all.push_back({row.get<Unit::Id>(0), row.get<Unit::Id>(1), row.get<std::string>(2),
                   row.get<std::string>(3), row.get<std::string>(4), row.get<int>(5),
                   row.get<std::optional<Date>>(6)});
  return all;
}

std::vector<Profession> professions(db::Tx& tx, AsKnown known) {
  std::vector<Profession> all;
  for (db::Row row : tx.query("select p.id, p.code, v.name, v.group_name from organisation_profession p join "
                              "organisation_profession_version v on v.profession = p.id and v.recorded_by <= "
                              "$1 and (v.retracted_by is null or v.retracted_by > $1) order by v.name "
                              "collate swedish, p.id",
                              known_by(tx, known)))
    all.push_back({row.get<Profession::Id>(0), row.get<std::string>(1), row.get<std::string>(2),
                   row.get<std::string>(3)});
  return all;
}

Data data(db::Tx& tx, AsKnown known) {
  const std::int64_t by = known_by(tx, known);
  Data data;
  for (db::Row row : tx.query(
           "select id, recorded_at from organisation_import where id <= $1 order by id desc limit 1", by)) {
    data.import = row.get<Import::Id>(0);
    data.recorded_at = row.get<Instant>(1);
  }
  for (db::Row row :
       tx.query("select max(i.as_of), max(s.rehire_gap) from organisation_import i join organisation_source "
                "s on s.id = i.source "
                "where i.id <= $1 and i.undoes is null "
                "and not exists (select 1 from organisation_import u where u.undoes = i.id and u.id <= $1)",
                by)) {
    data.as_of = row.get<std::optional<Date>>(0);
    data.rehire_gap = row.get<std::optional<int>>(1).value_or(0);
  }
  for (db::Row row :
       tx.query("select distinct on_date from organisation_snapshot where recorded_by <= $1 and "
                "(retracted_by is null or retracted_by > $1) order by on_date",
                by))
    data.snapshots.push_back(row.get<Date>(0));
  const bool spells = tx.one<int>(
                            "select 1 from organisation_spell where recorded_by <= $1 and (retracted_by is "
                            "null or retracted_by > $1) limit 1",
                            by)
                          .has_value();
  if (spells)
    data.basis = Data::Basis::employments;
  else if (!data.snapshots.empty())
    data.basis = Data::Basis::stocks;
  if (!data.snapshots.empty())
    data.first = data.snapshots.front();
  else if (spells)
    data.first = tx.one<std::optional<Date>>(
                       "select min(valid_from) from organisation_spell where recorded_by <= $1 and "
                       "(retracted_by is null or retracted_by > $1)",
                       by)
                     .value();
  return data;
}

void history(db::Tx& tx, AsKnown known, std::optional<Date> until,
             const std::function<void(const Spell&)>& each) {
  const std::int64_t by = known_by(tx, known);
  const Date last = until.value_or(Date(9999, 12, 31));
  auto rows = tx.query(
      "select s.person, s.employment, s.unit, s.profession, v.sex, s.form, s.fte, v.birth_year, "
      "v.birth_date, s.valid_from, "
      "s.valid_to, s.reason, s.hired_on from organisation_spell s "
      "join organisation_person_version v on v.person = s.person and v.recorded_by <= $1 and (v.retracted_by "
      "is null or v.retracted_by > $1) "
      "where s.recorded_by <= $1 and (s.retracted_by is null or s.retracted_by > $1) and s.valid_from <= $2 "
      "order by s.person, s.valid_from, s.id",
      by, last);
  for (db::Row row : rows) {
    Spell spell;
    spell.person = row.get<Person::Id>(0);
    spell.employment = row.get<Employment::Id>(1);
    spell.unit = row.get<Unit::Id>(2);
    spell.profession = row.get<Profession::Id>(3);
    spell.sex = sex_of(row.get<std::string_view>(4)).value_or(Sex::unknown);
    spell.form = form_of(row.get<std::string_view>(5)).value_or(Form::unknown);
    spell.fte = row.get<std::optional<Share>>(6);
    spell.birth_year = row.get<std::optional<int>>(7);
    spell.birth_date = row.get<std::optional<Date>>(8);
    spell.from = row.get<Date>(9);
    spell.to = row.get<std::optional<Date>>(10);
    spell.reason = reason_of(row.get<std::string_view>(11)).value_or(EndReason::unknown);
    spell.hired = row.get<std::optional<Date>>(12);
    if (spell.to && *spell.to > last) {
      spell.to.reset();
      spell.reason = EndReason::unknown;
    }
    each(spell);
  }
}

void absences(db::Tx& tx, AsKnown known, std::optional<Date> until,
              const std::function<void(const Absence&)>& each) {
  const Date last = until.value_or(Date(9999, 12, 31));
  auto rows = tx.query(
      "select person, type, extent, valid_from, valid_to from organisation_absence where recorded_by <= $1 "
      "and "
      "(retracted_by is null or retracted_by > $1) and valid_from <= $2 order by person, valid_from, id",
      known_by(tx, known), last);
  for (db::Row row : rows) {
    const auto reason = absence_reason_of(row.get<std::string_view>(1));
    if (!reason) continue;
    Absence absence{row.get<Person::Id>(0), *reason,
                    row.get<std::optional<Share>>(2).value_or(Share::whole()), row.get<Date>(3),
                    row.get<std::optional<Date>>(4)};
    if (absence.to && *absence.to > last) absence.to.reset();
    each(absence);
  }
}

void posts(db::Tx& tx, AsKnown known, std::optional<Date> until,
           const std::function<void(const Post&)>& each) {
  auto rows = tx.query(
      "select on_date, holder, unit, profession, sex, form, fte, birth_year from organisation_post "
      "where recorded_by <= $1 and (retracted_by is null or retracted_by > $1) and on_date <= $2 order by "
      "on_date, source, holder, id",
      known_by(tx, known), until.value_or(Date(9999, 12, 31)));
  for (db::Row row : rows) {
    Post post;
    post.on = row.get<Date>(0);
    post.holder = row.get<std::int64_t>(1);
    post.unit = row.get<Unit::Id>(2);
    post.profession = row.get<Profession::Id>(3);
    post.sex = sex_of(row.get<std::string_view>(4)).value_or(Sex::unknown);
    post.form = form_of(row.get<std::string_view>(5)).value_or(Form::unknown);
    post.fte = row.get<std::optional<Share>>(6);
    post.birth_year = row.get<std::optional<int>>(7);
    each(post);
  }
}

}  // namespace framsyn::organisation
