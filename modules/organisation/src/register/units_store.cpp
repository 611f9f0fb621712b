#include "register/units_store.hpp"

#include <unordered_set>

#include "refusals.hpp"
#include "register/reach.hpp"
#include "rights.hpp"

namespace framsyn::organisation {
namespace {

constexpr std::string_view kColumns =
    "select u.unit, u.parent, u.depth, u.name, u.code, u.level, u.heads, u.fte, u.valid_to, u.manager, "
    "v.name, u.valid_from "
    "from organisation_unit_now u left join organisation_person_version v on v.person = u.manager and "
    "v.retracted_by is null ";

std::optional<PersonNamed> manager(const db::Row& row, bool named) {
  const auto id = row.get<std::optional<std::int64_t>>(9);
  if (!id || !named) return std::nullopt;
  return PersonNamed{*id, row.get<std::optional<std::string>>(10)};
}

UnitRow unit(const db::Row& row, bool named) {
  return {row.get<std::int64_t>(0),
          row.get<std::optional<std::int64_t>>(1),
          row.get<int>(2),
          row.get<std::string>(3),
          row.get<std::string>(4),
          row.get<std::string>(5),
          manager(row, named),
          row.get<std::int64_t>(6),
          row.get<std::optional<Share>>(7),
          row.get<std::optional<Date>>(8)};
}

}  // namespace

UnitTree unit_tree(db::Tx& tx, const access::Grant& grant) {
  UnitTree tree{data(tx).as_of, {}};
  const bool named = grant.holds(kPeople);
  std::unordered_set<std::int64_t> shown;
  for (db::Row row :
       tx.query(std::string(kColumns) + "where " + within_reach(grant, "u.unit") + " order by u.position")) {
    UnitRow one = unit(row, named);
    // The top of what a reader reaches has no parent that the reader may know of.
    if (one.parent && !shown.contains(*one.parent)) one.parent.reset();
    shown.insert(one.id);
    tree.units.push_back(std::move(one));
  }
  return tree;
}

Result<UnitPage> unit_page(db::Tx& tx, const access::Grant& grant, std::int64_t id) {
  if (!reaches(tx, grant, id)) return refuse(kUnknownUnit);
  UnitPage page;
  for (db::Row row : tx.query(std::string(kColumns) + "where u.unit = $1", id)) {
    const UnitRow one = unit(row, grant.holds(kPeople));
    page = {one.id,    one.name, one.code,          one.level, {}, one.manager,
            one.heads, one.fte,  row.get<Date>(11), one.to,    {}};
  }
  for (db::Row row : tx.query("select u.unit, u.name from organisation_unit_reach r join "
                              "organisation_unit_now u on u.unit = r.ancestor_id "
                              "where r.unit_id = $1 and " +
                                  within_reach(grant, "u.unit") + " order by u.depth",
                              id))
    page.path.push_back({row.get<std::int64_t>(0), row.get<std::string>(1)});
  for (db::Row row : tx.query(
           "select unit, name, heads, fte from organisation_unit_now where parent = $1 order by position",
           id))
    page.children.push_back({row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::int64_t>(2),
                             row.get<std::optional<Share>>(3)});
  return page;
}

ProfessionList profession_list(db::Tx& tx) {
  ProfessionList list;
  for (const Profession& p : professions(tx))
    list.professions.push_back({p.id.value(), p.code, p.name, p.group});
  return list;
}

}  // namespace framsyn::organisation
