#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <framsyn/base/share.hpp>
#include <framsyn/organisation.hpp>
#include <framsyn/organisation/profile.hpp>
#include <framsyn/organisation/receipt.hpp>
#include <framsyn/platform/wire/types.hpp>

/// How the module's values travel: each struct's fields are named here, once.
namespace framsyn::organisation {

struct Named {
  std::int64_t id = 0;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, name))
/// A person as another's manager or in a list: without a name when there is none to show.
struct PersonNamed {
  std::int64_t id = 0;
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(PersonNamed, (), (id, name))

struct UnitRow {
  std::int64_t id = 0;
  std::optional<std::int64_t> parent;
  int depth = 0;
  std::string name, code, level;
  std::optional<PersonNamed> manager;
  std::int64_t heads = 0;
  std::optional<Share> fte;  ///< nothing: about too few people
  std::optional<Date> to;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (id, parent, depth, name, code, level, manager, heads, fte, to))
struct UnitTree {
  std::optional<Date> as_of;
  std::vector<UnitRow> units;
};
BOOST_DESCRIBE_STRUCT(UnitTree, (), (as_of, units))
struct ChildUnit {
  std::int64_t id = 0;
  std::string name;
  std::int64_t heads = 0;
  std::optional<Share> fte;  ///< nothing: about too few people
};
BOOST_DESCRIBE_STRUCT(ChildUnit, (), (id, name, heads, fte))
struct UnitPage {
  std::int64_t id = 0;
  std::string name, code, level;
  std::vector<Named> path;
  std::optional<PersonNamed> manager;
  std::int64_t heads = 0;
  std::optional<Share> fte;  ///< nothing: about too few people
  Date from;
  std::optional<Date> to;
  std::vector<ChildUnit> children;
};
BOOST_DESCRIBE_STRUCT(UnitPage, (), (id, name, code, level, path, manager, heads, fte, from, to, children))
struct ProfessionRow {
  std::int64_t id = 0;
  std::string code, name, group;
};
BOOST_DESCRIBE_STRUCT(ProfessionRow, (), (id, code, name, group))
struct ProfessionList {
  std::vector<ProfessionRow> professions;
};
BOOST_DESCRIBE_STRUCT(ProfessionList, (), (professions))

enum class PeopleOrder { name, unit, profession, from, birth_year };
BOOST_DESCRIBE_ENUM(PeopleOrder, name, unit, profession, from, birth_year)
enum class FileFormat { csv, xlsx };
BOOST_DESCRIBE_ENUM(FileFormat, csv, xlsx)
struct PeopleQuery {
  std::optional<std::int64_t> unit, profession;
  std::optional<std::string> form;
  std::optional<Text<0, 100>> query;
  std::optional<PeopleOrder> sort;
  std::optional<wire::Ranged<int, 1, 1'000'000>> page;
  std::optional<wire::Ranged<int, 1, 500>> size;
  std::optional<FileFormat> format;
};
BOOST_DESCRIBE_STRUCT(PeopleQuery, (), (unit, profession, form, query, sort, page, size, format))
struct PersonRow {
  std::int64_t id = 0;
  std::optional<std::string> name;
  bool protected_ = false;
  std::optional<int> birth_year;
  std::string sex;
  Named unit;
  std::optional<Named> profession;
  std::string form;
  std::optional<Share> fte;
  Date from;
  std::optional<Date> to;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (id, name, protected_, birth_year, sex, unit, profession, form, fte, from, to))
/// A row is an employment: who holds two stands twice, and is counted once in `people`.
struct PeoplePage {
  std::int64_t total = 0, people = 0;
  int page = 1, size = 50;
  std::vector<PersonRow> rows;
};
BOOST_DESCRIBE_STRUCT(PeoplePage, (), (total, people, page, size, rows))

struct EmploymentRow {
  std::int64_t id = 0;
  Named unit;
  std::optional<Named> profession;
  std::string form;
  std::optional<Share> fte;
  Date from;
  std::optional<Date> to;
  std::string end_reason;
};
BOOST_DESCRIBE_STRUCT(EmploymentRow, (), (id, unit, profession, form, fte, from, to, end_reason))
struct AbsenceRow {
  std::string type;
  std::optional<Share> extent;
  Date from;
  std::optional<Date> to;
};
BOOST_DESCRIBE_STRUCT(AbsenceRow, (), (type, extent, from, to))
struct PersonPage {
  std::int64_t id = 0;
  std::optional<std::string> name;
  bool protected_ = false;
  std::optional<int> birth_year;
  std::string sex;
  std::vector<EmploymentRow> employments;
  std::vector<AbsenceRow> absences;
};
BOOST_DESCRIBE_STRUCT(PersonPage, (), (id, name, protected_, birth_year, sex, employments, absences))

struct IdOnly {
  std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(IdOnly, (), (id))

}  // namespace framsyn::organisation
