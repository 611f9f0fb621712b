#include "register/people_store.hpp"

#include <framsyn/platform/db/like.hpp>

#include "codes.hpp"
#include "refusals.hpp"
#include "register/reach.hpp"
#include "rights.hpp"

namespace framsyn::organisation {

/// SQL with its parameters $1 and $2. Whole numbers stand in the text, so that each question gets a plan of
/// its own.
struct People::Condition {
  std::string sql;
  std::optional<std::string> form, name;
};

namespace {

constexpr std::string_view kFrom =
    " from organisation_staff_now n join organisation_spell s on s.id = n.spell "
    "join organisation_person_version v on v.person = n.person and v.retracted_by is null ";

std::string order(PeopleOrder by) {
  switch (by) {
    case PeopleOrder::unit:
      return "u.position, n.name_position";
    case PeopleOrder::profession:
      return "p.name collate swedish, n.name_position";
    case PeopleOrder::from:
      return "s.valid_from, n.name_position";
    case PeopleOrder::birth_year:
      return "v.birth_year, n.name_position";
    case PeopleOrder::name:
      break;
  }
  return "n.name_position";
}

}  // namespace

Result<People::Condition> People::condition(const PeopleQuery& in) {
  Condition c{"where " + within_reach(grant_, "n.unit"), std::nullopt, std::nullopt};
  if (in.unit) {
    if (!reaches(tx_, grant_, *in.unit)) return refuse(kUnknownUnit);
    c.sql += " and n.unit in (select unit_id from organisation_unit_reach where ancestor_id = " +
             std::to_string(*in.unit) + ")";
  }
  if (in.profession) c.sql += " and n.profession = " + std::to_string(*in.profession);
  if (in.form && !in.form->empty()) c.form = in.form;
  if (in.query && !in.query->value.empty()) c.name = db::like_pattern(in.query->value);
  c.sql += " and (cast($1 as text) is null or s.form = cast($1 as text))";
  c.sql +=
      " and (cast($2 as text) is null or (v.protected = 0 and fold(v.name) like fold(cast($2 as text)) "
      "escape '!'))";
  return c;
}

void People::rows(const Condition& c, const PeopleQuery& in, std::int64_t limit, std::int64_t offset,
                  const std::function<void(const PersonRow&)>& each) {
  const std::string sql =
      "select n.person, v.name, v.protected, v.birth_year, v.sex, u.unit, u.name, p.id, p.name, s.form, "
      "s.fte, s.valid_from, "
      "s.valid_to" +
      std::string(kFrom) +
      "join organisation_unit_now u on u.unit = n.unit left join organisation_v_profession p on p.id = "
      "n.profession " +
      c.sql + " order by " + order(in.sort.value_or(PeopleOrder::name)) +
      " limit cast($3 as bigint) offset cast($4 as bigint)";
  auto found = tx_.query(sql, c.form, c.name, limit, offset);
  for (db::Row row : found) {
    PersonRow person;
    person.id = row.get<std::int64_t>(0);
    person.protected_ = row.get<bool>(2);
    if (!person.protected_) {
      person.name = row.get<std::optional<std::string>>(1);
      person.birth_year = row.get<std::optional<int>>(3);
      person.sex = row.get<std::string>(4);
    } else {
      person.sex = code(Sex::unknown);
    }
    person.unit = {row.get<std::int64_t>(5), row.get<std::string>(6)};
    if (const auto id = row.get<std::optional<std::int64_t>>(7))
      person.profession = Named{*id, row.get<std::string>(8)};
    person.form = row.get<std::string>(9);
    person.fte = row.get<std::optional<Share>>(10);
    person.from = row.get<Date>(11);
    person.to = row.get<std::optional<Date>>(12);
    each(person);
  }
}

Result<PeoplePage> People::page(const PeopleQuery& in) {
  TRY(where, condition(in));
  PeoplePage page;
  page.page = in.page ? in.page->value : 1;
  page.size = in.size ? in.size->value : 50;
  for (db::Row row : tx_.query("select count(*), count(distinct n.person)" + std::string(kFrom) + where.sql,
                               where.form, where.name)) {
    page.total = row.get<std::int64_t>(0);
    page.people = row.get<std::int64_t>(1);
  }
  rows(where, in, page.size, std::int64_t{page.page - 1} * page.size,
       [&](const PersonRow& row) { page.rows.push_back(row); });
  return page;
}

Result<> People::each(const PeopleQuery& in, const std::function<void(const PersonRow&)>& visit) {
  TRY(where, condition(in));
  rows(where, in, 1'000'000, 0, visit);
  return {};
}

Result<PersonPage> People::person(std::int64_t id) {
  PersonPage page;
  page.id = id;
  for (db::Row row : tx_.query("select s.employment, u.unit, u.name, p.id, p.name, s.form, s.fte, "
                               "s.valid_from, s.valid_to, s.reason "
                               "from organisation_spell s join organisation_unit_now u on u.unit = s.unit "
                               "left join organisation_v_profession p on p.id = s.profession "
                               "where s.person = $1 and s.retracted_by is null and " +
                                   within_reach(grant_, "s.unit") + " order by s.valid_from desc, s.id desc",
                               id)) {
    EmploymentRow one{row.get<std::int64_t>(0),
                      {row.get<std::int64_t>(1), row.get<std::string>(2)},
                      {},
                      row.get<std::string>(5),
                      row.get<std::optional<Share>>(6),
                      row.get<Date>(7),
                      row.get<std::optional<Date>>(8),
                      row.get<std::string>(9)};
    if (const auto profession = row.get<std::optional<std::int64_t>>(3))
      one.profession = Named{*profession, row.get<std::string>(4)};
    page.employments.push_back(std::move(one));
  }
  if (page.employments.empty()) return refuse(kUnknownPerson);
  page.sex = code(Sex::unknown);
  for (db::Row row : tx_.query("select name, protected, birth_year, sex from organisation_person_version "
                               "where person = $1 and retracted_by is null",
                               id)) {
    page.protected_ = row.get<bool>(1);
    if (page.protected_) continue;
    page.name = row.get<std::optional<std::string>>(0);
    page.birth_year = row.get<std::optional<int>>(2);
    page.sex = row.get<std::string>(3);
  }
  const auto absences = grant_.also(kAbsences);
  if (!absences) return page;
  // The right to see absences may reach another part of the tree than the right to see people.
  for (db::Row row : tx_.query(
           "select type, extent, valid_from, valid_to from organisation_absence a "
           "where a.person = $1 and a.retracted_by is null and exists (select 1 from organisation_spell s "
           "where s.person = a.person and s.retracted_by is null and " +
               within_reach(*absences, "s.unit") + ") order by valid_from desc, id desc",
           id))
    page.absences.push_back({row.get<std::string>(0), row.get<std::optional<Share>>(1), row.get<Date>(2),
                             row.get<std::optional<Date>>(3)});
  return page;
}

}  // namespace framsyn::organisation
